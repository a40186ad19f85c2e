# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(PAIR, "Because.")

# refused:
# state.py:4:5: the state is a Pair here and a State at the start [state]
#     4 | def only(who: Profile, now: State) -> Step[State] | None:
#       |     ^^^^
#       = hand on the same kind of state
