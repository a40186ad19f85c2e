# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(max(*(1, 2))), "Because.")

# refused:
# starred.py:5:27: `*` and `**` hide how many values there are (not in the language yet) [starred]
#     5 |     return Step(State(max(*(1, 2))), "Because.")
#       |                           ^^^^^^^
#       = write the values out
