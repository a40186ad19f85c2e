"""“Check it yourself”: the whole domain once more, in the reader's browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Visit, visit

AT = "calculators/growth-plan/method/"
MOST = 120_000  # milliseconds


def found(page: Page) -> str:
    return page.locator("[data-check] [data-part=found]").inner_text()


def test_the_published_rules_come_to_the_published_digest(reader: Visit) -> None:
    """The button works the whole domain out beside the page, shows how far it is, and finds the same."""
    page = reader.open(AT)
    published = page.locator(".pl-digest").inner_text()
    assert re.fullmatch("[0-9a-f]{64}", published)
    page.get_by_role("button", name="Check it in this browser").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(page.get_by_role("button", name="Stop")).to_be_focused()
    assert page.evaluate("1 + 1") == 2
    page.locator("[data-outcome=same]").wait_for(timeout=MOST)
    assert found(page).startswith("The same.")
    expect(page.get_by_role("progressbar")).to_be_hidden()
    expect(page.get_by_role("button", name="Check it in this browser")).to_be_focused()


def test_a_check_can_be_stopped(reader: Visit) -> None:
    """Stop ends it at once and says that nothing was compared."""
    page = reader.open("calculators/connection-target/method/")
    page.get_by_role("button", name="Check it in this browser").click()
    page.get_by_role("button", name="Stop").click()
    assert found(page) == "Stopped. Nothing was compared."
    expect(page.get_by_role("button", name="Check it in this browser")).to_be_visible()


@pytest.fixture
def tampered(chromium: Browser, address: str) -> Iterator[Page]:
    """The method page with rules that need one request more when they need a hundred."""

    def spoil(route: Route) -> None:
        body = route.fetch().text()
        spoilt = body.replace("weeks * ", "(weeks === 20) + weeks * ")
        assert spoilt != body
        route.fulfill(body=spoilt, content_type="text/javascript")

    with chromium.new_context() as context:
        context.route("**/growth-plan/rules.mjs", spoil)
        yield visit(context, address).open(AT)


def test_tampered_rules_are_reported(tampered: Page) -> None:
    """One figure changed in the rules that the browser runs is found."""
    tampered.get_by_role("button", name="Check it in this browser").click()
    tampered.locator("[data-check]:not([data-outcome=''])").wait_for(timeout=MOST)
    assert found(tampered).startswith("Different.")


def test_a_page_without_https_says_why_it_cannot_check(chromium: Browser, address: str) -> None:
    """Where the browser withholds SHA-256 there is no button but the reason."""
    with chromium.new_context() as context:
        made = visit(context, address)
        made.page.add_init_script("Object.defineProperty(globalThis, 'isSecureContext', { value: false });")
        page = made.open(AT)
        expect(page.locator("[data-part=found]")).to_contain_text("over https")
        expect(page.get_by_role("button", name="Check it in this browser")).to_be_hidden()
