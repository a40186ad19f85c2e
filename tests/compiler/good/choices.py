# ruff: noqa
# mypy: ignore-errors
def ranked(level: Level) -> int:
    match level:
        case Level.LOW:
            small = 1
            return small
        case Level.MIDDLE | Level.HIGH:
            return 2


def banded(n: int, keen: bool) -> str:
    if n < 5:
        if keen:
            return "few and keen"
    elif n == 5:
        return "five"
    else:
        more = n - 5
        if more > 10 or keen and more > 5:
            return f"{more} more"
    return "some"


def plainly(n: int, keen: bool) -> int:
    if n > 30:
        return 1
    if keen:
        return 2
    return 3


def either_way(n: int) -> int:
    if n > 20:
        return 10
    else:
        return 20


@rule("only", Section("source", "Heading"), ())
def only(who: Profile, now: State) -> Step[State] | None:
    match who.level:
        case Level.LOW:
            if who.keen:
                return None
        case _:
            pair = 2
            if who.years > 40:
                return Step(State(pair), "Old.")
    either = who.keen or who.years > 10
    both = who.keen and not who.years > 10
    mixed = (who.keen or who.years > 30) and (who.years > 5 or not who.keen)
    return Step(State(1 if either else 2 if both else 3), f"{'mixed' if mixed else 'plain'}")


def conclude(who: Profile, now: State) -> Result:
    count = who.count
    total = 0 if count is None else count + 1
    nested = (1 if who.keen else 2) + (3 if who.years > 25 else 4) * 10
    calm = 1 if who.level != Level.LOW and who.level not in (Level.HIGH,) else 0
    return Result(ranked(who.level) + total + nested + calm * 1000 + plainly(who.years, who.keen) + either_way(who.years), banded(who.years, who.keen))
