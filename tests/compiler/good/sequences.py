# ruff: noqa
# mypy: ignore-errors
WEIGHTS: Final = (3, 1, 2)


def weight(mood: Mood) -> int:
    return 5 if mood == Mood.CALM else 7


@rule("only", Section("source", "Heading"), ())
def only(who: Profile, now: State) -> Step[State] | None:
    total = sum(weight(mood) for mood in who.moods)
    some = any(mood == Mood.KEEN for mood in who.moods)
    every = all(mood == Mood.KEEN for mood in who.moods if who.keen)
    return Step(State(total + len(who.moods)), f"{'some' if some else 'none'} {'every' if every else 'not every'}")


def conclude(who: Profile, now: State) -> Result:
    most = max(each * who.years for each in WEIGHTS)
    least = min(RANKS[level] - who.years for level in Level)
    picked = tuple(each + 1 for each in WEIGHTS if each > 1)
    a, b, c = (1, who.years, 3)
    held = sum(each for each in (a, b, c)) + sum(picked)
    calm = 1 if Mood.CALM in who.moods else 0
    return Result(most + least + held + calm, f"{len(picked)} {min(WEIGHTS)} {max(who.years, 3, 20)}")
