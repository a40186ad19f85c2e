# ruff: noqa
# mypy: ignore-errors
@dataclass(frozen=True)
class Other:
    years: Annotated[int, Whole(0, 50)] = 51


def conclude(who: Other, now: State) -> Result:
    return Result(now.total, "text")


CALCULATOR: Final = Calculator("case", Other, State(0), (), conclude)

# refused:
# input_default.py:5:5: the default of `years` is 51, which is not among its values [input-default]
#     5 |     years: Annotated[int, Whole(0, 50)] = 51
#       |     ^^^^^
#       = give a value that the input allows
