# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    for each in who.moods:
        more = 1
    return Step(State(1), "Because.")

# refused:
# for.py:5:5: a `for` statement changes names as it goes [for]
#     5 |     for each in who.moods:
#       |     ^^^^^^^^^^^^^^^^^^^^^^
#       = use `sum`, `any`, `all` or `tuple` over `… for x in …`
