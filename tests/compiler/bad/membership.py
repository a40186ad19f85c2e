# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    within = "a" in "abc"
    return Step(State(1), "Because.")

# refused:
# membership.py:5:21: `in` looks for a member in a tuple, an enum's values or a table's keys, not in a text [membership]
#     5 |     within = "a" in "abc"
#       |                     ^^^^^
#       = write a tuple of members
