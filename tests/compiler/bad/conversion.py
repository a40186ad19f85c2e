# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(now, f"{who.level!r} {who.years}")

# refused:
# conversion.py:5:25: `!r` shows how Python writes a value, which no reader needs [conversion]
#     5 |     return Step(now, f"{who.level!r} {who.years}")
#       |                         ^^^^^^^^^
#       = put the value in without it
