# ruff: noqa
# mypy: ignore-errors
class Odd(NamedTuple):
    steps: int


def conclude(who: Profile, now: State) -> Odd:
    return Odd(now.total)

# refused:
# result_field.py:7:5: `steps` is a name that every result has already [result-field]
#     7 | def conclude(who: Profile, now: State) -> Odd:
#       |     ^^^^^^^^
#       = choose another name for the field
