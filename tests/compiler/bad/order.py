# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    higher = who.level > Level.LOW
    later = "b" > "a"
    return Step(State(1), "Because.")

# refused:
# order.py:5:14: `>` orders whole numbers, and this is a member of Level [order]
#     5 |     higher = who.level > Level.LOW
#       |              ^^^^^^^^^
#       = compare with `==` or `in`, or give each a rank in a table
#
# order.py:5:26: `>` orders whole numbers, and this is a member of Level [order]
#     5 |     higher = who.level > Level.LOW
#       |                          ^^^^^^^^^
#       = compare with `==` or `in`, or give each a rank in a table
#
# order.py:6:13: `>` orders whole numbers, and this is a text [order]
#     6 |     later = "b" > "a"
#       |             ^^^
#       = compare with `==` or `in`, or give each a rank in a table
#
# order.py:6:19: `>` orders whole numbers, and this is a text [order]
#     6 |     later = "b" > "a"
#       |                   ^^^
#       = compare with `==` or `in`, or give each a rank in a table
