# ruff: noqa
# mypy: ignore-errors
@rule("other", Section("source", "Heading"), ())
def other(who: Profile, now: State) -> Step[State] | None:
    return None


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    step = other(who, now)
    return Step(State(1), "Because.")

# refused:
# rule_called.py:10:12: `other` is a rule, and rules are called in their order only [rule-called]
#    10 |     step = other(who, now)
#       |            ^^^^^^^^^^^^^^^
#       = move what both need to a function
