# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    blank = who.count == None
    return Step(State(1), "Because.")

# refused:
# is_none.py:5:13: `==` with None also asks the object's own idea of equality [is-none]
#     5 |     blank = who.count == None
#       |             ^^^^^^^^^^^^^^^^^
#       = write `is None` or `is not None`
