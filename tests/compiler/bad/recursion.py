# ruff: noqa
# mypy: ignore-errors
def down(n: int) -> int:
    return 0 if n == 0 else up(n - 1)


def up(n: int) -> int:
    return down(n)


@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(down(3)), "Because.")

# refused:
# recursion.py:8:12: `down` comes back to itself, so nobody can prove that it ends [recursion]
#     8 |     return down(n)
#       |            ^^^^
#       = write the steps out, or use a table
