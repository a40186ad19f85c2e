# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    blank = who.years is None
    return Step(State(1), "Because.")

# refused:
# never_none.py:5:13: this is a whole number from 0 to 50 and never None [never-none]
#     5 |     blank = who.years is None
#       |             ^^^^^^^^^
#       = leave the test out
