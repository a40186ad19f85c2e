# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return now

# refused:
# step.py:4:5: a rule gives a Step or None, and this is a State [step]
#     4 | def only(who: Profile, now: State) -> Step[State] | None:
#       |     ^^^^
#       = return `Step(state, why)` or `None`
