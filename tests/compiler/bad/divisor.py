# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    share = 100 // who.years
    rest = 100 % (who.years - 1)
    if who.years > 0:
        return Step(State(100 // who.years), "This one is proved.")
    return Step(State(share + rest), "Because.")

# refused:
# divisor.py:5:20: this divisor is a whole number from 0 to 50, not always above zero [divisor]
#     5 |     share = 100 // who.years
#       |                    ^^^^^^^^^
#       = divide by something proved to be at least 1: `max(1, n)`
#
# divisor.py:6:19: this divisor is a whole number from -1 to 49, not always above zero [divisor]
#     6 |     rest = 100 % (who.years - 1)
#       |                   ^^^^^^^^^^^^^
#       = divide by something proved to be at least 1: `max(1, n)`
