"""The band's drawing: where a range, its aim and a reader's own count stand on a scale.

Positions are percentages of the drawing's width, so that it fits any screen without distortion.
`calculators/web/band.mjs` places the same parts by the same arithmetic.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import figures

START, WIDTH = 2, 88  # the scale's share of the drawing, in hundredths; the rest is for an open end's arrow
STEPS_AT_MOST = 5


@dataclass(frozen=True)
class Tick:
    """A mark on the scale."""

    at: str
    label: str


@dataclass(frozen=True)
class Scale:
    """A scale from 0 to its end, with a round step."""

    end: int
    step: int

    def at(self, value: int) -> str:
        """Where a value stands; what lies past the end stands at the end."""
        return f"{START + WIDTH * min(value, self.end) / self.end:.2f}%"

    @property
    def ticks(self) -> tuple[Tick, ...]:
        return tuple(Tick(self.at(at), figures.number(at)) for at in range(0, self.end + 1, self.step))


def scale(most: int) -> Scale:
    """The scale that reaches a value in at most five round steps."""
    step, factors = 1, iter((2, 5, 10) * 7)
    power = 1
    while step * STEPS_AT_MOST < most:
        factor = next(factors)
        step = power * factor
        power = step if factor == 10 else power
    return Scale(max(step, -(-most // step) * step), step)


@dataclass(frozen=True)
class Band:
    """A range on a scale. A point is a range of one figure without an open end."""

    low: str
    high: str
    width: str
    open_ended: bool
    point: bool
    label: str
    spoken: str
    aim: str = ""


def band(on: Scale, shown: figures.Range, label: str = "", aim: int | None = None) -> Band:
    """A range as it is drawn on a scale."""
    low = shown.low or 0
    high = low if shown.high is None else shown.high
    return Band(
        low=on.at(low),
        high=on.at(high),
        width=f"{WIDTH * (min(high, on.end) - min(low, on.end)) / on.end:.2f}%",
        open_ended=shown.open_ended,
        point=low == high and not shown.open_ended,
        label=label,
        spoken=f"{label}: {figures.spoken(shown)}" if label else figures.spoken(shown),
        aim="" if aim is None else on.at(aim),
    )


@dataclass(frozen=True)
class Chart:
    """Several bands on one scale, with a sentence that says the same, and one of how many of them are in doubt."""

    ticks: tuple[Tick, ...]
    rows: tuple["ChartRow", ...]
    unit: str
    spoken: str
    doubt: str = ""


@dataclass(frozen=True)
class ChartRow:
    """A band with its label, its figures and where it leads."""

    band: Band
    label: str
    shown: str


def chart(title: str, unit: str, rows: Iterable[tuple[str, figures.Range]], on: Scale | None = None) -> Chart:
    """Bands by label, on the scale that fits them all or on a given one."""
    named = list(rows)
    on = on or scale(max(max(shown.low or 0, shown.high or 0) for _, shown in named))
    drawn = tuple(ChartRow(band(on, shown, label), label, figures.text(shown)) for label, shown in named)
    spoken = "; ".join(row.band.spoken for row in drawn)
    return Chart(on.ticks, drawn, unit, f"{title}, in {unit}. {spoken}.")
