# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ())
def other(who: Profile, now: State) -> Step[State] | None:
    return None


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(1), "Because.")


def conclude(who: Profile, now: State) -> Result:
    return Result(1, "")


CALCULATOR: Final = Calculator("case", Profile, State(0), (only, other), conclude)

# refused:
# rule_twice.py:17:1: two rules are called `only` [rule-twice]
#    17 | CALCULATOR: Final = Calculator("case", Profile, State(0), (only, other), conclude)
#       | ^^^^^^^^^^
#       = give each rule an id of its own
