# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    def inner() -> int:
        return 1
    other = lambda: 1
    return Step(State(1), "Because.")

# refused:
# nested_function.py:5:5: a function inside a function [nested-function]
#     5 |     def inner() -> int:
#       |     ^^^^^^^^^^^^^^^^^^^
#       = move it to the module
#
# nested_function.py:7:13: a function inside a function [nested-function]
#     7 |     other = lambda: 1
#       |             ^^^^^^^^^
#       = move it to the module
