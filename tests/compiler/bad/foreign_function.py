# ruff: noqa
# mypy: ignore-errors
from statistics import median_low


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(median_low(who.moods)), "Because.")

# refused:
# foreign_function.py:8:23: `median_low` is not a function of this file (not in the language yet) [foreign-function]
#     8 |     return Step(State(median_low(who.moods)), "Because.")
#       |                       ^^^^^^^^^^
#       = write it in this file
