# ruff: noqa
# mypy: ignore-errors
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    assert who.years > 0
    try:
        more = 1
    except ValueError:
        raise
    raise ValueError

# refused:
# exception.py:5:5: `assert`: a rule always gives an answer [exception]
#     5 |     assert who.years > 0
#       |     ^^^^^^^^^^^^^^^^^^^^
#       = return a value that says so
#
# exception.py:6:5: `try`: a rule always gives an answer [exception]
#     6 |     try:
#       |     ^^^^
#       = return a value that says so
#
# exception.py:10:5: `raise`: a rule always gives an answer [exception]
#    10 |     raise ValueError
#       |     ^^^^^^^^^^^^^^^^
#       = return a value that says so
