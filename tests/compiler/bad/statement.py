# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    pass
    import math
    global RANKS
    del who
    print("x")
    return Step(State(1), "Because.")

# refused:
# statement.py:5:5: `pass` is not a statement of the language [statement]
#     5 |     pass
#       |     ^^^^
#       = use names, `if`, `match` and `return`
#
# statement.py:6:5: `import` is not a statement of the language [statement]
#     6 |     import math
#       |     ^^^^^^^^^^^
#       = use names, `if`, `match` and `return`
#
# statement.py:7:5: `global` is not a statement of the language [statement]
#     7 |     global RANKS
#       |     ^^^^^^^^^^^^
#       = use names, `if`, `match` and `return`
#
# statement.py:8:5: `del` is not a statement of the language [statement]
#     8 |     del who
#       |     ^^^^^^^
#       = use names, `if`, `match` and `return`
#
# statement.py:9:5: `an expression alone` is not a statement of the language [statement]
#     9 |     print("x")
#       |     ^^^^^^^^^^
#       = use names, `if`, `match` and `return`
