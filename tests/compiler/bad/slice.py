# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    few = who.moods[:1]
    return Step(State(1), "Because.")

# refused:
# slice.py:5:11: a part of a tuple or a text (not in the language yet) [slice]
#     5 |     few = who.moods[:1]
#       |           ^^^^^^^^^^^^^
#       = name the items that matter
