"""The embed page: without scripts all is there, with them the snippet follows what is chosen and shows how it looks."""

import html
import re
from math import ceil

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.embed.snippets import FORMS
from generator.embed.systems import SYSTEMS
from tests.browser.conftest import Visit, visit

ID = "connection-target"
PAGE = f"calculators/{ID}/embed/"
ADDRESS = f"https://plumbline.example/calculators/{ID}/"


def snippet(page: Page) -> str:
    return page.locator("#snippet").inner_text()


def test_every_snippet_is_there_without_scripts(chromium: Browser, address: str) -> None:
    """Where no script runs, every form stands with its whole snippet, which scripts then leave as it is."""
    with chromium.new_context(java_script_enabled=False) as context:
        page = visit(context, address).page
        page.goto(address + PAGE)
        plain = {each.id: page.locator(f"#code-{each.id}").inner_text() for each in FORMS}
        expect(page.get_by_role("form")).to_have_count(0)
        expect(page.get_by_role("button", name="Copy")).to_have_count(0)
    with chromium.new_context() as context:
        page = visit(context, address).open(PAGE)
        assert {each.id: page.locator(f"#code-{each.id}").inner_text() for each in FORMS} == plain
    assert not [text for text in plain.values() if re.search(r"{\w+}", text)]


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda each: each.id)
def test_a_system_gets_its_forms_the_best_first(reader: Visit, system: object) -> None:
    """The page opened from a system's recipe offers that system's forms in order, with the snippet of the first."""
    assert isinstance(system, type(SYSTEMS[0]))
    page = reader.open(f"{PAGE}#system={system.id}")
    offered = page.get_by_role("group", name="What shall it be?").get_by_role("radio")
    assert offered.evaluate_all("(all) => all.map((each) => each.value)") == list(system.forms)
    assert snippet(page) == page.locator(f"#code-{system.forms[0]}").inner_text()
    expect(page.get_by_role("link", name="Step by step")).to_have_attribute("href", f"../../../embedding/{system.id}/")


def test_what_is_chosen_stands_in_every_snippet(reader: Visit) -> None:
    """Answers, colours, language and version go into the snippets in the way that each form takes them."""
    page = reader.open(f"{PAGE}#system=other")
    for fold in ("Answers that are filled in", "Your colours", "Language and version"):
        page.get_by_text(fold, exact=True).click()
    page.get_by_label("Mid-career").check()
    page.get_by_role("group", name="Are you actively looking").get_by_label("Yes").check()
    page.get_by_label("Links and the bar").fill("#5c068c")
    page.get_by_label("Language").select_option("es")
    code = {each.id: page.locator(f"#code-{each.id}").inner_text() for each in FORMS}
    assert code["link"] == f"{ADDRESS}#level=mid&job_seeking=true"
    night = re.search(r"plumbline-accent=5c068c,([0-9a-f]{6})#", html.unescape(code["frame"]))
    assert night
    fragment = "#level=mid&job_seeking=true"
    assert f"/embed/1/{ID}.es.html?plumbline-accent=5c068c,{night[1]}{fragment}" in html.unescape(code["frame"])
    style = f"--plumbline-accent:light-dark(#5c068c,#{night[1]})"
    assert f'<{ID} lang="es" level="mid" job-seeking="true" style="{style}">' in code["element"]
    assert re.search(rf'/embed/[0-9a-f]{{12}}/{ID}\.es\.js" integrity="sha384-', code["element"])
    assert code["plugin"] == f'[plumbline calculator="{ID}" lang="es" level="mid" job-seeking="true"]'
    page.get_by_label("Version").select_option("live")
    assert "integrity" not in page.locator("#code-element").inner_text()
    page.get_by_label("Version").select_option("pinned")
    assert re.search(r'/embed/[0-9a-f]{12}/resize\.js" integrity', page.locator("#code-sized").inner_text())
    page.get_by_role("button", name="Start again").click()
    expect(page.locator("#code-link")).to_have_text(ADDRESS)


def test_the_preview_is_the_calculator_itself(reader: Visit) -> None:
    """The preview answers with what is filled in, wears the chosen colour, and is as high as what it shows."""
    page = reader.open(f"{PAGE}#system=moodle")
    page.get_by_text("Your colours", exact=True).click()
    page.get_by_label("Links and the bar").fill("#5c068c")
    page.get_by_text("Answers that are filled in", exact=True).click()
    page.get_by_label("Student or recent graduate").check()
    preview = page.frame_locator("[data-part=preview]")
    expect(preview.locator("[part=answer]")).to_contain_text("Aim for about 160")
    assert preview.locator("[part=corner] a").evaluate("(each) => getComputedStyle(each).color") == "rgb(92, 6, 140)"
    inner = preview.locator("body").evaluate("(each) => each.getBoundingClientRect().height")
    expect(page.locator("[data-part=preview]")).to_have_js_property("clientHeight", ceil(inner))


def test_a_colour_that_cannot_be_read_is_corrected(reader: Visit) -> None:
    """A faint colour is told of, and a darker one stands in the snippet; the one that can be read stays."""
    page = reader.open(f"{PAGE}#system=canvas")
    page.get_by_text("Your colours", exact=True).click()
    page.get_by_label("Links and the bar").fill("#ffdd00")
    said = page.get_by_text("The accent #ffdd00 cannot be read on #ffffff")
    expect(said).to_be_visible()
    assert "ffdd00" not in snippet(page).split("?")[1].split(",")[0]
    page.get_by_label("Links and the bar").fill("#5c068c")
    expect(said).to_have_count(0)


def test_the_button_copies_the_snippet(chromium: Browser, address: str) -> None:
    """What is on the clipboard afterwards is the snippet to the letter."""
    with chromium.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = visit(context, address).open(f"{PAGE}#system=canvas")
        page.locator("[data-copies=snippet]").click()
        expect(page.get_by_text("Copied.")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == snippet(page)
