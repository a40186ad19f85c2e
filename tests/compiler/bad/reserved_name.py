# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    function = 1
    return Step(State(function), "Because.")

# refused:
# reserved_name.py:5:5: `function` is a word of JavaScript [reserved-name]
#     5 |     function = 1
#       |     ^^^^^^^^
#       = choose another name
