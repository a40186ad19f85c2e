# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    match who.level:
        case Level.LOW | Level.HIGH:
            return None
        case Level.LOW:
            return None
        case _:
            return Step(State(1), "Because.")

# refused:
# case_repeated.py:8:14: `Level.LOW` was already matched above [case-repeated]
#     8 |         case Level.LOW:
#       |              ^^^^^^^^^
#       = remove it
