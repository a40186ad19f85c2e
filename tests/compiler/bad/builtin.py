# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(abs(who.years)), "Because.")

# refused:
# builtin.py:5:23: `abs` is no function of the language (not in the language yet) [builtin]
#     5 |     return Step(State(abs(who.years)), "Because.")
#       |                       ^^^^^^^^^^^^^^
#       = use `min max len sum any all tuple`
