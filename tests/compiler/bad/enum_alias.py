# ruff: noqa
# mypy: ignore-errors
class Size(StrEnum):
    SMALL = "small"
    TINY = "small"

# refused:
# enum_alias.py:5:5: `Size.TINY` is a second name of `Size.SMALL` [enum-alias]
#     5 |     TINY = "small"
#       |     ^^^^
#       = give each member a value of its own
