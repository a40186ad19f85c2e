"""`make kerning`: how much nearer two signs stand than each is wide, for the files beside the typefaces.

resvg sets the signs, drawn so wide that a unit of the typeface is a point, and hardly high. Two whole numbers of units
apart the same ink falls on the same shades, so what is measured is exact.
"""

import io
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape

import resvg_py
from PIL import Image, ImageFont

from generator.setting import FONTS, UNITS, kerning_of

WEIGHTS = (400, 700)
ROW = 8  # points a pair is high; letters are half of that, so the thinnest stroke still covers a quarter point
SHEET = 200  # pairs that are drawn at once


def main() -> None:
    """Measures every two signs that the typefaces hold."""
    for weight in WEIGHTS:
        kerning_of(weight).write_text("".join(_lines(weight)), encoding="utf-8")


def measured(weight: int, pairs: Sequence[str]) -> list[int]:
    """What kerning adds between the two signs of each pair, in units of the typeface.

    A small letter follows, so that the second sign has the shape that it has by itself, and a blank an end.
    """
    font = _font(weight)
    ends = _ends(weight, list(dict.fromkeys([each for pair in pairs for each in (f"{pair}n", f"{pair[1]}n")])))
    return [round(ends[f"{pair}n"] - ends[f"{pair[1]}n"] - font.getlength(pair[0])) for pair in pairs]


def _lines(weight: int) -> Iterator[str]:
    """The lines of a file: signs after which the same is added share theirs, as do those before which it is."""
    held = _held(weight)
    pairs = [first + second for first in held for second in f"{held} "]
    units = dict(zip(pairs, measured(weight, pairs), strict=True))
    firsts: dict[str, str] = defaultdict(str)
    for first in held:
        seconds: dict[int, str] = defaultdict(str)
        for second in f"{held} ":
            seconds[units[first + second]] += second
        firsts["".join(f"\t{seconds[each]}\t{each}\n" for each in sorted(seconds) if each)] += first
    return (first + line for lines, first in firsts.items() for line in lines.splitlines(keepends=True))


def _held(weight: int) -> str:
    """The signs that a typeface holds and that show ink, without marks upon letters."""
    font = _font(weight, 32)
    none = bytes(font.getmask("\uffff"))
    ink = {sign: bytes(font.getmask(sign)) for sign in map(chr, range(0x21, 0x2300)) if not unicodedata.combining(sign)}
    return "".join(sign for sign, drawn in ink.items() if any(drawn) and drawn != none)


def _ends(weight: int, words: Sequence[str]) -> dict[str, int]:
    """Where the ink of each word ends, in units of the typeface."""
    return {word: end for at in range(0, len(words), SHEET) for word, end in _drawn(weight, words[at : at + SHEET])}


def _drawn(weight: int, words: Sequence[str]) -> Iterator[tuple[str, int]]:
    wide, high, flat = 3 * UNITS, ROW * len(words), f"scale(1 {ROW / 2 / UNITS})"
    lines = "".join(
        f'<text transform="translate({UNITS // 4} {ROW * n + ROW * 3 // 4}) {flat}">{escape(word)}</text>'
        for n, word in enumerate(words)
    )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" xml:space="preserve">'
        f'<g font-family="Inter" font-size="{UNITS}" font-weight="{weight}">{lines}</g></svg>'
    )
    fonts = [str(font) for font in sorted(FONTS.glob("*.ttf"))]
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts, font_family="Inter")
    ink = Image.open(io.BytesIO(png)).getchannel("A")
    for n, word in enumerate(words):
        box = ink.crop((0, ROW * n, wide, ROW * n + ROW)).getbbox()
        yield word, box[2] if box else 0


def _font(weight: int, size: int = UNITS) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"inter-{weight}.ttf", size, layout_engine=ImageFont.Layout.BASIC)


if __name__ == "__main__":
    main()
