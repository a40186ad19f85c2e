"""Where two calculators answer differently: each kind of difference with the profiles that it concerns.

Both run in V8 over every profile that they share, at every point of the cut inputs beside which an answer of either
turns; the proof of each build holds that V8 answers as the rules in Python do.
"""

import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any, NamedTuple

from generator.compiler.compile import Compiled
from generator.compiler.domain import values_of
from generator.compiler.inputs import Input
from generator.compiler.v8 import v8
from generator.impact.conclusions import same_conclusion
from generator.impact.driver import DRIVER
from generator.proof.python_run import stringified

VARIES = "varies"
BATCH = 4096
EXPORTS = "points, profile, RULES, start, conclude"


class Kind(NamedTuple):
    """A difference in one respect, as JSON text: what was and what is; `VARIES` where that moves with a cut input."""

    respect: str
    old: str
    new: str


class Stretch(NamedTuple):
    """Values of the one cut input: from `least` to `most`, or left blank where both are None.

    Of several cut inputs nothing is told but that it is somewhere along them: then both are None as well.
    """

    least: int | None
    most: int | None


Found = tuple[tuple[Kind, tuple[Stretch, ...]], ...]
"""What differs for some profiles: each kind with the stretches of the cut input; without any, it does everywhere."""


class Largest(NamedTuple):
    """The largest change of a figure: what it was and is, and a profile for which it is."""

    respect: str
    old: int
    new: int
    who: Mapping[str, Any]


class Shared(NamedTuple):
    """What both sides take: the inputs run value by value with those values, and the cut ones.

    `apart` says in a sentence each how the inputs of the sides differ.
    """

    whole: tuple[tuple[str, tuple[Any, ...]], ...]
    cut: tuple[Input, ...]
    apart: tuple[str, ...]

    @property
    def profiles(self) -> int:
        return prod(len(values) for _, values in self.whole)


@dataclass(frozen=True)
class Differences:
    """For each shared profile, in order, the place in `found` of what differs for it; the first is nothing.

    `results` is how many pairs of results were compared; `largest` are the largest changes of figures.
    """

    inputs: Shared
    of: Sequence[int]
    found: tuple[Found, ...]
    results: int
    largest: tuple[Largest, ...]


def shared(base: Compiled, head: Compiled) -> Shared:
    """The inputs and values that both calculators take."""
    before, after = ({each.id: each for each in side.inputs} for side in (base, head))
    both = [name for name in after if name in before and before[name].kind == after[name].kind]
    apart = [f"the input {name} is gone" for name in before if name not in after]
    apart += [f"the input {name} is new" for name in after if name not in before]
    for name in (name for name in after if name in before):
        if _asked(before[name]) != _asked(after[name]):
            apart.append(f"the input {name} takes {after[name].allowed}; before it took {before[name].allowed}")
        if _left_out(before[name]) != _left_out(after[name]):
            apart.append(f"left out, the input {name} {_left_out(after[name])}; before: {_left_out(before[name])}")
    large = base.domain.cut_ids | head.domain.cut_ids
    whole = tuple((name, _common(before[name], after[name])) for name in both if name not in large)
    return Shared(whole, tuple(_narrower(before[name], after[name]) for name in both if name in large), tuple(apart))


def _asked(spec: Input) -> tuple[object, ...]:
    return spec.kind, spec.options, spec.least, spec.most, spec.optional


def _left_out(spec: Input) -> str:
    """What is made of an input that is left out."""
    return "is refused" if spec.required else f"counts as {stringified(spec.default)}"


def _common(one: Input, other: Input) -> tuple[Any, ...]:
    known = values_of(one)
    return tuple(value for value in values_of(other) if value in known)


def _narrower(one: Input, other: Input) -> Input:
    """A cut input with the values that both sides take."""
    return Input(
        one.id,
        one.kind,
        other.required,
        other.default,
        one.optional and other.optional,
        least=max(one.least, other.least),
        most=min(one.most, other.most),
    )


def unfilled(base: Compiled, head: Compiled, inputs: Shared) -> list[str]:
    """The inputs that only one side takes and that have no default, so that no profile fits both."""
    named = {*dict(inputs.whole), *(each.id for each in inputs.cut)}
    return [each.id for side in (base, head) for each in side.inputs if each.required and each.id not in named]


def differences(base: Compiled, head: Compiled, inputs: Shared) -> Differences:
    """Runs both sides over the profiles that they share. An input of one side alone stays at its default."""
    places: list[int] = []
    results = 0
    with v8() as engine:
        for name, side in (("base", base), ("head", head)):
            engine.load(name, f"{side.check_mjs.rpartition('export {')[0]}export {{ {EXPORTS} }};")
        engine.text(f"globalThis.SETTINGS = {stringified(_settings(base, head, inputs))}; ''")
        engine.load("impact", DRIVER)
        for start in range(0, inputs.profiles, BATCH):
            done = engine.json(f"impact.compared({start}, {min(start + BATCH, inputs.profiles)})")
            places += done["places"]
            results += done["results"]
        found = tuple(_found(each) for each in engine.json("impact.everything()"))
        largest = tuple(Largest(*each) for each in engine.json("impact.largest()"))
    return Differences(inputs, places, found, results, largest)


def _settings(base: Compiled, head: Compiled, inputs: Shared) -> dict[str, object]:
    large = {each.id for each in inputs.cut}
    rules_cut = any(_rules_look_at(side, large) for side in (base, head))
    return {
        "whole": [[name, list(values)] for name, values in inputs.whole],
        "cut": [
            {"id": each.id, "least": each.least, "most": each.most, "optional": each.optional} for each in inputs.cut
        ],
        "names": list(dict.fromkeys(name for side in (head, base) for name in _result(side))),
        "sentences": sorted({name for side in (base, head) for name in _sentences(side)}),
        "rules_cut": rules_cut,
        "alike": not rules_cut and same_conclusion(base, head),
    }


def _rules_look_at(side: Compiled, names: set[str]) -> bool:
    return "const RULES_CUT = true" in side.check_mjs or bool(names - side.domain.cut_ids)


def _sentences(side: Compiled) -> list[str]:
    """The fields of the result that are free text."""
    return [name for name, hint in _result(side).items() if hint is str]


def _result(side: Compiled) -> dict[str, Any]:
    """The fields of the result with their types."""
    return typing.get_type_hints(typing.get_type_hints(side.calculator.conclude)["return"])


def _found(told: Any) -> Found:
    return tuple(
        (Kind(respect, stringified(old), stringified(new)), tuple(Stretch(*each) for each in stretches))
        for respect, (old, new), stretches in told
    )


def profile_at(inputs: Shared, number: int) -> dict[str, Any]:
    """The profile with this number, as JSON has it, without the cut inputs."""
    who = {}
    for name, values in reversed(inputs.whole):
        number, place = divmod(number, len(values))
        who[name] = values[place]
    return {name: who[name] for name, _ in inputs.whole}
