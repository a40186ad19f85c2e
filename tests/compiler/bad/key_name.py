# ruff: noqa
# mypy: ignore-errors
class Size(StrEnum):
    ONE = "1"
    PROTO = "__proto__"
    MADE = "constructor"


class Odd(NamedTuple):
    constructor: int

# refused:
# key_name.py:4:5: JavaScript treats the key "1" in a way of its own (it reorders numbers, and objects inherit some names) [key-name]
#     4 |     ONE = "1"
#       |     ^^^
#       = choose a word: "level-1" for "1"
#
# key_name.py:5:5: JavaScript treats the key "__proto__" in a way of its own (it reorders numbers, and objects inherit some names) [key-name]
#     5 |     PROTO = "__proto__"
#       |     ^^^^^
#       = choose a word: "level-1" for "1"
#
# key_name.py:6:5: JavaScript treats the key "constructor" in a way of its own (it reorders numbers, and objects inherit some names) [key-name]
#     6 |     MADE = "constructor"
#       |     ^^^^
#       = choose a word: "level-1" for "1"
#
# key_name.py:10:5: JavaScript treats the key "constructor" in a way of its own (it reorders numbers, and objects inherit some names) [key-name]
#    10 |     constructor: int
#       |     ^^^^^^^^^^^
#       = choose a word: "level-1" for "1"
