"""An open page of `plumbline serve` follows what is changed, where its reader stands, and shows what is wrong."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.test_serve import free_port, served, until

PATIENCE = 180_000.0  # milliseconds
PAGE = "advice/be-findable/"
ANSWER = "answer: >-\n  "


@pytest.fixture
def record(project: Path) -> Path:
    return project / "content" / "advice" / "be-findable.yml"


@pytest.fixture
def page(project: Path, chromium: Browser) -> Iterator[Page]:
    """A served page that is ready to follow."""
    port = free_port()
    with served(project, ["generator", "serve", "--port", str(port)]) as said, chromium.new_context() as context:
        until(port, PAGE, "live.mjs", said)
        page = context.new_page()
        with page.expect_response(lambda answer: "/-/live?" in answer.url, timeout=PATIENCE):
            page.goto(f"http://127.0.0.1:{port}/{PAGE}")
        yield page


def test_an_open_page_follows_and_shows_what_is_wrong(page: Page, record: Path, project: Path) -> None:
    """A new body is put in without a reload and without losing one's place, and all else follows; a mistake is shown
    with its place above the last good page, and goes once it is mended; a new style loads the page anew."""
    good = record.read_text(encoding="utf-8")
    page.evaluate("() => { globalThis.isTheSame = true; scrollTo({ top: 300, behavior: 'instant' }); }")

    record.write_text(good.replace(ANSWER, f"{ANSWER}Quickly, ", 1), encoding="utf-8")
    expect(page.locator(".pl-answer")).to_contain_text("Quickly, ", timeout=PATIENCE)
    assert page.evaluate("[globalThis.isTheSame, scrollY]") == [True, 300]
    port = urlsplit(page.url).port
    assert port
    until(port, "api/v1/advice/be-findable.json", "Quickly, ", project.parent / "said.txt")

    record.write_text(good.replace("title: ", "tilte: ", 1), encoding="utf-8")
    shown = page.get_by_role("alert").filter(has_text="problem")
    expect(shown).to_contain_text(
        'content/advice/be-findable.yml:2:1: there is no field "tilte" here', timeout=PATIENCE
    )
    expect(shown).to_contain_text("2 | tilte: ")
    expect(page.locator(".pl-answer")).to_contain_text("Quickly, ")

    record.write_text(good, encoding="utf-8")
    expect(page.locator(".pl-answer")).not_to_contain_text("Quickly, ", timeout=PATIENCE)
    expect(shown).to_have_count(0)
    assert page.evaluate("globalThis.isTheSame") is True

    template = project / "site-theme" / "templates" / "advice.html.jinja"
    whole = template.read_text(encoding="utf-8")
    template.write_text("{% if %}" + whole, encoding="utf-8")
    expect(page.get_by_role("alert").filter(has_text="problem")).to_contain_text(
        "TemplateSyntaxError", timeout=PATIENCE
    )
    template.write_text(whole, encoding="utf-8")
    expect(shown).to_have_count(0, timeout=PATIENCE)

    style = project / "site-theme" / "styles" / "plumbline.css"
    style.write_text(style.read_text(encoding="utf-8") + "h1 { outline: 0 solid }\n", encoding="utf-8")
    page.wait_for_function("() => globalThis.isTheSame === undefined", timeout=PATIENCE)
