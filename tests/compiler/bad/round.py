# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(round(who.years)), "Because.")

# refused:
# round.py:5:23: `round` rounds halves to even in one language and up in the other [round]
#     5 |     return Step(State(round(who.years)), "Because.")
#       |                       ^^^^^^^^^^^^^^^^
#       = say which way halves go: `(a + 5) // 10 * 10` rounds to tens, halves up
