# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    while who.keen:
        break
    return Step(State(1), "Because.")

# refused:
# loop.py:5:5: `while` may never end [loop]
#     5 |     while who.keen:
#       |     ^^^^^^^^^^^^^^^
#       = use `sum`, `any` or `all` over a tuple
