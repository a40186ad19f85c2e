"""Finding one's way in a browser: search at a key press, and near names where there is no page."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit, visit
from tests.browser.engines import Engine

SUGGESTED = """async () => {
  const section = document.querySelector("[data-addresses] section");
  for (let wait = 0; section.hidden && wait < 100; wait++) await new Promise((done) => setTimeout(done, 50));
  return [...section.querySelectorAll("a")].map((link) => [link.textContent, new URL(link.href).pathname]);
}"""
OPENED = "(fold) => { for (; fold; fold = fold.parentElement.closest('details')) fold.open = true; }"


def test_a_wrong_address_suggests_near_names(engine: Engine, address: str) -> None:
    """In three engines the page that was meant comes first, however deep the wrong address is."""
    with engine.window("light", 800) as window:
        window.open(f"{address}advice/x/do-not-buy-conections/")
        title, path = window.run(SUGGESTED)[0]
    assert (title, path) == ("Do not buy connections", "/advice/do-not-buy-connections/")


def test_a_wrong_address_leads_on_without_scripts(chromium: Browser, address: str) -> None:
    """Where no script runs, the page names the sections and suggests nothing."""
    with chromium.new_context(java_script_enabled=False) as context:
        page = visit(context, address).page
        page.goto(f"{address}advice/nowhere/")
        expect(page.get_by_role("heading", level=1)).to_have_text("There is no page at this address")
        expect(page.get_by_text("Did you mean")).to_be_hidden()
        page.get_by_role("main").get_by_role("link", name="Topics").click()
        expect(page).to_have_url(f"{address}topics/")


def test_a_link_to_a_history_opens_it(reader: Visit) -> None:
    """History, beside a claim that became another, opens what became of it; so does the address by itself."""
    page = reader.open("sources/hrnasty/")
    page.locator("details.pl-fold--claims").evaluate_all("(folds) => folds.forEach((fold) => (fold.open = true))")
    care = page.locator("details.pl-care", has=page.locator("a[href^='#history-']")).first
    care.evaluate(OPENED)
    way = care.get_by_role("link", name="History")
    anchor = str(way.get_attribute("href"))
    way.click()
    expect(page.locator(f"details{anchor}[open] li").last).to_be_visible()
    expect(reader.open(f"sources/hrnasty/{anchor}").locator(f"details{anchor}[open]")).to_be_in_viewport()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_to_a_claim_opens_its_section(chromium: Browser, address: str, scripts: bool) -> None:
    """A claim in a closed section is in view when its address is followed; where no script runs, by the browser."""
    with chromium.new_context(java_script_enabled=scripts) as context:
        page = visit(context, address).page
        for anchor in ("sm-end-quality", "against-sm-end-quality"):
            page.goto(f"{address}sources/smprotips/#{anchor}")
            expect(page.locator(f"#{anchor}")).to_be_in_viewport()
        expect(page.locator("#sm-buy-fake")).to_be_hidden()


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_search_opens_at_a_key(reader: Visit, key: str) -> None:
    """The key that the box shows opens the search, and so does the one of many other sites; not while one types."""
    page = reader.open("calculators/connection-target/")
    search = page.get_by_role("textbox", name="Search")
    page.get_by_label("How many connections do you have").press(key)
    expect(search).not_to_be_focused()
    page.get_by_role("heading", level=1).click()
    page.keyboard.press(key)
    expect(search).to_be_focused()
    expect(page.locator("#__search")).to_be_checked()
    expect(search).to_have_value("")


def test_an_audience_is_offered_again(reader: Visit) -> None:
    """From a guide on, pages name it and mark what concerns its readers; links stay clean, and one shows all again."""
    page = reader.open("for/student/")
    expect(page.locator(".pl-reader")).to_have_count(0)
    first = "Fill your profile before you fill your list"
    page.get_by_role("link", name=first).first.click()
    expect(page).to_have_url(re.compile(r"/advice/fill-your-profile-before-your-list/\?for=student$"))
    offered = page.locator(".pl-reader")
    expect(offered).to_contain_text("You are reading as: Students. This page is one for you.")
    page.get_by_role("navigation", name="You are here").get_by_role("link", name="Advice").click()
    expect(page).to_have_url(f"{reader.address}advice/?for=student")
    expect(offered).to_contain_text("Marked here as for you:")
    item = page.get_by_role("listitem").filter(has=page.get_by_role("link", name=first))
    expect(item.locator(".pl-concerns")).to_have_text("for you")
    assert page.locator("#content a[href*='for=']").count() == 0
    assert page.locator("link[rel=canonical]").get_attribute("href") == "https://plumbline.example/advice/"
    page.get_by_role("link", name="Show it as for all").click()
    expect(page).to_have_url(f"{reader.address}advice/")
    expect(offered).to_have_count(0)
    expect(page.locator(".pl-concerns")).to_have_count(0)


def test_an_unknown_audience_changes_nothing(chromium: Browser, address: str) -> None:
    """A name that no guide has leaves the page as it is."""
    with chromium.new_context() as context:
        page = visit(context, address).open("advice/?for=nobody")
        page.wait_for_load_state("networkidle")
        expect(page.locator(".pl-reader")).to_have_count(0)
