"""A page's picture → PNG, as a press makes it: signs and grounds are drawn once, and signs are set over their ground.

All colours of a picture are steps from paper to a colour of the brand. So every picture has the same palette, and what
was drawn is set as it is. To draw the whole of each picture as SVG takes fifteen times as long.
"""

import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import resvg_py
from PIL import Image, ImageChops

from generator import setting
from generator.cores import spread
from generator.memory import digest
from generator.page import Letters, Line, Picture
from generator.pages import templates
from generator.setting import FONTS, PHASES, Placed, placed, points

STEP = 16  # of 255, from one shade to the next: Pillow cannot tell much nearer ones apart, nor can eyes
REPEATS = 3  # zlib's Z_RLE, which seeks repeats of one point alone: as few bytes, and a quarter less time
ROOM = 6  # points around a sign: letters lean out of their width by less
ACROSS, SIGNS = 1600, 200  # points and signs of a sheet
WORTH = 4  # are drawn sooner than another process has started; threads would wait for each other
Phased = tuple[str, int]  # a sign, and the phase at which it begins
SetLine = tuple[Line, tuple[Placed, ...]]


class Cell(NamedTuple):
    """A sign's room on a sheet. The sign begins at `x`, on the line at `y`."""

    key: Phased
    x: float
    y: int
    box: tuple[int, int, int, int]

    @property
    def sign(self) -> str:
        """What is drawn."""
        return self.key[0]


@dataclass(frozen=True)
class Sheet:
    """Signs in the same letters, to be drawn at once."""

    letters: Letters
    cells: tuple[Cell, ...]
    width: int
    height: int


class Sign(NamedTuple):
    """A drawn sign, and how far its ink stands right of and below where it begins."""

    drawn: Image.Image
    right: int
    below: int


class Press:
    """Makes pictures in the colours of a site, which it has by name, each such as `#1b5590`.

    What it draws has numbers of the palette for points.
    """

    def __init__(self, colours: Mapping[str, str]) -> None:
        self._colours = colours
        self._ramps = _ramps(colours)
        self._palette = Image.new("P", (1, 1))  # which is in an image, since Pillow takes one from there
        self._palette.putpalette([part for ramp in self._ramps.values() for shade in ramp for part in shade])
        self._grounds: dict[str, Image.Image] = {}
        self._signs: dict[Letters, dict[Phased, Sign]] = defaultdict(dict)

    @cached_property
    def digest(self) -> str:
        """What its pictures depend on beside what they show."""
        drawn_by = (version("resvg-py"), version("pillow"), tuple(self._colours.items()))
        makers = (
            Path(__file__),
            Path(setting.__file__),
            templates.FOLDER / "signs.svg.jinja",
            *sorted(FONTS.iterdir()),
        )
        return digest([repr(drawn_by).encode(), *(path.read_bytes() for path in makers)])

    def png(self, pictures: Sequence[Picture]) -> list[bytes]:
        """Pictures as PNG, made over all cores."""
        lines = [[(line, tuple(placed(line))) for line in picture.lines] for picture in pictures]
        self._cast(each for of_one in lines for each in of_one)
        grounds = Counter(picture.ground for picture in pictures)
        shared = [svg for svg, times in grounds.items() if times > 1 and svg not in self._grounds]
        self._grounds |= zip(shared, spread(self._ground, shared, WORTH), strict=True)
        return spread(self._printed, list(zip(pictures, lines, strict=True)), WORTH)

    def _printed(self, work: tuple[Picture, Iterable[SetLine]]) -> bytes:
        picture, lines = work
        ground = self._grounds.get(picture.ground)
        printed = ground.copy() if ground else self._ground(picture.ground)
        for line, signs in lines:
            self._print(printed, line, signs)
        printed.putpalette(self._palette.getpalette() or [])
        file = io.BytesIO()
        printed.save(file, "PNG", compress_type=REPEATS)
        return file.getvalue()

    def _print(self, printed: Image.Image, line: Line, signs: Iterable[Placed]) -> None:
        """Sets signs on their line. Where one reaches over the one before, the darker shade of the two is seen."""
        cast, reached = self._signs[line.letters], 0
        for sign, phase, x in signs:
            drawn, right, below = cast[sign, phase]
            left, top = x + right, line.y + below
            end = left + drawn.width
            if left < reached:
                drawn = ImageChops.lighter(drawn, printed.crop((left, top, end, top + drawn.height)))
            printed.paste(drawn, (left, top))
            reached = max(reached, end)

    def _cast(self, lines: Iterable[SetLine]) -> None:
        """Draws the signs of lines that are not drawn yet."""
        wanted: dict[Letters, dict[Phased, None]] = defaultdict(dict)
        for line, signs in lines:
            wanted[line.letters] |= dict.fromkeys((sign, phase) for sign, phase, _ in signs)
        sheets = [
            _sheet(letters, keys)
            for letters, found in wanted.items()
            for keys in _batched([key for key in found if key not in self._signs[letters]], SIGNS)
        ]
        for sheet, cast in zip(sheets, spread(self._signs_of, sheets, WORTH), strict=True):
            self._signs[sheet.letters] |= cast

    def _signs_of(self, sheet: Sheet) -> dict[Phased, Sign]:
        shades = self._shades(sheet.letters.colour)
        drawn = _drawn(templates.render("signs", sheet, "svg")).getchannel("A").point(shades)
        return {cell.key: _cut(drawn, cell) for cell in sheet.cells}

    def _shades(self, colour: str) -> list[int]:
        """Which shade of the palette is nearest to a colour on paper, for each of its 256 opacities."""
        names = [*self._ramps]
        before = sum(len(self._ramps[name]) for name in names[: names.index(colour)])
        steps = len(self._ramps[colour])
        nearest = (round(opacity * steps / 255) for opacity in range(256))
        return [before + step - 1 if step else 0 for step in nearest]

    def _ground(self, svg: str) -> Image.Image:
        drawn = _drawn(svg).convert("RGB").quantize(palette=self._palette, dither=Image.Dither.NONE)
        return Image.frombytes("L", drawn.size, drawn.tobytes())


def _sheet(letters: Letters, keys: Iterable[Phased]) -> Sheet:
    """Signs in rows, each with a little room around it."""
    cells: list[Cell] = []
    left, top, down = 0, 0, letters.size * 5 // 4
    for sign, phase in keys:
        across = round(points(letters, sign)) + 2 * ROOM
        if left + across > ACROSS:
            left, top = 0, top + down
        box = (left, top, left + across, top + down)
        cells.append(Cell((sign, phase), left + ROOM + phase / PHASES, top + letters.size, box))
        left += across
    return Sheet(letters, tuple(cells), max(cell.box[2] for cell in cells), top + down)


def _cut(sheet: Image.Image, cell: Cell) -> Sign:
    room = sheet.crop(cell.box)
    ink = room.getbbox() or (0, 0, 1, 1)
    return Sign(room.crop(ink), ink[0] - ROOM, cell.box[1] + ink[1] - cell.y)


def _drawn(svg: str) -> Image.Image:
    """An SVG drawn with our own typefaces alone, so that the machine's do not matter."""
    fonts = [str(font) for font in sorted(FONTS.glob("*.ttf"))]
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts, font_family="Inter")
    return Image.open(io.BytesIO(png))


def _ramps(colours: Mapping[str, str]) -> Mapping[str, Sequence[tuple[int, ...]]]:
    """Each colour by its name as steps to it from paper, which is the first colour and a step by itself."""
    paper, *others = ((name, [int(colour[at : at + 2], 16) for at in (1, 3, 5)]) for name, colour in colours.items())
    return {paper[0]: [tuple(paper[1])], **{name: _steps(paper[1], end) for name, end in others}}


def _steps(paper: Sequence[int], end: Sequence[int]) -> Sequence[tuple[int, ...]]:
    steps = max(abs(last - first) for first, last in zip(paper, end, strict=True)) // STEP
    return [
        tuple(first + (last - first) * step // steps for first, last in zip(paper, end, strict=True))
        for step in range(1, steps + 1)
    ]


def _batched(keys: Sequence[Phased], most: int) -> Iterator[Sequence[Phased]]:
    return (keys[at : at + most] for at in range(0, len(keys), most))
