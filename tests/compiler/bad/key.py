# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    rank = RANKS[Mood.CALM]
    return Step(State(rank), "Because.")

# refused:
# key.py:5:18: RANKS is looked up by a member of Level, and this is a member of Mood [key]
#     5 |     rank = RANKS[Mood.CALM]
#       |                  ^^^^^^^^^
#       = look it up by the enum's member
