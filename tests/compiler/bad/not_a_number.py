# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(who.level + 1), "Because.")

# refused:
# not_a_number.py:5:23: `+` counts whole numbers, and this is a member of Level [not-a-number]
#     5 |     return Step(State(who.level + 1), "Because.")
#       |                       ^^^^^^^^^
#       = give it whole numbers
