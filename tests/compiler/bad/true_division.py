# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(who.years / 2), "Because.")

# refused:
# true_division.py:5:23: `/` gives a fraction [true-division]
#     5 |     return Step(State(who.years / 2), "Because.")
#       |                       ^^^^^^^^^^^^^
#       = divide whole numbers with `//`: `(2 * a + b) // (2 * b)` rounds halves up
