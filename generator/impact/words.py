"""Conditions and values in words: `industry = legal and level = student, entry or mid`."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.impact.cover import Box
from generator.impact.differences import VARIES, Stretch
from generator.impact.profiles import Axis, Condition

ANYTHING = "anything is answered"


@dataclass(frozen=True)
class When:
    """In words, the conditions of which one holds, none for everybody; `within` is one that always holds besides.

    `some` are the inputs at some of whose values it is so, where it is not so at all of them.
    """

    any_of: tuple[str, ...]
    within: str
    some: str


def when(condition: Condition) -> When:
    """A condition in words; what is taken out again stands at the end of a text."""
    axes, found = condition.axes, condition.found
    but = [_box(axes, box, found.boxes[0]) for box in found.but]
    end = f", except when {'; when '.join(but)}" if but else ""
    any_of = tuple((_box(axes, box) or ANYTHING) + end for box in found.boxes)
    around = tuple(frozenset().union(*places) for places in zip(*found.boxes, strict=True))
    return When(() if any_of == (ANYTHING,) else any_of, _box(axes, around), condition.some)


def _box(axes: Sequence[Axis], box: Box, within: Box | None = None) -> str:
    """What a box asks of the inputs; what a box around it asks already is not said again."""
    return " and ".join(
        _values(axis, places)
        for number, (axis, places) in enumerate(zip(axes, box, strict=True))
        if (len(places) < len(axis.groups) or isinstance(axis.groups[0][0], Stretch))
        and (within is None or within[number] != places)
    )


def _values(axis: Axis, places: frozenset[int]) -> str:
    values = [value for place in sorted(places) for value in axis.groups[place]]
    every = [value for group in axis.groups for value in group]
    if isinstance(values[0], Stretch):
        return f"{axis.name} = {_or(_joined(values))}"
    if isinstance(values[0], list):
        return _sets(axis.name, values, every)
    if all(value is None or type(value) is int for value in every):
        blank = ["left blank"] if None in values else []
        return f"{axis.name} = {_or(blank + _ranges(sorted(value for value in values if value is not None)))}"
    if isinstance(values[0], bool):
        return f"{axis.name} = {'yes' if values[0] else 'no'}"
    if len(values) > 2 and len(every) - len(values) == 1:
        return f"{axis.name} is not {next(str(value) for value in every if value not in values)}"
    return f"{axis.name} = {_or([str(value) for value in every if value in values])}"


def _or(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _ranges(values: Sequence[int]) -> list[str]:
    """Numbers as they run on: 0, 2 to 6."""
    runs: list[list[int]] = []
    for value in values:
        if runs and value == runs[-1][-1] + 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    return [_span(run[0], run[-1]) for run in runs]


def _span(least: int, most: int) -> str:
    return str(least) if least == most else f"{least} to {most}"


def _joined(stretches: Sequence[Stretch]) -> list[str]:
    """Stretches in order, those that meet in one."""
    runs: list[tuple[int, int]] = []
    for least, most in sorted((each.least, each.most) for each in stretches if each.least is not None):
        assert least is not None
        assert most is not None
        if runs and runs[-1][1] + 1 >= least:
            runs[-1] = (runs[-1][0], max(most, runs[-1][1]))
        else:
            runs.append((least, most))
    blank = ["left blank"] if any(each.least is None for each in stretches) else []
    return blank + [_span(*run) for run in runs]


def _sets(name: str, values: Sequence[list[str]], every: Sequence[list[str]]) -> str:
    """Choices of some of a list: by how many, by what is or is not among them, or one by one."""
    counts = sorted({len(value) for value in values})
    if len(values) == sum(1 for value in every if len(value) in counts):
        return f"{_or(_ranges(counts))} of {name}"
    options = [option for option in max(every, key=len) if all(option in value for value in values)]
    if options and len(values) == sum(1 for value in every if set(options) <= set(value)):
        return f"{name} with {' and '.join(options)}"
    absent = [option for option in max(every, key=len) if not any(option in value for value in values)]
    if absent and len(values) == sum(1 for value in every if not set(absent) & set(value)):
        return f"{name} without {' and '.join(absent)}"
    return f"{name} = {_or([' + '.join(value) or 'none' for value in values])}"


def profile(who: Mapping[str, Any]) -> str:
    """A profile in words: `level = mid, factors = none, connections left blank`."""
    return ", ".join(_answer(name, value) for name, value in who.items())


def _answer(name: str, value: Any) -> str:
    if value is None:
        return f"{name} left blank"
    return f"{name} = {' + '.join(value) or 'none' if isinstance(value, list) else _value('', value)}"


def change(respect: str, old: str, new: str) -> str:
    """A difference in words: `500–1000+ → 600–1000+`; nothing where it moves along a cut input."""
    if VARIES in (json.loads(old), json.loads(new)):
        return ""
    before, after = json.loads(old), json.loads(new)
    if respect == "text":
        if not before and not after:
            return "the same sentences in another order"
        return f"{_quoted(before)} → {_quoted(after)}"
    return f"{_value(respect, before)} → {_value(respect, after)}"


def _quoted(sentences: Sequence[str]) -> str:
    return " ".join(f"“{each}”" for each in sentences) or "nothing"


def _value(respect: str, value: Any) -> str:
    if value is None:
        return "nothing"
    if respect == "band":
        low, high, open_ended = value
        return f"{low}{'' if low == high else f'–{high}'}{'+' if open_ended else ''}"
    if isinstance(value, list):
        return ", ".join(str(each) for each in value) or "none"
    if isinstance(value, dict):
        return ", ".join(f"{name} {_value('', each)}" for name, each in value.items())
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)
