"""A reader's target: a calculator's answer to a preset, worked out at build and drawn, with the way into the form."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator import figures
from generator.calculator_words import CalculatorWords
from generator.compiler.compile import Compiled
from generator.evaluate import evaluate
from generator.model import Audience
from generator.pages.answers import answers
from generator.pages.band import Band, Scale, Tick, band, scale
from generator.pages.context import Here
from generator.pages.fragment import fragment
from generator.pages.result_figures import AIM, ResultFigure, figures_in, is_drawn, range_in


@dataclass(frozen=True)
class Target:
    """What a calculator says to these readers: their answers, the figures, and the band where it has one."""

    calculator: str
    href: str
    method: str
    answers: tuple[str, ...]
    figures: tuple[ResultFigure, ...]
    range: str
    band: Band | None
    ticks: tuple[Tick, ...]
    doubt: str
    why: tuple[str, ...]


@dataclass(frozen=True)
class TargetRow:
    """One kind of reader on the chart of all."""

    href: str
    label: str
    range: Markup
    aim: str
    band: Band


@dataclass(frozen=True)
class TargetChart:
    """The targets of all kinds of readers on one scale."""

    calculator: str
    href: str
    doubt: str
    rows: tuple[TargetRow, ...]
    ticks: tuple[Tick, ...]


def target(here: Here, audience: Audience, words: CalculatorWords, compiled: Compiled) -> Target:
    """The answer to an audience's preset."""
    result = evaluate(compiled, dict(audience.preset))
    drawn = is_drawn(compiled)
    on = _scale([result]) if drawn else None
    steps = result["steps"]
    assert isinstance(steps, list)
    path = f"calculators/{words.id}/"
    return Target(
        calculator=words.title,
        href=f"{here.href(path)}#{fragment(audience.preset)}",
        method=here.href(f"{path}method/"),
        answers=answers(words, compiled, audience.preset),
        figures=figures_in(words, result),
        range=figures.text(range_in(result)) if drawn else "",
        band=_band(on, result) if on else None,
        ticks=on.ticks if on else (),
        doubt=words.doubt or "",
        why=tuple(step["why"] for step in steps),
    )


def target_chart(
    here: Here, audiences: Iterable[Audience], words: CalculatorWords, compiled: Compiled
) -> TargetChart | None:
    """What a calculator that draws a band says to each kind of reader who fills it."""
    results = [(each, evaluate(compiled, dict(each.preset))) for each in audiences]
    if not results or not is_drawn(compiled):
        return None
    on = _scale(result for _, result in results)
    rows = tuple(
        TargetRow(
            href=here.href(f"for/{audience.id}/"),
            label=audience.title,
            range=figures.html(range_in(result)),
            aim=figures.number(_whole(result, AIM)),
            band=_band(on, result),
        )
        for audience, result in results
    )
    return TargetChart(words.title, here.href(f"calculators/{words.id}/"), words.doubt or "", rows, on.ticks)


def _scale(results: Iterable[Mapping[str, object]]) -> Scale:
    return scale(max(_whole(result, "high") for result in results))


def _band(on: Scale, result: Mapping[str, object]) -> Band:
    return band(on, range_in(result), aim=_whole(result, AIM))


def _whole(result: Mapping[str, object], name: str) -> int:
    value = result[name]
    assert isinstance(value, int)
    return value
