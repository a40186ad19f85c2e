"""Runs a calculator's whole domain in CPython, in the text that the check module gives for the same profiles.

A rule is called for real once for each thing that it looks at; what it looks at is watched while it runs, so this does
not rest on anything that the compiler thinks of the rule.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import Any

from generator.compiler.domain import Domain, values_of
from generator.evaluate import as_json, step_json

MOST_KEPT = 250_000
ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
HALF_PAIR = re.compile("[\ud800-\udfff]")


@dataclass(eq=False)
class Outcome:
    """What a function gave: a rule's step or a conclusion's result; its text is written when it is asked for."""

    value: Any
    write: Callable[[], tuple[tuple[str, str], ...]] = tuple
    now: Any = None
    rule: str = ""
    changes: bool = False

    @cached_property
    def fields(self) -> tuple[tuple[str, str], ...]:
        return self.write()


@dataclass(eq=False)
class _Look:
    """A place in a function where it looks at an input: what it comes to for each value seen so far."""

    input: str
    seen: "dict[object, _Look | Outcome]" = field(default_factory=dict)


class NotLookedAtError(AttributeError):
    """An input is not among those that stand for a profile."""


class Looks:
    """Stands for a profile and keeps which inputs are looked at, in order."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.__dict__["_values"] = values
        self.__dict__["looked_at"] = {}

    def __getattr__(self, name: str) -> Any:
        if name not in self._values:
            raise NotLookedAtError(name)
        self.looked_at[name] = self._values[name]
        return self._values[name]


class Remembered:
    """A function of profile and state, called once for each thing that it looks at. Equal states are one object."""

    def __init__(self, run: Callable[[Any, Any], Outcome]) -> None:
        self._run = run
        self._states: dict[object, _Look | Outcome] = {}  # by the state's identity, and by the value looked at
        self.kept = 0
        self.looked: set[str] = set()
        self.watchers: list[
            Callable[[Mapping[str, Any], Outcome], None]
        ] = []  # told of each call and what it looked at

    def __call__(self, values: Mapping[str, Any], now: Any) -> Outcome:
        here = self._states.get(id(now))
        while here is not None:
            if type(here) is Outcome:
                return here
            here = here.seen.get(values[here.input])  # type: ignore[union-attr]
        return self._call(values, now)

    def _call(self, values: Mapping[str, Any], now: Any) -> Outcome:
        looks = Looks(values)
        outcome = self._run(looks, now)
        self.kept += 1
        self.looked.update(looks.looked_at)
        for watcher in self.watchers:
            watcher(looks.looked_at, outcome)
        place: object = id(now)
        level = self._states
        for name, value in looks.looked_at.items():
            look = level.setdefault(place, _Look(name))
            if not isinstance(look, _Look) or look.input != name:
                raise TypeError(f"a rule looked at {name} where it looked elsewhere before")
            level, place = look.seen, value
        level[place] = outcome
        return outcome

    def forget(self) -> None:
        self._states.clear()
        self.kept = 0


class PythonRun:
    """One calculator in CPython: results and texts, and what was counted on the way."""

    def __init__(self, calculator: Any, domain: Domain) -> None:
        self._whole = {each.id: [each.read({each.id: value}) for value in values_of(each)] for each in domain.whole}
        self.cut = tuple(each.id for each in domain.cut)
        self._lines: dict[tuple[Outcome, Outcome], str] = {}
        self._texts: dict[tuple[str, object], str] = {}
        self.start = calculator.start
        states = {self.start: self.start}
        self.rules = [Remembered(_rule_runner(each, states)) for each in calculator.rules]
        self.conclude = Remembered(lambda who, now: self._concluded(calculator.conclude(who, now)))
        self.applied: Counter[str] = Counter()
        self.changed: Counter[str] = Counter()
        self.results = 0
        self.cases = 0
        self._cut_looked_at = False  # until a rule looks at a cut input, the trace is the same at every point
        self._last_states: dict[tuple[Any, ...], Any] = {}  # by the whole inputs, while that is so

    def profiles(self) -> Iterator[dict[str, Any]]:
        """The values of the whole inputs of every profile, in order, for the caller to put the cut ones beside."""
        for values in product(*self._whole.values()):
            yield dict(zip(self._whole, values, strict=True))

    def forget_if_many(self) -> None:
        """Lets go of what is remembered where that has become much: it costs time to find again, and memory to keep."""
        if sum(each.kept for each in (*self.rules, self.conclude)) > MOST_KEPT:
            for each in (*self.rules, self.conclude):
                each.forget()
            self._lines.clear()
            self._texts.clear()

    def trace(self, values: Mapping[str, Any], without: int = -1) -> tuple[Any, tuple[Outcome, ...]]:
        """The last state and the steps, in order; one rule can be left out."""
        now, steps = self.start, []
        for number, rule in enumerate(self.rules):
            step = rule(values, now)
            if step.value is not None and number != without:
                steps.append(step)
                now = step.now
        return now, tuple(steps)

    def result(self, values: Mapping[str, Any], without: int = -1) -> Any:
        """The result that the rules give, without its trace."""
        now = self._last_state(values) if without < 0 else self.trace(values, without)[0]
        return self.conclude(values, now).value

    def _last_state(self, values: Mapping[str, Any]) -> Any:
        """The state after all rules; kept by the whole inputs as long as no rule has looked at a cut one."""
        if self._cut_looked_at:
            return self.trace(values)[0]
        key = tuple([values[name] for name in self._whole])
        state = self._last_states.get(key, NOT_APPLIED)
        if state is NOT_APPLIED:
            state = self.trace(values)[0]
            self._notice_cut()
            if not self._cut_looked_at:
                self._last_states[key] = state
        return state

    def _notice_cut(self) -> None:
        self._cut_looked_at = self._cut_looked_at or any(rule.looked.intersection(self.cut) for rule in self.rules)

    def lines(self, values: dict[str, Any], points: Sequence[Sequence[Any]]) -> Iterator[str]:
        """A line of text for each point of a profile: what is not as in the line before."""
        outcome, now = NOT_APPLIED, None
        steps: tuple[Outcome, ...] = (NOT_APPLIED,)
        for number, point in enumerate(points):
            values.update(zip(self.cut, point, strict=True))
            before, steps_before = outcome, steps
            if number == 0 or self._cut_looked_at:
                now, steps = self.trace(values)
                self._count(steps)
            outcome = self.conclude(values, now)
            if steps is steps_before or steps == steps_before:
                yield self._changed_line(before, outcome)
            else:
                ours = {**dict(outcome.fields), **_trace_fields(steps)}
                yield _line(ours, {**dict(before.fields), **_trace_fields(steps_before)} if number else {})
        self.results += len(points)

    def _count(self, steps: Sequence[Outcome]) -> None:
        self._notice_cut()
        self.cases += 1
        for step in steps:
            self.applied[step.rule] += 1
            self.changed[step.rule] += step.changes

    def _changed_line(self, before: Outcome, outcome: Outcome) -> str:
        line = self._lines.get((before, outcome))
        if line is None:
            line = self._lines[before, outcome] = _line(dict(outcome.fields), dict(before.fields))
        return line

    def _concluded(self, result: Any) -> Outcome:
        return Outcome(
            result, lambda: tuple((name, self._field(name, value)) for name, value in result._asdict().items())
        )

    def _field(self, name: str, value: object) -> str:
        """A field of a result as text; fields of one name are of one kind, so equal values have one text."""
        text = self._texts.get((name, value))
        if text is None:
            text = self._texts[name, value] = f"{stringified(name)}:{stringified(as_json(value))}"
        return text


def _trace_fields(steps: Sequence[Outcome]) -> dict[str, str]:
    names = ",".join(f'"{step.rule}"' for step in steps)
    return {"rules": f'"rules":[{names}]', "steps": f'"steps":[{",".join(step.fields[0][1] for step in steps)}]'}


def stringified(value: object) -> str:
    """A value as `JSON.stringify` writes it."""
    return HALF_PAIR.sub(lambda half: f"\\u{ord(half[0]):04x}", ENCODER.encode(value))


def _rule_runner(rule: Any, states: dict[Any, Any]) -> Callable[[Any, Any], Outcome]:
    def run(who: Any, now: Any) -> Outcome:
        step = rule(who, now)
        if step is None:
            return NOT_APPLIED
        after = states.setdefault(step.now, step.now)
        return Outcome(
            step, lambda: (("steps", stringified(step_json(rule, now, step))),), after, rule.id, after is not now
        )

    return run


NOT_APPLIED = Outcome(None)


def _line(fields: Mapping[str, str], before: Mapping[str, str]) -> str:
    """The fields that are not as they were, as one object."""
    return f"{{{','.join(text for name, text in fields.items() if before.get(name) != text)}}}"
