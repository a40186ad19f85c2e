# ruff: noqa
# mypy: ignore-errors
class Odd(NamedTuple):
    pair: Pair
    size: int | None
    level: Level
    moods: tuple[Mood, ...]


PAIRS: Final = {Level.LOW: Pair(1, 2), Level.HIGH: Pair(-3, 4)}


def swapped(pair: Pair) -> Pair:
    low, high = pair
    return Pair(high, low)


@rule("only", Section("source", "Heading"), ())
def only(who: Profile, now: State) -> Step[State] | None:
    if who.level == Level.MIDDLE:
        return None
    pair = swapped(PAIRS[who.level])
    _, second = pair
    return Step(State(pair.low * 100 + second), f"{PAIRS[Level.LOW].high} {len(PAIRS)}")


def conclude(who: Profile, now: State) -> Odd:
    pair = PAIRS[who.level] if who.level in PAIRS else PAIR
    return Odd(pair, who.count, who.level, who.moods)
