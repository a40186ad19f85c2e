"""Every kind of page for everyone: by keyboard, on narrow screens, with text set wider, in forced colours, on paper."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.load import load
from tests.browser import looks
from tests.browser.conftest import visit
from tests.browser.kinds import KINDS

TARGETS = "button, select, input, summary, h2 > a, h3 > a, .pl-links a, .pl-said > li > a:first-of-type"
SMALL = """(targets) => [...document.querySelectorAll(`main :is(${targets})`)]
  .map((each) => [each.outerHTML.slice(0, 80), (each.closest("label") ?? each).getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < 24 || box.width < 24)).map(([html]) => html)"""


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_and_targets_are_large(chromium: Browser, address: str, kind: str) -> None:
    """At 320 pixels a page is no wider than the screen; controls and links of lists are at least 24 pixels each way."""
    with chromium.new_context(viewport={"width": 320, "height": 640}) as context:
        page = visit(context, address).open(KINDS[kind])
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert page.evaluate(SMALL, TARGETS) == []


def test_menu_and_search_open_from_the_keyboard(chromium: Browser, address: str) -> None:
    """On a phone the menu and the search are buttons that say whether they are open; leaving what is open closes it."""
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
        page.reload()
        menu.press("Enter")
        assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
        page.keyboard.press("Shift+Tab")
        assert menu.get_attribute("aria-expanded") == "false"


def test_the_menu_is_never_empty(chromium: Browser, address: str) -> None:
    """On a phone the menu, once open, leads somewhere from every kind of page."""

    def empty(page: Page) -> list[str]:
        page.get_by_role("button", name="Navigation").press("Enter")
        expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()
        return [] if page.evaluate(looks.MENU) else ["the menu is empty"]

    phone = {"width": 390, "height": 800}
    assert faults(chromium, address, empty, viewport=phone, reduced_motion="reduce") == {}


FIRST, LAST = 60, 12  # so many stops of a page are gone through from its beginning, and back from its end
Faults = dict[str, list[str]]


def every_kind(browser: Browser, address: str, **looked_at: Any) -> Iterator[tuple[str, Page]]:
    """Each kind of page in one window, opened and all its folds with it."""
    with browser.new_context(**looked_at) as context:
        reader = visit(context, address)
        for kind, path in KINDS.items():
            page = reader.open(path)
            page.evaluate(looks.OPENED)
            yield kind, page


def faults(browser: Browser, address: str, look: str | Callable[[Page], list[str]], **looked_at: Any) -> Faults:
    """What a look at each kind of page finds, without the kinds where that is nothing."""
    found = {
        kind: page.evaluate(look) if isinstance(look, str) else look(page)
        for kind, page in every_kind(browser, address, **looked_at)
    }
    return {kind: each for kind, each in found.items() if each}


@pytest.mark.parametrize("width", [390, 1280])
def test_the_keyboard_reaches_everything_in_order(chromium: Browser, address: str, width: int) -> None:
    """Tab goes through every control in the order of the page, and each shows its focus with nothing above it."""

    def walked(page: Page) -> list[str]:
        stops, wrong = page.evaluate(looks.STOPS), []
        ahead, back = range(min(stops, FIRST)), range(stops - 2, max(FIRST, stops - 2 - LAST), -1)
        for key, due in [*(("Tab", at) for at in ahead), *(("Shift+Tab", at) for at in back)]:
            if key == "Shift+Tab" and due == stops - 2:
                page.evaluate("window.stops.at(-1).focus()")
            focused = None
            while focused is None:  # within a frame
                page.keyboard.press(key)
                focused = page.evaluate(looks.FOCUS)
            at, says = focused
            wrong += says
            if at != due:
                return [*wrong, f"{key} reaches stop {at} instead of {due} of {stops}"]
        return wrong

    still = {"viewport": {"width": width, "height": 800}, "reduced_motion": "reduce"}
    assert faults(chromium, address, walked, **still) == {}


def test_a_fold_opens_by_key(chromium: Browser, address: str) -> None:
    """On every kind of page that has folds, Enter opens one and Space closes it again."""

    def folded(page: Page) -> list[str]:
        summary = page.locator("main summary:visible").first
        if not summary.count():
            return []
        fold, states = summary.locator(".."), []
        for key in ("Enter", " ", "Enter"):
            summary.press(key)
            states.append(fold.evaluate("(each) => each.open"))
        return [] if states == [False, True, False] else [str(states)]

    assert faults(chromium, address, folded, viewport={"width": 1280, "height": 800}) == {}


def test_the_skip_link_leads_past_the_header(chromium: Browser, address: str) -> None:
    """The first stop of every page is in view once it is reached, and leads on to what the page says."""

    def skipped(page: Page) -> list[str]:
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        box = link.bounding_box()
        if link.get_attribute("href") != "#content" or box is None or box["y"] < 0:
            return ["the first stop is no skip link in view"]
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        inside = page.evaluate("document.activeElement.closest('#content, footer') !== null")
        return [] if inside else ["after it the keyboard is not in the content"]

    assert faults(chromium, address, skipped, viewport={"width": 1280, "height": 800}) == {}


@pytest.mark.parametrize(("width", "height"), [(320, 256), (1280, 800)])
def test_text_set_wider_is_not_lost(chromium: Browser, address: str, width: int, height: int) -> None:
    """With WCAG's text spacing, at 100 and at 400 %, no text is cut off, and no page grows wider than the screen."""

    def spaced(page: Page) -> list[str]:
        page.add_style_tag(content=looks.SPACED)
        wide = page.evaluate("document.documentElement.scrollWidth")
        return [*([f"{wide} pixels wide"] if wide > width else []), *page.evaluate(looks.CLIPPED)]

    assert faults(chromium, address, spaced, viewport={"width": width, "height": height}) == {}


def test_tables_keep_their_first_column(chromium: Browser, address: str) -> None:
    """A table that is wider than a phone scrolls within itself beside its first column, and its numbers stand right."""
    assert faults(chromium, address, looks.TABLES, viewport={"width": 320, "height": 640}) == {}


def test_forced_colours_keep_every_picture(chromium: Browser, address: str) -> None:
    """In forced colours each drawing takes the system's colours, and no icon is lost with its background."""
    wide = {"width": 1280, "height": 800}
    assert faults(chromium, address, looks.FORCED, viewport=wide, forced_colors="active") == {}


def test_nothing_moves_for_those_who_ask(chromium: Browser, address: str) -> None:
    """With reduced motion no animation runs, no change takes time, and no scrolling glides."""
    wide = {"width": 1280, "height": 800}
    assert faults(chromium, address, looks.MOVING, viewport=wide, reduced_motion="reduce") == {}


def test_paper_shows_what_the_page_says(chromium: Browser, address: str) -> None:
    """Printed from a dark screen, a page is dark on light, without navigation, with its title and its claims' lines."""

    def printed(page: Page) -> list[str]:
        page.emulate_media(media="print")
        found: list[str] = page.evaluate(looks.PRINTED)
        page.emulate_media(media="screen")
        return found

    paper = {"width": 794, "height": 1123}  # A4 at 96 dots an inch
    assert faults(chromium, address, printed, viewport=paper, color_scheme="dark") == {}


def test_the_language_is_marked(chromium: Browser, address: str, root: Path) -> None:
    """Every page says which language it is in, the one that the site's record names."""
    library, _ = load(root / "content")
    language = "() => document.documentElement.lang"

    def marked(page: Page) -> list[str]:
        found = page.evaluate(language)
        return [] if found == library.site.language else [found]

    assert faults(chromium, address, marked) == {}
