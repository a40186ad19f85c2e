# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    total = 1
    total = 2
    total += 3
    who = 4
    return Step(State(total), "Because.")

# refused:
# reassignment.py:6:5: `total` already has a value here [reassignment]
#     6 |     total = 2
#       |     ^^^^^
#       = give the new value a name of its own
#
# reassignment.py:7:5: `total` already has a value here [reassignment]
#     7 |     total += 3
#       |     ^^^^^^^^^^
#       = give the new value a name of its own
#
# reassignment.py:8:5: `who` already has a value here [reassignment]
#     8 |     who = 4
#       |     ^^^
#       = give the new value a name of its own
