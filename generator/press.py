"""A page's picture → PNG, as a press makes it: words and grounds are drawn once, and words are set over their ground.

All colours of a picture are steps from paper to a colour of the brand. So every picture has the same palette, and what
was drawn is set as it is. To draw the whole of each picture as SVG takes fifteen times as long.
"""

import hashlib
import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import resvg_py
from PIL import Image, ImageFont

from generator.cores import spread
from generator.page import Letters, Picture
from generator.pages.templates import render

FONTS = Path(__file__).resolve().parent.parent / "site-theme" / "fonts"
EM = 512  # points, at which signs are measured
STEP = 16  # of 255, from one shade to the next: Pillow cannot tell much nearer ones apart, nor can eyes
LEVEL = 3  # of compression: the next one takes half as long again for a seventh less bytes
ROOM = 6  # points around a word: letters lean out of their width by less
ACROSS, WORDS = 1600, 80  # points and words of a sheet
WORTH = 4  # are drawn sooner than another process has started; threads would wait for each other


class Cell(NamedTuple):
    """A word's room on a sheet. The word begins at `x`, on the line at `y`."""

    word: str
    x: int
    y: int
    box: tuple[int, int, int, int]


@dataclass(frozen=True)
class Sheet:
    """Words in the same letters, to be drawn at once."""

    letters: Letters
    cells: tuple[Cell, ...]
    width: int
    height: int
    colours: Mapping[str, str]


class Word(NamedTuple):
    """A drawn word, how far it stands right of and below where it begins, and how far on the next word begins."""

    drawn: Image.Image
    right: int
    below: int
    next: float


class Press:
    """Makes pictures in the colours of a site, which it has by name, each such as `#1b5590`.

    What it draws has numbers of the palette for points.
    """

    def __init__(self, colours: Mapping[str, str]) -> None:
        self._colours = colours
        self._palette = _palette(colours)
        self._grounds: dict[str, Image.Image] = {}
        self._words: dict[Letters, dict[str, Word]] = defaultdict(dict)

    @cached_property
    def digest(self) -> str:
        """What its pictures depend on beside what they show. The typefaces change with the code."""
        words = render("words", Sheet(Letters(0, 0, 0, "paper"), (), 0, 0, self._colours), "svg")
        drawn_by = (version("resvg-py"), version("pillow"), words, repr(self._colours))
        return hashlib.sha256("\n".join(drawn_by).encode()).hexdigest()

    def png(self, pictures: Sequence[Picture]) -> list[bytes]:
        """Pictures as PNG, made over all cores."""
        self._cast(pictures)
        grounds = Counter(picture.ground for picture in pictures)
        shared = [svg for svg, times in grounds.items() if times > 1 and svg not in self._grounds]
        self._grounds |= zip(shared, spread(self._drawn, shared, WORTH), strict=True)
        return spread(self._printed, pictures, WORTH)

    def _printed(self, picture: Picture) -> bytes:
        ground = self._grounds.get(picture.ground)
        printed = ground.copy() if ground else self._drawn(picture.ground)
        for line in picture.lines:
            words, x = self._words[line.letters], float(line.x)
            for word in map(words.__getitem__, line.words.split()):
                printed.paste(word.drawn, (round(x) + word.right, line.y + word.below))
                x += word.next
        printed.putpalette(self._palette.getpalette() or [])
        file = io.BytesIO()
        printed.save(file, "PNG", compress_level=LEVEL)
        return file.getvalue()

    def _cast(self, pictures: Iterable[Picture]) -> None:
        """Draws the words of pictures that are not drawn yet."""
        wanted: dict[Letters, dict[str, None]] = defaultdict(dict)
        for line in (line for picture in pictures for line in picture.lines):
            wanted[line.letters] |= dict.fromkeys(line.words.split())
        sheets = [
            self._sheet(letters, words)
            for letters, found in wanted.items()
            for words in _batched([word for word in found if word not in self._words[letters]], WORDS)
        ]
        for sheet, words in zip(sheets, spread(self._words_of, sheets, WORTH), strict=True):
            self._words[sheet.letters] |= words

    def _sheet(self, letters: Letters, words: Iterable[str]) -> Sheet:
        """Words in rows, each with a little room around it."""
        cells: list[Cell] = []
        left, top, down = 0, 0, letters.size * 5 // 4
        for word in words:
            across = round(sum(_sign(letters.weight, sign).width for sign in word) * letters.size) + 2 * ROOM
            if left + across > ACROSS:
                left, top = 0, top + down
            cells.append(Cell(word, left + ROOM, top + letters.size, (left, top, left + across, top + down)))
            left += across
        return Sheet(letters, tuple(cells), max(cell.box[2] for cell in cells), top + down, self._colours)

    def _words_of(self, sheet: Sheet) -> dict[str, Word]:
        """The words of a sheet. Where the next one begins is seen from where the ink ends, since letters are kerned."""
        drawn, letters, words = self._drawn(render("words", sheet, "svg")), sheet.letters, {}
        # Ink ends somewhere within its last point.
        space = _sign(letters.weight, " ").width * letters.size + letters.spacing - 0.5
        for word, x, y, (left, top, right, bottom) in sheet.cells:
            cell = drawn.crop((left, top, right, bottom))
            ink = cell.getbbox() or (0, 0, 1, 1)
            after = _sign(letters.weight, word[-1]).after * letters.size + letters.spacing
            words[word] = Word(cell.crop(ink), left + ink[0] - x, top + ink[1] - y, left + ink[2] - x + after + space)
        return words

    def _drawn(self, svg: str) -> Image.Image:
        """An SVG drawn with our own typefaces alone, so that the machine's do not matter."""
        fonts = [str(font) for font in sorted(FONTS.glob("*.ttf"))]
        png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts, font_family="Inter")
        with Image.open(io.BytesIO(bytes(png))) as drawn:
            points = drawn.convert("RGB").quantize(palette=self._palette, dither=Image.Dither.NONE)
        return Image.frombytes("L", points.size, points.tobytes())


class Sign(NamedTuple):
    """How wide a sign is, and how much of that stands after its ink: in shares of the size."""

    width: float
    after: float


@cache
def _sign(weight: int, sign: str) -> Sign:
    font = _font(weight)
    width, (drawn, (left, _)) = font.getlength(sign), font.getmask2(sign, "L")
    ink = drawn.getbbox() or (0, 0, 0, 0)
    return Sign(width / EM, (width - left - ink[2]) / EM)


@cache
def _font(weight: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"inter-{weight}.ttf", EM, layout_engine=ImageFont.Layout.BASIC)


def _palette(colours: Mapping[str, str]) -> Image.Image:
    """Paper, then the steps from it to each other colour. An image bears them, since Pillow takes them from one."""
    paper, *others = ([int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in colours.values())
    shades = [*paper]
    for other in others:
        steps = max(abs(end - start) for start, end in zip(paper, other, strict=True)) // STEP
        shades += [
            start + (end - start) * step // steps
            for step in range(1, steps + 1)
            for start, end in zip(paper, other, strict=True)
        ]
    palette = Image.new("P", (1, 1))
    palette.putpalette(shades)
    return palette


def _batched(words: Sequence[str], most: int) -> Iterator[Sequence[str]]:
    return (words[at : at + most] for at in range(0, len(words), most))
