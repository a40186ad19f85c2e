# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    big = 9007199254740991
    square = (who.years + 100_000_000) * (who.years + 100_000_000)
    return Step(State(big + square), "Because.")

# refused:
# range.py:6:14: this lies in 10000000000000000 to 10000010000002500, beyond the whole numbers that JavaScript holds exactly (2^53 either way) [range]
#     6 |     square = (who.years + 100_000_000) * (who.years + 100_000_000)
#       |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#       = narrow the operands first, with `min` and `max` or with narrower inputs
