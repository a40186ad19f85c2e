# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(sum(a * b for a in (1, 2) for b in (3, 4))), "Because.")

# refused:
# comprehension.py:5:26: one `for` at a time (not in the language yet) [comprehension]
#     5 |     return Step(State(sum(a * b for a in (1, 2) for b in (3, 4))), "Because.")
#       |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#       = write a function for the inner one
