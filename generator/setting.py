"""A line of words → the signs that it is set of, each with its place, as resvg sets it.

Widths are the typefaces' own. What kerning adds to them stands in files beside the typefaces, which hold it in a form
that Pillow does not read: `make kerning` measures it.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from PIL import ImageFont

from generator.page import Letters, Line

FONTS = Path(__file__).resolve().parent.parent / "site-theme" / "fonts"
UNITS = 2048  # of the typefaces, in their size
PHASES = 4  # places within a point at which a sign may begin
_SMALL, _MARKS = "a-zß-öø-ÿıœ", "[\u0300-\u036f]*"
# Signs whose shapes depend on each other are one: a dash stands higher between figures or capitals, and what follows
# those stands higher before all but a small letter.
_SIGN = re.compile(
    rf"[{_SMALL}]{_MARKS}|[^{_SMALL}\s]*[^\W_{_SMALL}]{_MARKS}(?:[^{_SMALL}\s]++(?!\s*[{_SMALL}]))?|\s|\S{_MARKS}"
)


class Placed(NamedTuple):
    """A sign on a line: it begins some phases right of a point, which is counted from the left of the picture."""

    sign: str
    phase: int
    x: int


class _Width(NamedTuple):
    """How wide a sign is in its typeface, and how many it is to which spacing is added."""

    units: int
    signs: int


def placed(line: Line) -> Iterator[Placed]:
    """The signs of a line that show ink, from left to right."""
    letters = line.letters
    kerning, units, signs, before = _kerning(letters.weight), 0, 0, ""
    for sign in _SIGN.findall(unicodedata.normalize("NFC", " ".join(line.words.split()))):
        units += kerning.get(before[-1:] + sign[0], 0)
        if sign != " ":
            x, phase = divmod(round(_points(letters, units, signs) * PHASES), PHASES)
            yield Placed(sign, phase, line.x + x)
        width = _width(letters.weight, sign)
        units, signs, before = units + width.units, signs + width.signs, sign


def points(letters: Letters, words: str) -> float:
    """How wide words are in a picture."""
    return _points(letters, *_width(letters.weight, words))


def kerning_of(weight: int) -> Path:
    """The file of what kerning adds: on each line first signs, second signs and units of the typeface, with tabs."""
    return FONTS / f"inter-{weight}.kerning"


def _points(letters: Letters, units: int, signs: int) -> float:
    return units * letters.size / UNITS + signs * letters.spacing


def forget() -> None:
    """Typefaces are read again, since they may have changed."""
    for each in (_width, _font, _kerning):
        each.cache_clear()


@cache
def _width(weight: int, words: str) -> _Width:
    """Marks upon letters take no room, and a letter that bears one is as wide as without it."""
    signs = [sign for sign in words if not unicodedata.combining(sign)]
    kerning = _kerning(weight)
    between = sum(kerning.get(first + second, 0) for first, second in pairwise(signs))
    bare = (unicodedata.normalize("NFD", sign)[0] for sign in signs)
    return _Width(sum(round(_font(weight).getlength(sign)) for sign in bare) + between, len(signs))


@cache
def _font(weight: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"inter-{weight}.ttf", UNITS, layout_engine=ImageFont.Layout.BASIC)


@cache
def _kerning(weight: int) -> Mapping[str, int]:
    lines = (line.split("\t") for line in kerning_of(weight).read_text(encoding="utf-8").splitlines())
    return {first + second: int(units) for firsts, seconds, units in lines for first in firsts for second in seconds}
