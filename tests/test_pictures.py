"""The pictures that stand for pages: of the right size, the same bytes again, nothing past the margin."""

import io
import os
import struct
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from generator.address import picture_of
from generator.colours import by_name
from generator.figures import Range
from generator.library import Library
from generator.load import load
from generator.page import Asset, Page, Picture, packed
from generator.pages.band import chart
from generator.pages.picture import HEIGHT, NOTHING, WIDTH, Motif, of_chart, picture
from generator.pages.views import Head, Link
from generator.pictures import pictures
from generator.pipeline import press_of
from generator.press import Press

LONG = "What people who have been out of work for a while, or are new in a country, should know about connections"


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    return load(root / "content")[0]


@pytest.fixture(scope="module")
def press(library: Library) -> Press:
    return press_of(library.site)


def page(path: str, shown: Picture) -> Page:
    return Page(path, "A page", "What it says.", packed(""), "2026-01-01", "2026-01-01", picture=shown)


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


def test_words_are_set_as_they_would_be_drawn(library: Library, press: Press) -> None:
    """Lines of words that were drawn one by one stand within two points of the same lines drawn as SVG."""
    shown = picture(library, head("To AVow: a Wave, “quoted” – two-fold"), NOTHING)
    colours = by_name(library.site.colours, "light")
    lines = "".join(
        f'<text font-family="Inter" x="{line.x}" y="{line.y}" font-size="{line.letters.size}" '
        f'font-weight="{line.letters.weight}" letter-spacing="{line.letters.spacing}" '
        f'fill="{colours[line.letters.colour]}">{line.words}</text>'
        for line in shown.lines
    )
    whole = press.png([Picture(shown.ground.removesuffix("</svg>") + f"{lines}</svg>", (), "")])
    with Image.open(io.BytesIO(press.png([shown])[0])) as ours, Image.open(io.BytesIO(whole[0])) as theirs:
        for line in shown.lines:
            box = (0, line.y - line.letters.size, 1040, line.y + line.letters.size // 3)
            ends = [each.crop(box).point([0, *[255] * 255], "L").getbbox() for each in (ours, theirs)]
            assert all(abs(one - other) <= 2 for one, other in zip(*ends, strict=True)), (line.words, ends)
