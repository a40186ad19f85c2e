"""What a calculator's result shows, derived from its fields and words; nothing here knows a calculator by name."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator import figures
from generator.agree import RANGE
from generator.agree import figures as figures_of
from generator.calculator_words import CalculatorWords
from generator.compiler.compile import Compiled

AIM = "aim"


@dataclass(frozen=True)
class ResultFigure:
    """A figure of a result with its name; without a result, the place for one."""

    id: str
    name: str
    shown: str | Markup = ""


def named_figures(words: CalculatorWords) -> tuple[ResultFigure, ...]:
    """The places for the figures of a result, the most important first."""
    return tuple(ResultFigure(name, label) for name, label in words.figures.items())


def figures_in(words: CalculatorWords, result: Mapping[str, object]) -> tuple[ResultFigure, ...]:
    """The figures of a result."""
    return tuple(ResultFigure(name, label, _shown(result, name)) for name, label in words.figures.items())


def is_drawn(compiled: Compiled) -> bool:
    """Whether the result has a picture: a band with an aim in it."""
    return {RANGE, AIM} <= set(figures_of(compiled))


def _shown(result: Mapping[str, object], name: str) -> str | Markup:
    if name == RANGE:
        return figures.html(range_in(result))
    value = result[name]
    return figures.number(value) if isinstance(value, int) else "–"


def range_in(result: Mapping[str, object]) -> figures.Range:
    """The band of a result that has one."""
    low, high = result["low"], result["high"]
    assert isinstance(low, int)
    assert isinstance(high, int)
    return figures.Range(low, high, result["open_ended"] is True)
