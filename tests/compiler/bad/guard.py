# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    match who.level:
        case Level.LOW if who.keen:
            return None
        case _:
            return Step(State(1), "Because.")

# refused:
# guard.py:6:27: a case has no condition of its own (not in the language yet) [guard]
#     6 |         case Level.LOW if who.keen:
#       |                           ^^^^^^^^
#       = put an `if` inside the case
