# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(now._replace(total=1), "a".upper())

# refused:
# method.py:5:17: `._replace` is a method (not in the language yet) [method]
#     5 |     return Step(now._replace(total=1), "a".upper())
#       |                 ^^^^^^^^^^^^^^^^^^^^^
#       = call a function of the module: `f(x)`
#
# method.py:5:40: `.upper` is a method (not in the language yet) [method]
#     5 |     return Step(now._replace(total=1), "a".upper())
#       |                                        ^^^^^^^^^^^
#       = call a function of the module: `f(x)`
