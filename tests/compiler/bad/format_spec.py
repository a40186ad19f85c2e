# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(now, f"{who.years:03}")

# refused:
# format_spec.py:5:25: a format after `:` is written differently in the two languages [format-spec]
#     5 |     return Step(now, f"{who.years:03}")
#       |                         ^^^^^^^^^
#       = put the finished text or number in
