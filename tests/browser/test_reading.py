"""Pages as they are read: the answer at a glance, what it rests on where it stands, positions side by side."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit, visit

LINES = """async (ids) => {
  const shown = document.querySelector(".pl-advice > .pl-answer");
  const lines = {};
  for (const id of ids) {
    const other = new DOMParser().parseFromString(await (await fetch(`../${id}/`)).text(), "text/html");
    shown.innerHTML = other.querySelector(".pl-advice > .pl-answer").innerHTML;
    const one = parseFloat(getComputedStyle(shown.querySelector("p")).lineHeight);
    lines[id] = [...shown.children].reduce((all, each) => all + Math.round(each.offsetHeight / one), 0);
  }
  return lines;
}"""

PLACES = "(parts) => [...document.querySelectorAll(parts)].map((each) => each.getBoundingClientRect().toJSON())"


def test_every_answer_is_two_lines(chromium: Browser, address: str, root: Path) -> None:
    """On a wide screen no advice takes more than two lines to say what to do."""
    ids = sorted(path.stem for path in (root / "content" / "advice").glob("*.yml"))
    with chromium.new_context(viewport={"width": 1440, "height": 900}) as context:
        lines = visit(context, address).open(f"advice/{ids[0]}/").evaluate(LINES, ids)
    assert lines.keys() == set(ids)
    assert {each: count for each, count in lines.items() if not 1 <= count <= 2} == {}


@pytest.mark.parametrize("side", [".pl-evidence", "section:has(> #against)"])
def test_evidence_opens_in_place(reader: Visit, side: str) -> None:
    """What speaks for advice, and what speaks against it, opens at its mark to its source, on the same page."""
    page = reader.open("advice/approach-strangers-to-talk/")
    here, claim = page.url, page.locator(f"{side} .pl-claim").first
    source = claim.locator(".pl-claim__body a").first
    expect(source).to_be_hidden()
    claim.locator(".pl-grade__mark").first.click()
    expect(source).to_be_visible()
    assert page.url == here
    assert "/sources/" in source.evaluate("(link) => link.href")


@pytest.mark.parametrize(("width", "beside"), [(1440, True), (390, False)])
def test_positions_stand_side_by_side(chromium: Browser, address: str, width: int, beside: bool) -> None:
    """Where there is room the first two positions stand in one line, on a phone one after the other, the best first."""
    with chromium.new_context(viewport={"width": width, "height": 900}) as context:
        page = visit(context, address).open("questions/connect-with-strangers/")
        first, second = page.evaluate(PLACES, ".pl-position")[:2]
    assert (first["y"] == second["y"]) == beside
    assert (first["x"] < second["x"]) == beside
    assert first["y"] <= second["y"]
