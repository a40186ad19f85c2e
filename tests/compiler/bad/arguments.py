# ruff: noqa
# mypy: ignore-errors
def more(n: int) -> int:
    return n


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    pair = Pair(1)
    return Step(State(more(1, 2)), "Because.")

# refused:
# arguments.py:9:12: `Pair` takes low, high [arguments]
#     9 |     pair = Pair(1)
#       |            ^^^^^^^
#       = pass each of them once, by position
#
# arguments.py:10:23: `more` takes n [arguments]
#    10 |     return Step(State(more(1, 2)), "Because.")
#       |                       ^^^^^^^^^^
#       = pass each of them once, by position
