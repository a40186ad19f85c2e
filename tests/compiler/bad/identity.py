# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    same = who.level is Level.LOW
    return Step(State(1), "Because.")

# refused:
# identity.py:5:12: `is` asks about objects in memory [identity]
#     5 |     same = who.level is Level.LOW
#       |            ^^^^^^^^^^^^^^^^^^^^^^
#       = write `==` or `!=`; `is` is for None
