"""The pictures that stand for pages: of the right size, the same bytes again, nothing past the margin."""

import io
import os
import shutil
import struct
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
import resvg_py
from PIL import Image, ImageChops

from generator import setting
from generator.address import picture_of
from generator.colours import by_name
from generator.figures import Range
from generator.library import Library
from generator.load import load
from generator.page import Asset, Letters, Line, Page, Picture, packed
from generator.pages.band import chart
from generator.pages.picture import HEIGHT, NOTHING, WIDTH, Motif, of_chart, picture
from generator.pages.views import Head, Link
from generator.pictures import pictures
from generator.pipeline import press_of
from generator.press import Press
from generator.setting import FONTS
from tests.kerning import measured

LONG = "What people who have been out of work for a while, or are new in a country, should know about connections"

FAR = 72  # of 255: an eighth of a point is 32, and a shade of the palette 16
TOUCHING = 8  # points of a picture that two signs share, as in ff, which are a little lighter
EMPTY = """<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
<rect width="1200" height="630" fill="#fcfdfe"/></svg>"""


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    return load(root / "content")[0]


@pytest.fixture(scope="module")
def press(library: Library) -> Press:
    return press_of(library.site)


def page(path: str, shown: Picture) -> Page:
    return Page(path, "A page", "What it says.", packed("", ""), "2026-01-01", "2026-01-01", picture=shown)


def is_bare(press: Press, shown: Picture, left: int, top: int, across: int, down: int) -> bool:
    """Whether a part of a picture shows paper alone."""
    return shows_paper(press.png([shown])[0], left, top, across, down)


def shows_paper(png: bytes, left: int, top: int, across: int, down: int) -> bool:
    """Whether a part of a drawn picture is all in the first colour of the palette, which is paper."""
    with Image.open(io.BytesIO(png)) as drawn:
        return drawn.crop((left, top, left + across, top + down)).getextrema() == (0, 0)


def head(title: str) -> Head:
    return Head((Link("", "Home"), Link("", "Advice")), title, f"{LONG}. {LONG}.")


@pytest.mark.parametrize("rows", [0, 3, 9])
def test_nothing_is_drawn_past_the_margin(library: Library, press: Press, rows: int) -> None:
    """With the longest words and figures, the margins hold paper alone, and labels end before the bars begin."""
    named = [(f"{LONG} {n}", Range(10_000 + n, 30_000, open_ended=True)) for n in range(rows)]
    shown = picture(library, head(LONG), of_chart(chart("A table", "connections", named)) if rows else NOTHING)
    for left, top, across, down in ((0, 12, 70, 618), (1130, 12, 70, 618), (0, 618, 1200, 12)):
        assert is_bare(press, shown, left, top, across, down)
    assert not is_bare(press, shown, 80, 190, 900, 300)
    if rows:
        assert is_bare(press, shown, 460, 340, 20, 200)


def test_no_title_of_the_real_content_reaches_the_line(library: Library, press: Press) -> None:
    """Every title and summary, wrapped by what its signs are wide, ends left of the plumb line."""
    records = [each for kind in ("advice", "question", "source", "topic") for each in library.records[kind].values()]
    shown = [picture(library, Head(head("").trail, each.title, each.summary), NOTHING) for each in records]
    for record, png in zip(records, press.png(shown), strict=True):
        assert shows_paper(png, 1010, 130, 30, 420), record.title


def test_pictures_are_of_the_size_that_pages_say(library: Library, press: Press) -> None:
    """The header of a picture says 1200 by 630."""
    content = press.png([picture(library, head("One"), NOTHING)])[0]
    assert struct.unpack(">4sII", content[12:24]) == (b"IHDR", WIDTH, HEIGHT)


def test_the_same_page_gives_the_same_bytes_and_the_cache_is_used(
    library: Library, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture comes out of the cache as it went in, and what no page shows is forgotten."""
    first = page("a/", picture(library, head("One"), NOTHING))
    second = page("b/", picture(library, head("Two"), NOTHING))
    fresh = contents(pictures([first, second], press))
    assert contents(pictures([first, second], press, tmp_path)) == fresh
    monkeypatch.setattr(Press, "_printed", lambda *_: pytest.fail("a picture is made again"))
    assert contents(pictures([first, second], press, tmp_path)) == fresh
    assert contents(pictures([first], press, tmp_path)) == {"assets/pictures/a.png": fresh["assets/pictures/a.png"]}
    assert len(list((tmp_path / "pictures").iterdir())) == 1


@pytest.mark.parametrize("damaged", [b"", b"\x89PNG", b"\x00" * 9000])
def test_a_damaged_picture_is_made_again(library: Library, press: Press, tmp_path: Path, damaged: bytes) -> None:
    """A picture in the cache that is empty, cut off or another's is not trusted."""
    pages = [page("a/", picture(library, head("One"), NOTHING))]
    fresh = contents(pictures(pages, press, tmp_path))
    (kept,) = (tmp_path / "pictures").iterdir()
    kept.write_bytes(damaged)
    assert contents(pictures(pages, press, tmp_path)) == fresh
    assert kept.read_bytes() == fresh["assets/pictures/a.png"]


def contents(assets: Iterable[Asset]) -> dict[str, bytes]:
    return {asset.path: asset.content for asset in assets}


def test_many_are_drawn_by_several_processes_to_the_same_bytes(library: Library, press: Press) -> None:
    """What other processes draw is what this one draws, each for its own page."""
    made = [page(f"{n}/", picture(library, head(f"Number {n}"), NOTHING)) for n in range(26)]
    drawn = pictures(made, press)
    assert [asset.path for asset in drawn] == [picture_of(each.path) for each in made]
    assert [drawn[25].content] == press.png([made[25].picture])
    assert len({asset.content for asset in drawn}) == 26


def test_the_machines_typefaces_do_not_matter(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The bytes are the same where no typeface is installed."""
    shown = picture(library, head("One"), NOTHING)
    before = press_of(library.site).png([shown])
    monkeypatch.setenv("HOME", os.fspath(tmp_path))
    monkeypatch.setenv("FONTCONFIG_FILE", "/dev/null")
    assert press_of(library.site).png([shown]) == before


def test_words_in_a_picture_are_escaped(library: Library, press: Press) -> None:
    """A title with a tag in it is drawn, not obeyed, and is heard as it is written."""
    shown = picture(library, replace(head("x"), title='<text>&"</text>'), Motif(weights=(True, False), says="<b>"))
    assert "<b>" not in shown.ground
    assert shown.says.startswith('<text>&"</text>. ')
    assert not is_bare(press, shown, 80, 190, 400, 60)


@pytest.mark.parametrize(
    "words",
    [
        "To AVow: a Wave, “quoted” – two-fold",
        "Ask 1,000–3,000+ people (AVOID T-shirts), or 10–20; a (tall) one: UTF-8, Fjord",
        "Voilà Éva, naïve… Où? ¿Qué tal? Łódź, straße, one",
        "A\u030as, e\u0301t & <rifted> it’s tatty—off/ffl, if 12:30",
    ],
)
def test_words_are_set_as_they_would_be_drawn(library: Library, press: Press, words: str) -> None:
    """Lines set of signs are the same lines drawn as SVG: they end at the same point, and no point's shade is far off.

    A sign may begin an eighth of a point beside its place, and shades are rounded to those of the palette.
    """
    shown = picture(library, Head(head("").trail, words, f"{words}. {words}."), Motif(weights=(True,), says=words))
    with Image.open(io.BytesIO(press.png([shown])[0])) as printed:
        ours, theirs = printed.convert("RGB"), drawn_whole(shown, by_name(library.site.colours, "light"))
    assert sum(ImageChops.difference(ours, theirs).convert("L").histogram()[FAR:]) <= TOUCHING
    for line in shown.lines:
        box = (0, line.y - line.letters.size, 1040, line.y + line.letters.size // 3)
        ends = [each.crop(box).convert("L").point([1] * 224 + [0] * 32).getbbox() for each in (ours, theirs)]
        assert all(abs(one - other) <= 1 for one, other in zip(*ends, strict=True)), (line.words, ends)


def drawn_whole(shown: Picture, colours: Mapping[str, str]) -> Image.Image:
    """A picture whose lines are drawn as SVG with its ground, all at once."""
    lines = "".join(
        f'<text x="{line.x}" y="{line.y}" font-size="{line.letters.size}" font-weight="{line.letters.weight}" '
        f'letter-spacing="{line.letters.spacing}" style="fill: {colours[line.letters.colour]}">'
        f"{escape(line.words)}</text>"
        for line in shown.lines
    )
    svg = shown.ground.rstrip().removesuffix("</svg>") + f"{lines}</svg>"
    fonts = [os.fspath(font) for font in sorted(FONTS.glob("*.ttf"))]
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts, font_family="Inter")
    with Image.open(io.BytesIO(png)) as drawn:
        return drawn.convert("RGB")


def test_signs_lean_over_each_other(press: Press) -> None:
    """A sign takes nothing away from the one before it, over which it leans."""
    overlapping = Line("T,Ajfj", Letters(700, 76, -20, "ink"), 300, 300)
    together = press.png([Picture(EMPTY, (overlapping,), "")])[0]
    alone = [
        press.png([Picture(EMPTY, (replace(overlapping, words=placed.sign, x=placed.x),), "")])[0]
        for placed in setting.placed(overlapping)
        if placed.phase == 0
    ]
    assert alone
    with Image.open(io.BytesIO(together)) as every:
        for png in alone:
            with Image.open(io.BytesIO(png)) as one:
                assert ImageChops.subtract(points_of(one), points_of(every)).getbbox() is None


def points_of(png: Image.Image) -> Image.Image:
    """The numbers of the palette that a picture has for points."""
    return Image.frombytes("L", png.size, png.tobytes())


@pytest.mark.parametrize("weight", [400, 700])
def test_kerning_is_that_of_the_typefaces(weight: int) -> None:
    """What stands in the files beside the typefaces is what resvg adds between two signs."""
    pairs = [first + second for first in "AFLTVYar,.”’–1" for second in "AVYaojt.,”’-4 "]
    in_file = [setting._kerning(weight).get(pair, 0) for pair in pairs]
    assert any(in_file)
    assert measured(weight, pairs) == in_file


def test_a_sign_is_drawn_once_for_each_place_within_a_point(library: Library) -> None:
    """More words of the same signs need no more drawings than there are signs and phases."""
    fresh = press_of(library.site)
    fresh.png([picture(library, head(f"{n} aba bab abba {'a' * n} {'b' * n}"), NOTHING) for n in range(1, 9)])
    for signs in fresh._signs.values():
        assert max(Counter(sign for sign, _ in signs).values()) <= setting.PHASES


def test_other_typefaces_give_other_pictures(library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A picture that was drawn with other typefaces, or another kerning, is not taken for this one out of the cache."""
    digests = {press_of(library.site).digest}
    copied = shutil.copytree(FONTS, tmp_path / "fonts")
    monkeypatch.setattr("generator.press.FONTS", copied)
    assert press_of(library.site).digest in digests
    for changed in ("inter-700.ttf", "inter-400.kerning"):
        (copied / changed).write_bytes((copied / changed).read_bytes() + b"\n")
        digests.add(press_of(library.site).digest)
    assert len(digests) == 3
