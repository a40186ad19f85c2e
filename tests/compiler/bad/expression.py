# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    other = only
    return Step(State(1), "Because.")

# refused:
# expression.py:5:13: this kind of expression is not in the language (not in the language yet) [expression]
#     5 |     other = only
#       |             ^^^^
#       = say it with `if`, comparisons, arithmetic and calls
