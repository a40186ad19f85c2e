"""The home page in a browser: the question, the answer and three ways on in one screen of a phone."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit, visit

CALCULATOR = "calculators/connection-target/"
SHIFTS = """window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach(
  (each) => { shift += each.value; })).observe({ type: "layout-shift", buffered: true });"""


SHORTEST = ("student", "other", "50", "The aim is 110 more.")
LONGEST = ("senior", "higher-education", "210", "The aim is 950 more.")  # the most lines of figures and verdict


@pytest.mark.parametrize(("width", "height"), [(320, 640), (360, 640), (390, 664)])
@pytest.mark.parametrize(("level", "industry", "count", "verdict"), [SHORTEST, LONGEST])
def test_home_fits_one_screen_of_a_phone(
    chromium: Browser, address: str, width: int, height: int, level: str, industry: str, count: str, verdict: str
) -> None:
    """Question, form, answer with its verdict and the three ways on are all seen at once, answered or not.

    Nothing that stands below moves when the answer comes.
    """
    with chromium.new_context(viewport={"width": width, "height": height}) as context:
        page = visit(context, address).open("")
        ways = page.get_by_role("navigation", name="Three ways on").get_by_role("link")
        assert ways.all_inner_texts() == ["Who you are", "What to do", "Disputed"]
        for place in (page.locator("h1"), *ways.all()):
            expect(place).to_be_in_viewport(ratio=1)
        before = ways.first.bounding_box()
        page.get_by_label("Your career level").select_option(level)
        page.get_by_label("Your industry").select_option(industry)
        page.get_by_label("You have now").fill(count)
        expect(page.locator("[data-part=verdict]")).to_contain_text(verdict)
        assert ways.first.bounding_box() == before
        for place in (page.locator("h1"), page.locator("[data-part=picture]"), *ways.all()):
            expect(place).to_be_in_viewport(ratio=1)
        ways.last.click()
        expect(page.get_by_role("heading", name="What is disputed")).to_be_in_viewport()


def test_the_short_form_carries_its_answers_on(reader: Visit) -> None:
    """Home answers at once, and its link takes the answers to the whole form."""
    page = reader.open("")
    page.get_by_label("Your career level").select_option("student")
    page.get_by_label("You have now").fill("50")
    expect(page.locator("[data-figure=aim]")).to_have_text("160")
    page.get_by_role("link", name="All the questions").click()
    page.locator("[data-ready]").wait_for()
    expect(page.get_by_label("Student or recent graduate")).to_be_checked()
    expect(page.get_by_label("How many connections do you have")).to_have_value("50")


def test_home_assumes_years_of_work_and_says_so(reader: Visit) -> None:
    """The short form does not ask for years: those that it takes from the level are told, and go to the whole form."""
    page = reader.open("")
    page.get_by_label("Your career level").select_option("senior")
    page.get_by_label("You have now").fill("210")
    expect(page.locator("[data-part=assumed]")).to_have_text("Assumed years of work: 10.")
    expect(page.locator("[data-part=verdict]")).to_contain_text("each week add a few people")
    page.get_by_role("link", name="All the questions").click()
    page.locator("[data-ready]").wait_for()
    expect(page.get_by_label("How many full years")).to_have_value("10")


def test_without_scripts_home_answers_in_a_table(chromium: Browser, address: str) -> None:
    """Where no script runs, the form's place is taken by its answers as a table, and by the way to the other tables."""
    with chromium.new_context(java_script_enabled=False) as context:
        page = visit(context, address).page
        page.goto(address)
        expect(page.get_by_role("form")).to_have_count(0)
        row = page.get_by_role("row").filter(has_text="Student or recent graduate")
        expect(row.get_by_role("cell").first).to_contain_text("160")
        page.get_by_role("link", name="calculator’s page").click()
        expect(page.get_by_role("heading", name="The answers as tables")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["", CALCULATOR])
def test_nothing_moves_when_the_form_comes_alive(chromium: Browser, address: str, path: str) -> None:
    """The page is laid out before its script runs: nothing shifts."""
    with chromium.new_context(viewport={"width": 390, "height": 800}) as context:
        made = visit(context, address)
        made.page.add_init_script(SHIFTS)
        made.open(path)
        made.page.wait_for_timeout(300)
        assert made.page.evaluate("shift") < 0.02


@pytest.mark.parametrize("path", ["", CALCULATOR])
def test_a_first_visit_fetches_nothing_that_grows(reader: Visit, path: str) -> None:
    """No list of all pages is fetched, and each module of the form has been asked for before the form needs it."""
    page = reader.open(path)
    page.wait_for_load_state("networkidle")
    asked = [url.removeprefix(reader.address) for url in reader.requests]
    assert [each for each in asked if "sitemap" in each or "addresses" in each] == []
    ahead = page.evaluate("[...document.querySelectorAll('link[rel=modulepreload]')].map((each) => each.href)")
    modules = [url for url in reader.requests if url.endswith(".mjs") and "/calculator" in url]
    assert len(modules) == len(set(modules)) > 3
    assert set(modules) == set(ahead)
