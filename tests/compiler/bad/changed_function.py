# ruff: noqa
# mypy: ignore-errors
def more(n: int) -> int:
    return n


less = more


def more(n: int) -> int:
    return n + 1


more = less


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(more(1)), "Because.")

# refused:
# changed_function.py:10:5: `more` does not run what stands here [changed-function]
#    10 | def more(n: int) -> int:
#       |     ^^^^
#       = define it once, and give the name to nothing else
