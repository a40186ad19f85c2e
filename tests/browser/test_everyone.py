"""Every kind of page for everyone: nothing scrolls sideways, targets are large enough."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import visit
from tests.browser.kinds import KINDS

SMALL = """() => [...document.querySelectorAll("main button, main select, main input, main summary")]
  .map((each) => [each.outerHTML.slice(0, 80), (each.closest("label") ?? each).getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < 24 || box.width < 24)).map(([html]) => html)"""


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
