"""How figures are written: numbers, bands, and what a reference in prose stands for."""

from typing import NamedTuple

from markupsafe import Markup

from generator.library import Library
from generator.model import Claim, Figures, Row, Span


class Range(NamedTuple):
    """A range to show. A missing end is None; "500+" is low 500 with no high, or the same high, open-ended."""

    low: int | None
    high: int | None
    open_ended: bool = False
    exclusive_high: bool = False


PARTS = ("", "low", "high", "years", "years.low", "years.high")


def number(value: int) -> str:
    """A number with commas from ten thousand on."""
    return f"{value:,}" if value >= 10_000 else str(value)


def range_of(figures: Figures | Row | Span) -> Range:
    """The range that a record states."""
    open_ended = getattr(figures, "open_ended", False)
    return Range(figures.low, figures.high, open_ended, getattr(figures, "exclusive_high", False))


def text(shown: Range) -> str:
    """A range as people write it: 100–300, 500+, under 100."""
    return _joined(shown, "–", "+")


def spoken(shown: Range) -> str:
    """A range as people say it: 100 to 300, 500 or more, under 100."""
    return _joined(shown, " to ", " or more")


def html(shown: Range) -> Markup:
    """A range that is seen as people write it and heard as people say it."""
    return heard(text(shown))


def heard(written: str) -> Markup:
    """A range that is written already, to be heard as people say it."""
    both = Markup('<span aria-hidden="true">{}</span><span class="pl-spoken">{}</span>')
    shown = Markup.escape(written)
    return shown.replace("–", both.format("–", " to ")).replace("+", both.format("+", " or more"))


def _joined(shown: Range, dash: str, plus: str) -> str:
    low, high, open_ended, exclusive = shown
    end = plus if open_ended else ""
    if low is not None and high is not None and low != high:
        return f"{number(low)}{dash}{number(high)}{end}"
    if low is not None and (high is not None or open_ended):
        return f"{number(low)}{end}"
    if high is not None:
        return f"{'under' if exclusive else 'up to'} {number(high)}"
    return f"from {number(low)}" if low is not None else ""


def stated(holder: Claim | Row, part: str) -> Range | None:
    """What a part of a claim or row states, or None where it states nothing such."""
    figures = holder.figures if isinstance(holder, Claim) else holder
    if figures is None:
        return None
    of: Figures | Row | Span | None = figures
    if part.startswith("years"):
        of, part = figures.years, part.removeprefix("years").removeprefix(".")
    if of is None:
        return None
    whole = range_of(of)
    if part == "":
        return whole
    value = whole.low if part == "low" else whole.high
    return None if value is None else Range(value, value)


def known_figures(library: Library) -> dict[int, str]:
    """Every number that a claim or row states, with how prose refers to it."""
    known: dict[int, str] = {}
    holders: list[tuple[str, Claim | Row]] = [
        (f"benchmark:{benchmark.id}/{row.id}", row)
        for benchmark in library.benchmarks.values()
        for row in benchmark.rows
    ]
    holders += [(f"claim:{claim.id}", claim) for claim in library.claims.values()]
    for name, holder in holders:
        for part in ("low", "high", "years.low", "years.high"):
            found = stated(holder, part)
            if found is not None and found.low is not None:
                known.setdefault(found.low, f"{{{name}.{part}}}")
    return known
