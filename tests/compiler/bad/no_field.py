# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(now.totl + Level.MIDLE + PAIR.middle), "Because.")

# refused:
# no_field.py:5:23: a State has no `totl` [no-field]
#     5 |     return Step(State(now.totl + Level.MIDLE + PAIR.middle), "Because.")
#       |                       ^^^^^^^^
#       = its fields are total
#
# no_field.py:5:34: Level has no `MIDLE` [no-field]
#     5 |     return Step(State(now.totl + Level.MIDLE + PAIR.middle), "Because.")
#       |                                  ^^^^^^^^^^^
#       = Did you mean "MIDDLE"?
#
# no_field.py:5:48: a Pair has no `middle` [no-field]
#     5 |     return Step(State(now.totl + Level.MIDLE + PAIR.middle), "Because.")
#       |                                                ^^^^^^^^^^^
#       = its fields are low and high
