"""The layouts of peers are our shells, with something to fill each slot."""

from pathlib import Path

import pytest

from tests.bench.sites.around import DRAWN
from tests.bench.sites.layouts import hugo_layouts
from tests.bench.sites.outline import Outline, outline

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def drawn() -> Outline:
    return outline(ROOT)


def test_every_slot_is_filled(drawn: Outline) -> None:
    """Each slot of a page's shell is drawn by the peer, or the page holds what stands there."""
    for page in drawn.pages.values():
        wanted = {slot for _, slot, _ in drawn.around.shells[page["shell"]].holes}
        assert {"body", "title", "summary"} <= wanted <= {*DRAWN, *page["slots"]}


@pytest.mark.parametrize("pictures", [False, True])
def test_a_layout_is_its_shell(drawn: Outline, pictures: bool, tmp_path: Path) -> None:
    """Hugo's layouts hold the text of their shells to the letter, and an expression in each slot."""
    hugo_layouts(drawn, tmp_path, pictures)
    for number, shell in enumerate(drawn.around.shells):
        layout = (tmp_path / f"shell-{number}.html").read_text(encoding="utf-8")
        holes = {place for place, _, _ in shell.holes}
        begins, *rest = layout.split("-}}")[-1].split("{{")
        between = [begins, *(each.partition("}}")[2] for each in rest)]
        assert between == [each.decode() for place, each in enumerate(shell.pieces) if place not in holes]
    assert (tmp_path / "home.html").read_text(encoding="utf-8").count("picture.html") == pictures


def test_a_page_names_its_picture(drawn: Outline) -> None:
    """The head of each page names the picture that its peer draws."""
    for page in drawn.pages.values():
        filled = drawn.around.shells[page["shell"]].around(page["slots"] | dict.fromkeys(DRAWN, ""))
        assert f'/{page["picture"]}">'.encode() in filled
