# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    if who.keen:
        return None

# refused:
# none_returned.py:4:5: `only` can end without `return` and then gives None unsaid [none-returned]
#     4 | def only(who: Profile, now: State) -> Step[State] | None:
#       |     ^^^^
#       = end every path with a `return`
