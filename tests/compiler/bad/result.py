# ruff: noqa
# mypy: ignore-errors
def conclude(who: Profile, now: State) -> Result:
    return now.total

# refused:
# result.py:3:5: `conclude` gives the whole number 1 [result]
#     3 | def conclude(who: Profile, now: State) -> Result:
#       |     ^^^^^^^^
#       = return a NamedTuple of figures, texts and bands
