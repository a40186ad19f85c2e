# ruff: noqa
# mypy: ignore-errors
LIMIT = 5


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(LIMIT), "Because.")

# refused:
# not_final.py:8:23: `LIMIT` could change while the rules run [not-final]
#     8 |     return Step(State(LIMIT), "Because.")
#       |                       ^^^^^
#       = declare it `LIMIT: Final = …`
