# ruff: noqa
# mypy: ignore-errors
from functools import cache


@cache
def more(n: int) -> int:
    return n


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(more(1)), "Because.")

# refused:
# decorator.py:6:2: `@cache` changes what the function does [decorator]
#     6 | @cache
#       |  ^^^^^
#       = leave it out; only rules are decorated, with `@rule`
