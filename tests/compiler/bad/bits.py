# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    odd = who.years & 1
    other = ~who.years
    more = who.years << 2
    return Step(State(0), "Because.")

# refused:
# bits.py:5:11: `&` works on 32 bits in JavaScript and on all of them in Python [bits]
#     5 |     odd = who.years & 1
#       |           ^^^^^^^^^^^^^
#       = use `+ - * // %`
#
# bits.py:6:13: `~` works on 32 bits in JavaScript and on all of them in Python [bits]
#     6 |     other = ~who.years
#       |             ^^^^^^^^^^
#       = use `+ - * // %`
#
# bits.py:7:12: `<<` works on 32 bits in JavaScript and on all of them in Python [bits]
#     7 |     more = who.years << 2
#       |            ^^^^^^^^^^^^^^
#       = use `+ - * // %`
