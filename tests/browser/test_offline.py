"""The site from a folder: no network but the folder's own server, and no scripts."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import Visit, visit
from tests.browser.kinds import KINDS

PAGES = {kind: path for kind, path in KINDS.items() if "," not in kind}
SEEN = "(each) => each.checkVisibility({ visibilityProperty: true })"


@pytest.fixture
def cut_off(chromium: Browser, address: str) -> Iterator[Visit]:
    """A reader whose every request beyond the folder's own server fails."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:

        def answer(route: Route) -> None:
            if route.request.url.startswith(address):
                route.continue_()
            else:
                route.abort("internetdisconnected")

        context.route("**/*", answer)
        yield visit(context, address)


@pytest.fixture
def scriptless(chromium: Browser, address: str) -> Iterator[Visit]:
    """A reader whose browser runs no scripts."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False) as context:
        yield visit(context, address)


def test_every_kind_of_page_works_without_a_network(cut_off: Visit) -> None:
    """Each kind of page opens, calculators and search included, and nothing was even tried beyond the folder."""
    for path in PAGES.values():
        page = cut_off.open(path)
        assert page.locator("h1").first.is_visible(), path
    page = cut_off.open("calculators/connection-target/#level=student")
    assert re.search(r"\d", page.locator("[data-calculator]").first.inner_text())
    page.keyboard.press("/")
    page.keyboard.type("legal")
    page.locator(".md-search-result__link", has_text="Legal").first.wait_for()
    assert [url for url in cut_off.requests if not url.startswith((cut_off.address, "data:", "blob:", "about:"))] == []
    assert cut_off.complaints == []


@pytest.mark.parametrize("kind", PAGES)
def test_pages_read_well_without_scripts(scriptless: Visit, kind: str) -> None:
    """Heading, text and a way to every section are seen; nothing that only a script could work is offered."""
    page = scriptless.page
    page.goto(scriptless.address + PAGES[kind])
    assert page.locator("h1").first.is_visible()
    assert len(page.locator("#content").inner_text().split()) > 20
    assert sections(page) >= {"Calculators", "Topics", "Advice", "Sources"}
    idle = [each for each in page.locator("#content button").all() if each.evaluate(SEEN)]
    assert all(each.get_attribute("popovertarget") or each.get_attribute("type") == "submit" for each in idle)


def sections(page: Page) -> set[str]:
    """The sections of the site that some visible link leads to."""
    return {link.inner_text().strip() for link in page.locator("nav a").all() if link.is_visible()}


def test_without_scripts_the_search_is_not_offered(scriptless: Visit) -> None:
    """Only scripts can search, so without them neither the field nor its button is seen, at any width."""
    page = scriptless.page
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{scriptless.address}advice/")
        assert not page.locator(".md-search__input").is_visible()
        assert not page.locator(".md-header [for=__search]").first.is_visible()


def test_without_scripts_the_figures_stand_in_tables(scriptless: Visit) -> None:
    """A calculator's results and a benchmark's rows are tables that are there without scripts."""
    for path, words in (("calculators/connection-target/", "Student"), ("benchmarks/industry/", "Legal")):
        scriptless.page.goto(scriptless.address + path)
        table = scriptless.page.locator("#content table").filter(has_text=words).first
        assert table.is_visible(), path
        assert len(re.findall(r"\d+", table.inner_text())) > 5
