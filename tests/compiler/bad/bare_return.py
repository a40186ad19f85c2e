# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    if who.keen:
        return
    return Step(now, "Because.")

# refused:
# bare_return.py:6:9: a bare `return` gives None unsaid [bare-return]
#     6 |         return
#       |         ^^^^^^
#       = write `return None`
