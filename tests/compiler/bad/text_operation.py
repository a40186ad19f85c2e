# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(now, "a" + "b")

# refused:
# text_operation.py:5:22: `+` on a text [text-operation]
#     5 |     return Step(now, "a" + "b")
#       |                      ^^^
#       = write an f-string
#
# text_operation.py:5:28: `+` on a text [text-operation]
#     5 |     return Step(now, "a" + "b")
#       |                            ^^^
#       = write an f-string
