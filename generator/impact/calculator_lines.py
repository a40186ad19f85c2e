"""What changed in a calculator, line by line: its inputs, rules and laws, then its answers, respect by respect."""

from collections.abc import Iterator, Sequence

from generator.impact.calculators import CalculatorEffect, Respect, Shift
from generator.impact.style import Style, counted, listed
from generator.impact.words import When, profile

MOST_CONDITIONS, LONGEST = 4, 400  # what a line tells of conditions; of more it tells what all of them have in common
MOST_WORDS = 3  # kinds of changed words that are shown; of more it is only told that they change
NAMES = {"working": "figures on the way", "text": "words"}
Told = dict[tuple[str, ...], str]  # the respect for which some conditions were told first


def calculator_lines(effect: CalculatorEffect, site: str, style: Style) -> Iterator[str]:
    """Each line as it stands in a list; examples lead to the calculator of the site at an address."""
    yield from (style.bullet + style.words(line) for line in _of_rules(effect))
    told: Told = {}
    silent: dict[tuple[int, When], list[str]] = {}  # respects of which there is no more to tell than when they change
    for respect in effect.respects:
        shifts = _shown(respect)
        if shifts or respect.largest:
            yield from _lines(respect, shifts, told, site, style)
        else:
            silent.setdefault((respect.profiles, respect.when), []).append(_name(respect))
    for (profiles, when), names in silent.items():
        words = counted(profiles, "profile") + _when(when, told, listed(names))
        yield f"{style.bullet}{style.strong.format(listed(names))}: {style.words(words)}"


def summary(effect: CalculatorEffect) -> str:
    """How many profiles change."""
    if effect.status != "changed":
        return effect.status
    if not effect.of:
        return "its answers cannot be compared"
    return f"{effect.profiles:,} of {effect.of:,} profiles change" if effect.profiles else "no profile changes"


def _of_rules(effect: CalculatorEffect) -> Iterator[str]:
    yield from effect.apart
    yield from (f"new rule {each}" for each in effect.rules_added)
    yield from (f"the rule {each} is gone" for each in effect.rules_removed)
    for law in effect.laws:
        yield f"the law {law.law} no longer holds ({law.says}): {', beside '.join(map(profile, law.profiles))}"
    yield from (f"the rule {each} no longer changes anything" for each in effect.dead)


def _name(respect: Respect) -> str:
    return NAMES.get(respect.name, respect.name)


def _shown(respect: Respect) -> Sequence[Shift]:
    """The kinds of change that say more than that there is one."""
    many_words = respect.name == "text" and len(respect.shifts) + respect.more > MOST_WORDS
    return () if many_words else [each for each in respect.shifts if each.says]


def _lines(respect: Respect, shifts: Sequence[Shift], told: Told, site: str, style: Style) -> Iterator[str]:
    """A line of a respect, with one below it for each kind of change; the only one stands in the line itself."""
    alone = len(shifts) == len(respect.shifts) == 1
    change = f": {shifts[0].says}" if alone else ""
    words = counted(respect.profiles, "profile") + change + _when(respect.when, told, _name(respect))
    most = ""
    if respect.largest and (respect.more or not all(each.says for each in respect.shifts)):
        largest = f"{respect.largest.says} when {profile(respect.largest.example)}"
        most = f"; most of all {style.example(largest, site + respect.largest.address)}"
    yield f"{style.bullet}{style.strong.format(_name(respect))}: {style.words(words)}{most}"
    for shift in () if alone else shifts:
        number = counted(shift.profiles, "profile")
        number = style.example(number, site + shift.address) if shift.address else number
        when = "" if shift.when == respect.when else _when(shift.when, told)
        yield f"  {style.bullet}{number}: {style.words(shift.says + when)}"
    if respect.more and shifts:
        yield f"  {style.bullet}and {counted(respect.more, 'smaller kind')} of change"


def _when(when: When, told: Told, name: str = "") -> str:
    """The conditions in a sentence; those of a respect with a name are told once, and named after it from then on."""
    some = f", at some {when.some}" if when.some else ""
    if not when.any_of:
        return f", that is all of them{some}"
    if when.any_of in told:
        return f", the same as for {told[when.any_of]}{some}"
    if name:
        told[when.any_of] = name
    if len(when.any_of) > MOST_CONDITIONS or sum(map(len, when.any_of)) > LONGEST:
        return f", {f'all of them where {when.within}' if when.within else 'in no simple order'}{some}"
    return f", when {'; or when '.join(when.any_of)}{some}"
