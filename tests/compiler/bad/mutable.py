# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    several = [1, 2]
    group = {1, 2}
    names = {"a": 1}
    return Step(State(sum([each for each in (1, 2)])), "Because.")

# refused:
# mutable.py:5:15: a list can change after it was made [mutable]
#     5 |     several = [1, 2]
#       |               ^^^^^^
#       = write a tuple
#
# mutable.py:6:13: a set can change after it was made [mutable]
#     6 |     group = {1, 2}
#       |             ^^^^^^
#       = write a tuple
#
# mutable.py:7:13: a dict can change after it was made [mutable]
#     7 |     names = {"a": 1}
#       |             ^^^^^^^^
#       = write a tuple
#
# mutable.py:8:27: a list can change after it was made [mutable]
#     8 |     return Step(State(sum([each for each in (1, 2)])), "Because.")
#       |                           ^^^^^^^^^^^^^^^^^^^^^^^^^
#       = write a tuple
