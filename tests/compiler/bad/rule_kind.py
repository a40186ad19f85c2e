# ruff: noqa
# mypy: ignore-errors
def only(who: Profile, now: State) -> Step[State] | None:
    return None

# refused:
# rule_kind.py:11:1: `only` is not a function marked with `@rule` in this file [rule-kind]
#    11 | CALCULATOR: Final = Calculator("case", Profile, State(0), (only,), conclude)
#       | ^^^^^^^^^^
#       = decorate it with `@rule(id, section, claims)`
