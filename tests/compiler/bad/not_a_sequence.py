# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(sum(each for each in who.years)), "Because.")

# refused:
# not_a_sequence.py:5:44: `for` goes over a tuple or an enum, and this is a whole number from 0 to 50 [not-a-sequence]
#     5 |     return Step(State(sum(each for each in who.years)), "Because.")
#       |                                            ^^^^^^^^^
#       = give it a tuple
