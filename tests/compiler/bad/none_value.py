# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    more = who.count + 1
    above = who.count > 5
    equal = who.count == 5
    said = f"{who.count}"
    return Step(State(1), "Because.")

# refused:
# none_value.py:5:12: this may be None here [none-value]
#     5 |     more = who.count + 1
#       |            ^^^^^^^^^
#       = handle None first: `if x is None: return …`, or `… if x is None else …`
#
# none_value.py:6:13: this may be None here [none-value]
#     6 |     above = who.count > 5
#       |             ^^^^^^^^^
#       = handle None first: `if x is None: return …`, or `… if x is None else …`
#
# none_value.py:7:13: this may be None here [none-value]
#     7 |     equal = who.count == 5
#       |             ^^^^^^^^^
#       = handle None first: `if x is None: return …`, or `… if x is None else …`
#
# none_value.py:8:15: this may be None here [none-value]
#     8 |     said = f"{who.count}"
#       |               ^^^^^^^^^
#       = handle None first: `if x is None: return …`, or `… if x is None else …`
