"""The picture that stands for a page where somebody shares its address: an SVG of what it is called and what it shows.

It bears the band as pages draw it, where a page has one, and else how far its evidence carries, or the bob alone.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.agree import RANGE
from generator.colours import by_name, painted
from generator.library import Library
from generator.page import Letters, Line, Picture
from generator.pages.band import Band, Chart, Tick
from generator.pages.targets import Target
from generator.pages.templates import render
from generator.pages.views import Grade, Head, Sure
from generator.setting import points

WIDTH, HEIGHT = 1200, 630
ROWS, PITCH = 5, 44  # of a table, and how far apart they stand; what is left out is counted
SIZES = ((76, 2), (64, 3), (54, 4), (46, 5))  # of a title, with the lines it may take
SIZES_OVER_ROWS = ((76, 1), (52, 2))
ACROSS, ACROSS_BESIDE_BOB = 1040, 900
# How wide the signs of the typeface are, in hundredths of its size; a sign that is not here is as wide as most.
SIGNS = (
    *((25, " "), (28, "ijlI"), (35, ".,:;!'’|"), (41, "frt()-–/“”")),
    *((76, "ACDGHNOQRUVXYK"), (92, "mMWw%@…")),
)
WIDTHS: Mapping[str, int] = {sign: wide for wide, signs in SIGNS for sign in signs}
MOST_SIGNS = 63
NAME = Letters(700, 32, 0, "ink")  # of the name of the site
_ROOT = re.compile(r"<svg[^>]*>|</svg>")


@dataclass(frozen=True)
class Row:
    """A band with its label and figures, and where it stands, from the top."""

    at: int
    label: str
    shown: str
    band: Band


@dataclass(frozen=True)
class Motif:
    """What a picture shows beside words: a chart, one band with its aim, or weights of evidence with their name."""

    rows: tuple[Row, ...] = ()
    left_out: int = 0
    target: Band | None = None
    figures: tuple[tuple[str, str], ...] = ()
    ticks: tuple[Tick, ...] = ()
    unit: str = ""
    weights: tuple[bool, ...] = ()
    says: str = ""
    spoken: str = ""


NOTHING = Motif()


@dataclass(frozen=True)
class GroundView:
    """What a picture shows below its words, which many pages have in common."""

    site: str
    logo: str
    motif: Motif
    colours: Mapping[str, str]


def of_chart(chart: Chart) -> Motif:
    """A table's first rows on its scale."""
    shown = chart.rows[:ROWS]
    first = 565 - PITCH * len(shown)
    rows = tuple(Row(first + PITCH * n, _fitting(row.label), row.shown, row.band) for n, row in enumerate(shown))
    return Motif(rows, len(chart.rows) - len(rows), ticks=chart.ticks, unit=chart.unit, spoken=chart.spoken)


def _fitting(label: str) -> str:
    """A label on one line beside its bar."""
    return _cut(wrapped(label, 26, 360), 1)[0]


def of_target(target: Target) -> Motif:
    """A calculator's answer to these readers, where it draws a band."""
    told = tuple((each.name, target.range if each.id == RANGE else str(each.shown)) for each in target.figures[:2])
    spoken = ", ".join(f"{name}: {shown}" for name, shown in told)
    return Motif(target=target.band, figures=told, ticks=target.ticks, spoken=spoken) if target.band else NOTHING


def of_evidence(shown: Sure | Grade) -> Motif:
    """How far evidence carries."""
    return Motif(weights=tuple(each == "◆" for each in shown.mark), says=shown.name)


def picture(library: Library, head: Head, motif: Motif) -> Picture:
    """The picture of a page."""
    colours, plain = by_name(library.site.colours, "light"), not (motif.rows or motif.target)
    across = ACROSS_BESIDE_BOB if plain else ACROSS
    title = tuple(_title(head.title, across, SIZES_OVER_ROWS if motif.rows else SIZES))
    summary = () if motif.rows else _summary(head.summary, title[-1].y + 66, across, 540 if plain else 370)
    logo = painted(_ROOT.sub("", library.logo.content), library.site.colours, "light")
    says = motif.spoken if motif.rows else f"{head.title}. {motif.spoken or head.summary}"
    lines = (*_kind(library.site.title, head), *title, *summary, *_told(motif))
    ground = render("picture", GroundView(library.site.title, logo, motif, colours), "svg")
    return Picture(sys.intern(ground), lines, says)  # few grounds serve many pages


def _kind(site: str, head: Head) -> Iterator[Line]:
    """What kind of page it is, beside the name of the site."""
    if len(head.trail) > 1:
        yield Line(head.trail[1].title, Letters(400, 32, 0, "soft"), 162 + round(points(NAME, site)), 102)


def _told(motif: Motif) -> Iterator[Line]:
    """What a motif says, beside its weights."""
    if motif.says:
        start = 94 + 34 * len(motif.weights) if motif.weights else 80
        yield Line(motif.says, Letters(700, 28, 0, "ink"), start, 608)


def _title(words: str, across: int, sizes: Sequence[tuple[int, int]]) -> Iterator[Line]:
    """A title at the largest size at which it takes few enough lines; at the smallest the rest is cut."""
    fitting = (each for each in sizes if len(wrapped(words, each[0], across)) <= each[1])
    size, most = next(fitting, sizes[-1])
    for number, line in enumerate(_cut(wrapped(words, size, across), most)):
        yield Line(line, Letters(700, size, -1, "ink"), 78, 190 + int(size * 0.86) + int(size * 1.14) * number)


def _summary(words: str, start: int, across: int, end: int) -> Iterator[Line]:
    """A summary from one line on, as far as it may go down."""
    most = max(0, (end - start) // 44 + 1)
    for number, line in enumerate(_cut(wrapped(words, 32, across), most)):
        yield Line(line, Letters(400, 32, 0, "soft"), 80, start + 44 * number)


def _cut(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], f"{lines[most - 1].rstrip(',;:.')} …") if most else ()


def wrapped(words: str, size: int, across: int) -> tuple[str, ...]:
    """Words in lines that are no wider than a measure."""
    lines: list[str] = []
    wide = 0
    for word in words.split():
        more = _wide(f" {word}")
        if lines and (wide + more) * size // 100 <= across:
            lines[-1] += f" {word}"
            wide += more
        else:
            lines.append(word)
            wide = _wide(word)
    return tuple(lines)


@lru_cache(maxsize=50_000)
def _wide(words: str) -> int:
    """About how wide words are in the typeface, in hundredths of its size."""
    return sum(WIDTHS.get(sign, MOST_SIGNS) for sign in words)
