# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    if who.keen:
        bonus = 1
    else:
        bonus = 2
    return Step(State(bonus), "Because.")

# refused:
# escapes.py:9:23: `bonus` is given its value inside a block and read outside of it [escapes]
#     9 |     return Step(State(bonus), "Because.")
#       |                       ^^^^^
#       = name it once: `bonus = a if condition else b`
