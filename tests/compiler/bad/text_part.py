# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(now, f"{who.keen} and {None} and {now}")

# refused:
# text_part.py:5:25: a yes/no reads differently in the two languages [text-part]
#     5 |     return Step(now, f"{who.keen} and {None} and {now}")
#       |                         ^^^^^^^^
#       = put in words: `'yes' if x else 'no'`
#
# text_part.py:5:40: None reads differently in the two languages [text-part]
#     5 |     return Step(now, f"{who.keen} and {None} and {now}")
#       |                                        ^^^^
#       = put in words: `'yes' if x else 'no'`
#
# text_part.py:5:51: a State reads differently in the two languages [text-part]
#     5 |     return Step(now, f"{who.keen} and {None} and {now}")
#       |                                                   ^^^
#       = put in words: `'yes' if x else 'no'`
