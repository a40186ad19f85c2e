"""Every kind of page for everyone: axe finds nothing, nothing scrolls sideways, targets are large enough."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import visit

CALCULATOR = "calculators/connection-target/"
KINDS = {
    "home": "",
    "home, answered": "#level=student&connections=50",
    "calculator": CALCULATOR,
    "calculator, answered": f"{CALCULATOR}#level=mid&industry=legal&years=8&connections=6000",
    "calculator, misread": f"{CALCULATOR}#level=nobody",
    "method": f"{CALCULATOR}method/",
    "plan, answered": "calculators/growth-plan/#connections=120&aim=650",
    "plan's method": "calculators/growth-plan/method/",
    "writing rules": "rules/",
    "advice": "advice/approach-strangers-to-talk/",
    "benchmark": "benchmarks/career-level/",
    "question": "questions/connect-with-strangers/",
    "source": "sources/hrnasty/",
    "topic": "topics/how-many/",
    "audience": "for/student/",
    "glossary": "glossary/",
    "all advice": "advice/",
    "all benchmarks": "benchmarks/",
    "all sources": "sources/",
    "written": "about/",
    "not found": "404.html",
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = """async (tags) => (await axe.run(document, { runOnly: tags })).violations.map(
  (each) => `${each.id}: ${each.nodes.map((node) => node.target).join(", ")}`)"""
SMALL = """() => [...document.querySelectorAll("main button, main select, main input, main summary")]
  .map((each) => [each.outerHTML.slice(0, 80), (each.closest("label") ?? each).getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < 24 || box.width < 24)).map(([html]) => html)"""


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    path = root / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        pytest.fail("axe-core is not installed: run npm ci, or make test, which does")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1440)])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(
    chromium: Browser, address: str, axe: str, kind: str, scheme: Literal["light", "dark"], width: int
) -> None:
    """Axe finds nothing against WCAG 2.2 AA or good practice, on a phone by day and a desk by night, all opened."""
    with chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme) as context:
        page = visit(context, address).open(KINDS[kind])
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        page.evaluate(axe)
        assert page.evaluate(AXE, TAGS) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_and_targets_are_large(chromium: Browser, address: str, kind: str) -> None:
    """At 320 pixels a page is no wider than the screen, and each control is at least 24 pixels each way."""
    with chromium.new_context(viewport={"width": 320, "height": 640}) as context:
        page = visit(context, address).open(KINDS[kind])
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert page.evaluate(SMALL) == []


def test_menu_and_search_open_from_the_keyboard(chromium: Browser, address: str) -> None:
    """On a phone the menu and the search are buttons that say whether they are open."""
    with chromium.new_context(viewport={"width": 390, "height": 800}) as context:
        page = visit(context, address).open("advice/")
        menu = page.get_by_role("button", name="Navigation")
        menu.focus()
        page.keyboard.press("Enter")
        assert menu.get_attribute("aria-expanded") == "true"
        page.locator("label.md-overlay").click(position={"x": 380, "y": 400})
        assert menu.get_attribute("aria-expanded") == "false"
        page.get_by_role("button", name="Search").press("Enter")
        page.keyboard.type("stranger")
        page.locator(".md-search-result__item a").first.wait_for()
