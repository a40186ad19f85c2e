# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    if who.years:
        return None
    if not who.moods:
        return None
    either = who.count or 5
    return Step(State(1), "Because.")

# refused:
# truthiness.py:5:8: a condition is yes or no, and this is a whole number from 0 to 50 [truthiness]
#     5 |     if who.years:
#       |        ^^^^^^^^^
#       = compare it: `n != 0`, `len(items) > 0`, `x is not None`
#
# truthiness.py:7:12: a condition is yes or no, and this is a tuple [truthiness]
#     7 |     if not who.moods:
#       |            ^^^^^^^^^
#       = compare it: `n != 0`, `len(items) > 0`, `x is not None`
#
# truthiness.py:9:14: a condition is yes or no, and this is a whole number from 0 to 1000 or None [truthiness]
#     9 |     either = who.count or 5
#       |              ^^^^^^^^^
#       = compare it: `n != 0`, `len(items) > 0`, `x is not None`
#
# truthiness.py:9:27: a condition is yes or no, and this is the whole number 5 [truthiness]
#     9 |     either = who.count or 5
#       |                           ^
#       = compare it: `n != 0`, `len(items) > 0`, `x is not None`
