# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    first = PAIR[0]
    return Step(State(first), "Because.")

# refused:
# index.py:5:13: a tuple's items have different places for different readers (not in the language yet) [index]
#     5 |     first = PAIR[0]
#       |             ^^^^^^^
#       = give it a name: `low, high = pair`
