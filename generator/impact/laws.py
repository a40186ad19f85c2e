"""Laws that a change breaks and rules that it makes idle, held on profiles beside which an answer turns.

The proof of each build holds them for all profiles; here the first and last value of every group of values that behave
alike stands for the group, which is quick and finds what a change of a figure or a rule does.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, NamedTuple

from generator.compiler.compile import Compiled
from generator.evaluate import as_json
from generator.impact.profiles import Profiles
from generator.proof.laws import Case
from generator.proof.python_run import PythonRun

Profile = Mapping[str, Any]


class Broken(NamedTuple):
    """A law that held and holds no longer, with a profile or two that break it."""

    law: str
    says: str
    profiles: tuple[Profile, ...]


def broken(base: Compiled, head: Compiled, profiles: Profiles) -> tuple[tuple[Broken, ...], tuple[str, ...]]:
    """The laws that hold no longer, and the rules that no longer change a result."""
    raws = list(_beside_turns(profiles))
    laws, dead = tuple(_breaks(head, raws)), tuple(_idle(head))
    before = {each.law for each in _breaks(base, raws)} if laws else set()
    idle = set(_idle(base)) if dead else set()
    return tuple(each for each in laws if each.law not in before), tuple(each for each in dead if each not in idle)


def _beside_turns(profiles: Profiles) -> Iterator[dict[str, Any]]:
    """The profiles of the first and last value of every group."""
    names = [axis.name for axis in profiles.axes]
    ends = [[value for group in axis.groups for value in _ends(group)] for axis in profiles.axes]
    for values in product(*ends):
        yield dict(zip(names, values, strict=True))


def _ends(group: tuple[Any, ...]) -> tuple[Any, ...]:
    return (group[0],) if len(group) == 1 else (group[0], group[-1])


def _breaks(side: Compiled, raws: list[dict[str, Any]]) -> Iterator[Broken]:
    """The laws of a side that some profile breaks."""
    run = PythonRun(side.calculator, side.domain)
    cases = [Case(who, run.result(vars(who))) for who in _read(side, raws)]
    for law in side.calculator.laws:
        for case in cases:
            others = (Case(who, run.result(vars(who))) for who in law.changed(case.who))
            apart = next((other for other in others if not law.holds(case, other)), None)
            if apart is not None:
                both = (_answers(case.who), _answers(apart.who))
                yield Broken(law.id, law.says, both[:1] if both[0] == both[1] else both)
                break


def _read(side: Compiled, raws: list[dict[str, Any]]) -> Iterator[Any]:
    for raw in raws:
        known = {each.id: each.read(raw) for each in side.inputs if each.id in raw or not each.required}
        least = {each.id: each.least for each in side.inputs if each.id not in known}
        yield side.calculator.profile(**known, **least)


def _answers(who: Any) -> Profile:
    """A profile as JSON has it."""
    return {name: as_json(value) for name, value in vars(who).items()}


def _idle(side: Compiled) -> Iterator[str]:
    """The rules that are meant to change a figure and change no state of any profile."""
    run = PythonRun(side.calculator, side.domain)
    active: set[str] = set()
    meant = [rule.id for rule in side.rules if not rule.explanatory]
    cut = {each.id: each.least for each in side.domain.cut}
    for values in run.profiles():
        active.update(step.rule for step in run.trace({**values, **cut})[1] if step.changes)
        if len(active) == len(meant):
            return
    yield from (each for each in meant if each not in active)
