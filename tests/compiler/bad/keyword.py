# ruff: noqa
# mypy: ignore-errors
def more(n: int) -> int:
    return n


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(max((1, 2), default=0) + more(n=1)), "Because.")

# refused:
# keyword.py:9:35: `default` is given by keyword (not in the language yet) [keyword]
#     9 |     return Step(State(max((1, 2), default=0) + more(n=1)), "Because.")
#       |                                   ^^^^^^^^^
#       = pass it by position
#
# keyword.py:9:48: `more` takes n [arguments]
#     9 |     return Step(State(max((1, 2), default=0) + more(n=1)), "Because.")
#       |                                                ^^^^^^^^^
#       = pass each of them once, by position
#
# keyword.py:9:53: `n` is given by keyword (not in the language yet) [keyword]
#     9 |     return Step(State(max((1, 2), default=0) + more(n=1)), "Because.")
#       |                                                     ^^^
#       = pass it by position
