# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    one = who.keen + 1
    more = sum(each for each in (True, False))
    least = min(who.keen, True)
    return Step(State(one), "Because.")

# refused:
# bool_as_number.py:5:11: a yes/no is not a number [bool-as-number]
#     5 |     one = who.keen + 1
#       |           ^^^^^^^^
#       = say what it counts: `1 if condition else 0`
#
# bool_as_number.py:6:15: a yes/no is not a number [bool-as-number]
#     6 |     more = sum(each for each in (True, False))
#       |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#       = say what it counts: `1 if condition else 0`
#
# bool_as_number.py:7:17: a yes/no is not a number [bool-as-number]
#     7 |     least = min(who.keen, True)
#       |                 ^^^^^^^^
#       = say what it counts: `1 if condition else 0`
#
# bool_as_number.py:7:27: a yes/no is not a number [bool-as-number]
#     7 |     least = min(who.keen, True)
#       |                           ^^^^
#       = say what it counts: `1 if condition else 0`
