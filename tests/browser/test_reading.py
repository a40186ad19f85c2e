"""A page of advice as it is read: the answer at a glance."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.conftest import visit

LINES = """async (ids) => {
  const shown = document.querySelector(".pl-advice > .pl-answer")
  const lines = {}
  for (const id of ids) {
    const other = new DOMParser().parseFromString(await (await fetch(`../${id}/`)).text(), "text/html")
    shown.innerHTML = other.querySelector(".pl-advice > .pl-answer").innerHTML
    const one = parseFloat(getComputedStyle(shown.querySelector("p")).lineHeight)
    lines[id] = [...shown.children].reduce((all, each) => all + Math.round(each.offsetHeight / one), 0)
  }
  return lines
}"""


def test_every_answer_is_two_lines(chromium: Browser, address: str, root: Path) -> None:
    """On a wide screen no advice takes more than two lines to say what to do."""
    ids = sorted(path.stem for path in (root / "content" / "advice").glob("*.yml"))
    with chromium.new_context(viewport={"width": 1440, "height": 900}) as context:
        lines = visit(context, address).open(f"advice/{ids[0]}/").evaluate(LINES, ids)
    assert lines.keys() == set(ids)
    assert {each: count for each, count in lines.items() if not 1 <= count <= 2} == {}
