"""The words that calculators are written in: bands, inputs, tables, rules, laws.

Rules written in these words run, debug and test as ordinary Python; this module imports nothing of the generator.
A benchmark's figures are read from `content/benchmarks/`, the folder beside `calculators/`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import yaml

BENCHMARKS = Path(__file__).resolve().parent.parent / "content" / "benchmarks"


class Band(NamedTuple):
    """A range of whole numbers, both ends included; open-ended means that the upper figure is no ceiling."""

    low: int
    high: int
    open_ended: bool


@dataclass(frozen=True)
class Whole:
    """The values of a whole-number input, both ends included: `Annotated[int, Whole(0, 50)]`."""

    least: int
    most: int


class Row(NamedTuple):
    """One row of a benchmark: its band, and the years of experience that it speaks of (0 and 0 where it names none)."""

    band: Band
    years_low: int
    years_high: int


class TableError(ValueError):
    """A benchmark does not hold what a rule module reads from it."""


Key = TypeVar("Key", bound=StrEnum)


def table(benchmark: str, keys: type[Key]) -> dict[Key, Band]:
    """The bands of a benchmark by input option, in the order of the options.

    A row stands for the options that it `covers`, or for the option of its own id. Raises `TableError` for a row of an
    option that does not exist and for an option with two rows; an option may have none.
    """
    bands: dict[Key, Band] = {}
    for record in _rows(benchmark):
        for option in record.get("covers", [record["id"]]):
            if option not in list(keys):
                raise TableError(f"benchmark {benchmark}, row {record['id']}: {option} is no {keys.__name__}")
            if keys(option) in bands:
                raise TableError(f"benchmark {benchmark}: two rows cover {option}")
            bands[keys(option)] = _band(record)
    return {key: bands[key] for key in keys if key in bands}


def row(benchmark: str, row_id: str) -> Row:
    """One row of a benchmark. Raises `TableError` where there is no such row."""
    for record in _rows(benchmark):
        if record["id"] == row_id:
            years = record.get("years") or {"low": 0, "high": 0}
            return Row(_band(record), years["low"], years["high"])
    raise TableError(f"benchmark {benchmark} has no row {row_id}")


def _rows(benchmark: str) -> list[dict[str, Any]]:
    path = BENCHMARKS / f"{benchmark}.yml"
    if not path.is_file():
        raise TableError(f"there is no benchmark {benchmark}")
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["rows"]
    return rows


def _band(record: dict[str, Any]) -> Band:
    return Band(record["low"], record["high"], record.get("open_ended", False))


P = TypeVar("P")  # the profile: a frozen dataclass whose fields are the inputs
S = TypeVar("S")  # the state that rules hand on: a NamedTuple
R = TypeVar("R")  # the result: a NamedTuple


class Step(NamedTuple, Generic[S]):
    """What a rule that applies gives: the state from now on, and one sentence of why."""

    now: S
    why: str


class Section(NamedTuple):
    """A section of a source, by the source's id and the heading as it stands there."""

    source: str
    heading: str


@dataclass(frozen=True)
class Rule(Generic[P, S]):
    """A rule: a function of profile and state that gives a step, or None where it does not apply."""

    id: str
    rests_on: Section
    claims: tuple[str, ...]
    explanatory: bool
    function: Callable[[P, S], Step[S] | None]

    def __call__(self, who: P, now: S) -> Step[S] | None:
        return self.function(who, now)


def rule(
    rule_id: str, rests_on: Section, claims: tuple[str, ...], explanatory: bool = False
) -> Callable[[Callable[[P, S], Step[S] | None]], Rule[P, S]]:
    """Names the rule and what it rests on. An explanatory rule says something and changes no figure."""

    def name(function: Callable[[P, S], Step[S] | None]) -> Rule[P, S]:
        return Rule(rule_id, rests_on, claims, explanatory, function)

    return name


class Case(NamedTuple, Generic[P, R]):
    """A profile and the result it gives."""

    who: P
    gives: R


@dataclass(frozen=True)
class Law(Generic[P, R]):
    """What holds over the whole domain: `holds(case, other)` for each case and the case of each changed profile.

    `changed` gives the profiles to hold beside a profile; a law of single cases gives the profile itself.
    """

    id: str
    says: str
    changed: Callable[[P], Iterable[P]]
    holds: Callable[[Case[P, R], Case[P, R]], bool]


class Example(NamedTuple):
    """A worked example: inputs as JSON has them, and the part of the result that it states."""

    inputs: Mapping[str, object]
    gives: Mapping[str, object]


@dataclass(frozen=True)
class Calculator(Generic[P, S, R]):
    """A calculator: inputs, the state to start from, rules in order, the conclusion, and what is known to hold."""

    id: str
    profile: type[P]
    start: S
    rules: tuple[Rule[P, S], ...]
    conclude: Callable[[P, S], R]
    examples: tuple[Example, ...] = ()
    laws: tuple[Law[P, R], ...] = ()

    def steps(self, who: P) -> Iterator[tuple[Rule[P, S], S, Step[S]]]:
        """The rules that apply, in order, each with the state before it and its step."""
        now = self.start
        for each in self.rules:
            step = each(who, now)
            if step is not None:
                yield each, now, step
                now = step.now

    def result(self, who: P) -> R:
        """The figures for one profile, without the trace."""
        now = self.start
        for _, _, step in self.steps(who):
            now = step.now
        return self.conclude(who, now)
