# ruff: noqa
# mypy: ignore-errors
@dataclass(frozen=True)
class Other:
    name: str


def conclude(who: Other, now: State) -> Result:
    return Result(now.total, "text")


CALCULATOR: Final = Calculator("case", Other, State(0), (), conclude)

# refused:
# input_kind.py:5:5: `name` is no kind of input [input-kind]
#     5 |     name: str
#       |     ^^^^
#       = use a StrEnum, `bool`, `Annotated[int, Whole(a, b)]`, `tuple[AStrEnum, ...]`, or one of them `| None`
