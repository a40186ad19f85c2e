# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    most = max(1 for each in who.moods)
    return Step(State(most), "Because.")

# refused:
# maybe_empty.py:5:12: `max` of nothing has no answer, and this may be empty [maybe-empty]
#     5 |     most = max(1 for each in who.moods)
#       |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#       = add a first value: `max(0, *items)` is written `max(0, a, b)`
