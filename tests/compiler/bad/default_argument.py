# ruff: noqa
# mypy: ignore-errors
def more(n: int = 1, *others: int) -> int:
    return n


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(more(2)), "Because.")

# refused:
# default_argument.py:3:5: `more` has arguments that a call may leave out [default-argument]
#     3 | def more(n: int = 1, *others: int) -> int:
#       |     ^^^^
#       = take plain arguments and pass each one
