# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(1), "Because.")
    more = 2

# refused:
# unreachable.py:6:5: nothing gets here: every path before has returned [unreachable]
#     6 |     more = 2
#       |     ^^^^^^^^
#       = remove it
