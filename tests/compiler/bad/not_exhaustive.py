# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    match who.level:
        case Level.LOW:
            return None
        case Level.HIGH:
            return Step(State(1), "Because.")

# refused:
# not_exhaustive.py:5:11: no case for Level.MIDDLE [not-exhaustive]
#     5 |     match who.level:
#       |           ^^^^^^^^^
#       = add the case, or `case _:` for all that are left
