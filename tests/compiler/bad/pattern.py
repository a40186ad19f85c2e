# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    match who.years:
        case 0:
            return None
        case _:
            return Step(State(1), "Because.")

# refused:
# pattern.py:5:11: a case names members of an enum (not in the language yet) [pattern]
#     5 |     match who.years:
#       |           ^^^^^^^^^
#       = write `case Level.STUDENT | Level.ENTRY:` or `case _:`
#
# pattern.py:6:14: a case names members of an enum (not in the language yet) [pattern]
#     6 |         case 0:
#       |              ^
#       = write `case Level.STUDENT | Level.ENTRY:` or `case _:`
