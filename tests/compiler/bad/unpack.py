# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    low, middle, high = PAIR
    return Step(State(low), "Because.")

# refused:
# unpack.py:5:5: 3 names for a Pair [unpack]
#     5 |     low, middle, high = PAIR
#       |     ^^^^^^^^^^^^^^^^^^^^^^^^
#       = name every item once; use `_` for what is not needed
