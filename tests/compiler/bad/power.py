# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(who.years ** 2), "Because.")

# refused:
# power.py:5:23: `**` leaves the whole numbers for a negative exponent [power]
#     5 |     return Step(State(who.years ** 2), "Because.")
#       |                       ^^^^^^^^^^^^^^
#       = write the product out: `a * a`
