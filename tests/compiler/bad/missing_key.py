# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    rank = SOME_RANKS[who.level]
    if who.level != Level.MIDDLE:
        return Step(State(SOME_RANKS[who.level]), "This one is proved.")
    return Step(State(rank), "Because.")

# refused:
# missing_key.py:5:23: SOME_RANKS has no row for Level.MIDDLE [missing-key]
#     5 |     rank = SOME_RANKS[who.level]
#       |                       ^^^^^^^^^
#       = add the row, or handle Level.MIDDLE before the lookup: `if x == …: return …`
