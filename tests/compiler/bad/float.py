# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    limit = 1.5
    return Step(State(1), "Because.")

# refused:
# float.py:5:13: a fraction is rounded on the way to a figure, so rules count in whole numbers [float]
#     5 |     limit = 1.5
#       |             ^^^
#       = count in a smaller unit: tenths, hundredths, per cent
