# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    same = now == State(1)
    pair = who.moods == (Mood.CALM,)
    return Step(State(1), "Because.")

# refused:
# record_equality.py:5:12: `==` on a State compares whole records [record-equality]
#     5 |     same = now == State(1)
#       |            ^^^
#       = compare the fields that matter
#
# record_equality.py:6:12: `==` on a tuple compares whole records [record-equality]
#     6 |     pair = who.moods == (Mood.CALM,)
#       |            ^^^^^^^^^
#       = compare the fields that matter
