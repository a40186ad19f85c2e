# ruff: noqa
# mypy: ignore-errors
class Size(StrEnum):
    SMALL = "small"

    def __str__(self) -> str:
        return "S"

# refused:
# enum_kind.py:3:7: `Size` is not a plain StrEnum [enum-kind]
#     3 | class Size(StrEnum):
#       |       ^^^^
#       = declare it `class Size(StrEnum)` with text values and no methods
