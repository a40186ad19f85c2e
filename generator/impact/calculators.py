"""What a change does to a calculator: how many profiles change, in which respect, from what to what, and when."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.compiler.compile import Compiled
from generator.impact import words
from generator.impact.differences import Kind, Largest, differences, profile_at, shared, unfilled
from generator.impact.laws import Broken, broken
from generator.impact.profiles import Profiles, profiles_of
from generator.impact.words import When
from generator.pages.fragment import fragment
from generator.proof.python_run import stringified

MOST_KINDS = 8  # kinds of difference that a respect tells with their conditions, the largest first


@dataclass(frozen=True)
class Shift:
    """One difference: from what to what, or nothing where that moves; how many profiles, when, and one of them."""

    says: str
    profiles: int
    when: When
    example: Mapping[str, Any]
    address: str


@dataclass(frozen=True)
class Extreme:
    """The largest change of a figure, and the profile that has it."""

    says: str
    example: Mapping[str, Any]
    address: str


@dataclass(frozen=True)
class Respect:
    """All differences in one respect; `more` are the smaller ones that are only counted."""

    name: str
    profiles: int
    when: When
    shifts: tuple[Shift, ...]
    more: int
    largest: Extreme | None


@dataclass(frozen=True)
class CalculatorEffect:
    """What changed in a calculator. `status` is changed, added or removed."""

    id: str
    status: str
    profiles: int = 0
    of: int = 0
    results: int = 0
    apart: tuple[str, ...] = ()
    respects: tuple[Respect, ...] = ()
    laws: tuple[Broken, ...] = ()
    dead: tuple[str, ...] = ()
    rules_added: tuple[str, ...] = ()
    rules_removed: tuple[str, ...] = ()


def calculator_effects(base: Mapping[str, Compiled], head: Mapping[str, Compiled]) -> tuple[CalculatorEffect, ...]:
    """The effect on every calculator that is not as it was."""
    found = [CalculatorEffect(name, "removed") for name in base if name not in head]
    found += [CalculatorEffect(name, "added", of=head[name].domain.profiles) for name in head if name not in base]
    found += [
        _effect(base[name], head[name]) for name in head if name in base and base[name].digest != head[name].digest
    ]
    return tuple(found)


def _effect(base: Compiled, head: Compiled) -> CalculatorEffect:
    name, inputs = head.calculator.id, shared(base, head)
    before, after = ([rule.id for rule in side.rules] for side in (base, head))
    added = tuple(each for each in after if each not in before)
    removed = tuple(each for each in before if each not in after)
    if missing := unfilled(base, head, inputs):
        apart = (*inputs.apart, f"no profile fits both sides, which do not share {', '.join(missing)}")
        return CalculatorEffect(name, "changed", apart=apart, rules_added=added, rules_removed=removed)
    found = differences(base, head, inputs)
    profiles = profiles_of(found)
    laws, dead = broken(base, head, profiles)
    return CalculatorEffect(
        id=name,
        status="changed",
        profiles=profiles.count(lambda _: True),
        of=inputs.profiles,
        results=found.results,
        apart=inputs.apart,
        respects=_respects(name, profiles),
        laws=laws,
        dead=dead,
        rules_added=added,
        rules_removed=removed,
    )


def _respects(calculator: str, profiles: Profiles) -> tuple[Respect, ...]:
    by_respect: dict[str, list[Kind]] = {}
    for kind in profiles.kinds:
        by_respect.setdefault(kind.respect, []).append(kind)
    order = ("band", "aim", "verdict", "trace")
    names = sorted(
        by_respect, key=lambda each: (order.index(each) if each in order else 9, each in ("text", "working"))
    )
    return tuple(_respect(calculator, name, by_respect[name], profiles) for name in names)


def _respect(calculator: str, name: str, kinds: list[Kind], profiles: Profiles) -> Respect:
    counted = sorted(((profiles.kinds[kind], kind) for kind in kinds), key=lambda each: (-each[0], each[1]))
    here = lambda kind: kind.respect == name  # noqa: E731
    return Respect(
        name=name,
        profiles=profiles.count(here),
        when=words.when(profiles.condition(here)),
        shifts=tuple(_shift(calculator, kind, number, profiles) for number, kind in counted[:MOST_KINDS]),
        more=max(0, len(counted) - MOST_KINDS),
        largest=next(
            (_extreme(calculator, each) for each in profiles.differences.largest if each.respect == name), None
        ),
    )


def _extreme(calculator: str, largest: Largest) -> Extreme:
    says = words.change(largest.respect, stringified(largest.old), stringified(largest.new))
    return Extreme(says, largest.who, _address(calculator, largest.who))


def _address(calculator: str, who: Mapping[str, Any]) -> str:
    return f"calculators/{calculator}/#{fragment(who)}"


def _shift(calculator: str, kind: Kind, number: int, profiles: Profiles) -> Shift:
    found = profiles.differences
    first = min(found.of.index(place) for place, of in enumerate(found.found) if any(each == kind for each, _ in of))
    example = profile_at(found.inputs, first)
    stretches = next(parts for each, parts in found.found[found.of[first]] if each == kind)
    if stretches and stretches[0].least is not None:
        example = {**example, found.inputs.cut[0].id: stretches[0].least}
    return Shift(
        says=words.change(*kind),
        profiles=number,
        when=words.when(profiles.condition(kind.__eq__)),
        example=example,
        address=_address(calculator, example) if len(found.inputs.cut) < 2 else "",
    )
