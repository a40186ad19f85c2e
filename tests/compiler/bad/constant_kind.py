# ruff: noqa
# mypy: ignore-errors
WORDS: Final = {"a": 1}
SHARE: Final = 0.5


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(WORDS["a"]), f"{SHARE}")

# refused:
# constant_kind.py:9:23: `WORDS` holds a dict that is empty or not keyed by one StrEnum, which rules cannot read [constant-kind]
#     9 |     return Step(State(WORDS["a"]), f"{SHARE}")
#       |                       ^^^^^
#       = keep numbers, texts, enum members, tuples, records and tables by enum
#
# constant_kind.py:9:39: `SHARE` holds a float, which rules cannot read [constant-kind]
#     9 |     return Step(State(WORDS["a"]), f"{SHARE}")
#       |                                       ^^^^^
#       = keep numbers, texts, enum members, tuples, records and tables by enum
