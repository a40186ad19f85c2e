# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    same = who.level == "low"
    other = who.years == Level.LOW
    mixed = 1 if who.keen else "one"
    within = who.level in (Mood.CALM, Mood.KEEN)
    return Step(State(1), "Because.")

# refused:
# kinds_differ.py:5:12: a member of Level and a text are not the same kind of value [kinds-differ]
#     5 |     same = who.level == "low"
#       |            ^^^^^^^^^^^^^^^^^^
#       = give both sides the same kind
#
# kinds_differ.py:6:13: a whole number from 0 to 50 and a member of Level are not the same kind of value [kinds-differ]
#     6 |     other = who.years == Level.LOW
#       |             ^^^^^^^^^^^^^^^^^^^^^^
#       = give both sides the same kind
#
# kinds_differ.py:7:13: the whole number 1 and a text are not the same kind of value [kinds-differ]
#     7 |     mixed = 1 if who.keen else "one"
#       |             ^^^^^^^^^^^^^^^^^^^^^^^^
#       = give both sides the same kind
#
# kinds_differ.py:8:14: a member of Level and what a tuple holds are not the same kind of value [kinds-differ]
#     8 |     within = who.level in (Mood.CALM, Mood.KEEN)
#       |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#       = give both sides the same kind
