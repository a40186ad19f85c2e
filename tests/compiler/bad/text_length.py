# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(len("many")), "Because.")

# refused:
# text_length.py:5:23: the two languages count the characters of a text differently [text-length]
#     5 |     return Step(State(len("many")), "Because.")
#       |                       ^^^^^^^^^^^
#       = count members or numbers instead
