# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    top = RANK[who.level]
    return Step(State(top), "Because.")

# refused:
# unknown_name.py:5:11: `RANK` is not known here [unknown-name]
#     5 |     top = RANK[who.level]
#       |           ^^^^
#       = Did you mean "RANKS"?
