# ruff: noqa
# mypy: ignore-errors
def rest_of(count: int) -> int:
    return count % 7 if count > 20 else 3


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    count = 0 if who.count is None else who.count
    if rest_of(count) == 3:
        return None
    if count in (2, 5):
        return Step(State(max(count, 1000 - count, 2 * count)), "Both ways.")
    if (count - 500) * count > 0:
        return Step(State(min(count * 3, who.years)), "A product on both sides of zero.")
    if 1000 - count * 2 >= count // (who.years + 1):
        return Step(State(count % 7), "This one is proved.")
    return None

# refused:
# turns.py:10:8: this comparison could turn more than once along `count`, which has too many values to run each (not in the language yet) [turns]
#    10 |     if rest_of(count) == 3:
#       |        ^^^^^^^^^^^^^^^^^^^
#       = compare what only rises or only falls with it: no remainder, and `min` or `max` in place of a choice
#
# turns.py:12:8: this comparison could turn more than once along `count`, which has too many values to run each (not in the language yet) [turns]
#    12 |     if count in (2, 5):
#       |        ^^^^^^^^^^^^^^^
#       = compare what only rises or only falls with it: no remainder, and `min` or `max` in place of a choice
#
# turns.py:13:27: this comparison could turn more than once along `count`, which has too many values to run each (not in the language yet) [turns]
#    13 |         return Step(State(max(count, 1000 - count, 2 * count)), "Both ways.")
#       |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#       = compare what only rises or only falls with it: no remainder, and `min` or `max` in place of a choice
#
# turns.py:14:8: this comparison could turn more than once along `count`, which has too many values to run each (not in the language yet) [turns]
#    14 |     if (count - 500) * count > 0:
#       |        ^^^^^^^^^^^^^^^^^^^^^^^^^
#       = compare what only rises or only falls with it: no remainder, and `min` or `max` in place of a choice
