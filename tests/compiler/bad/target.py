# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    now.total = 3
    a = b = 1
    (low, (x, y)) = PAIR
    return Step(State((c := 4)), "Because.")

# refused:
# target.py:5:5: a value is given to a plain name [target]
#     5 |     now.total = 3
#       |     ^^^^^^^^^^^^^
#       = write `name = …` or `a, b = record`
#
# target.py:6:5: a value is given to a plain name [target]
#     6 |     a = b = 1
#       |     ^^^^^^^^^
#       = write `name = …` or `a, b = record`
#
# target.py:7:5: a value is given to a plain name [target]
#     7 |     (low, (x, y)) = PAIR
#       |     ^^^^^^^^^^^^^^^^^^^^
#       = write `name = …` or `a, b = record`
#
# target.py:8:24: a value is given to a plain name [target]
#     8 |     return Step(State((c := 4)), "Because.")
#       |                        ^^^^^^
#       = write `name = …` or `a, b = record`
