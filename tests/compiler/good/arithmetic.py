# ruff: noqa
# mypy: ignore-errors
def signs(a: int, b: int) -> int:
    return a - -b + -(-a) - -(-b) - -5 - (a - (b - 1)) - (a + -3)


def halves(n: int) -> int:
    return (n + 5) // 10 * 10


@rule("floors", Section("source", "Heading"), ())
def floors(who: Profile, now: State) -> Step[State] | None:
    below = who.years - 25
    return Step(State(below // 7 * 1000 + below % 7 * 10 + (0 - below) // 3), f"{below // 2} and {below % 3}")


@rule("zeros", Section("source", "Heading"), ())
def zeros(who: Profile, now: State) -> Step[State] | None:
    return Step(State((who.years - 25) * (0 if who.keen else 1)), "No zero has a sign.")


@rule("signed", Section("source", "Heading"), ())
def signed(who: Profile, now: State) -> Step[State] | None:
    nothing = who.years // 51
    return Step(State(-nothing), f"{-who.years} {max(who.years, 30)} {min(who.years, 30)}")


@rule("only", Section("source", "Heading"), ())
def only(who: Profile, now: State) -> Step[State] | None:
    zero = (who.years - 25) * (0 if who.keen else 1) * 0
    negative = -(who.years // 100)
    middle = 3 < who.years <= 20 < 40
    between = 1 if 10 <= who.years < 20 != 15 else 2
    return Step(State(now.total + zero + negative + between), f"{zero} {negative} {1 if middle else 0}")


def conclude(who: Profile, now: State) -> Result:
    spread = (2 + 3) * (who.years - 1) - 2 * 3 % (4 + 1)
    big = (who.years + 94_906_000) * 94_906_000
    return Result(
        signs(who.years, 3) + spread + halves(now.total) - -who.years, f"{big} {0 * (who.years - 9)} {-1 * who.years}"
    )


CALCULATOR: Final = Calculator("case", Profile, State(0), (floors, zeros, signed, only), conclude)
