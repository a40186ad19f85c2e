"""The search as a reader uses it: typing, reading what kind of thing was found, going there by the keyboard."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as TooLate

from tests.browser.conftest import Visit, visit


class Found(NamedTuple):
    """A result: its kind, its title, and where it leads below the site's address."""

    kind: str
    title: str
    path: str


@pytest.fixture(params=["chromium", "firefox"])
def typist(request: pytest.FixtureRequest, address: str) -> Iterator[Visit]:
    """A reader in one of two browsers; afterwards nothing was asked of anybody else, and nothing complained."""
    browser: Browser = request.getfixturevalue(request.param)
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        made = visit(context, address)
        yield made
        assert [url for url in made.requests if not url.startswith((address, "data:", "blob:", "about:"))] == []
        assert made.complaints == []


def ask(page: Page, question: str, address: str) -> list[Found]:
    """Opens the search by its key, types, and reads what is found once it answers to all of the question."""
    open_search(page)
    page.locator(".md-search__input").fill("")
    page.locator(".md-search-result__meta", has_text="Type to start").wait_for()
    page.keyboard.type(question)
    page.locator(".md-search-result__meta", has_text=re.compile("page|Nothing")).wait_for()
    page.wait_for_function(SETTLED)
    return [
        Found(
            str(link.locator(".md-tag").text_content()),
            str(link.locator("h1, h2").text_content()),
            str(link.get_attribute("href")).removeprefix(address),
        )
        for link in page.locator(".md-search-result__link").all()
    ]


def open_search(page: Page) -> None:
    """Presses the key until the search has opened: a page that has just come may not listen to its first press."""
    for _ in range(20):
        page.keyboard.press("/")
        with suppress(TooLate):
            page.wait_for_function(ASKED, timeout=500)
            return
    raise AssertionError("the search does not open")


ASKED = "() => document.activeElement?.matches('.md-search__input') && document.querySelector('#__search').checked"
SETTLED = """() => new Promise((settled) => {
  const list = document.querySelector(".md-search-result__list");
  let timer = setTimeout(() => settled(true), 300);
  new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => settled(true), 300);
  }).observe(list, { childList: true, subtree: true });
})"""


def test_questions_find_what_they_mean(typist: Visit) -> None:
    """Words, synonyms, rows, figures, claims and misspellings find their page, and each result names its kind."""
    page = typist.open("advice/")
    for question, expected in (
        ("CV", Found("Term", "Résumé", "glossary/#resume")),
        ("résumé", Found("Question", "Should your résumé link to your LinkedIn profile?", "questions/resume-link/")),
        ("resume", Found("Topic", "Profile and résumé", "topics/profile/")),
        ("legal", Found("Benchmark", "Legal: 400–700+ connections", "benchmarks/industry/#legal")),
        ("500+", Found("Benchmark", "Business services: 500+ connections", "benchmarks/industry/#business-services")),
        (
            "how many connections do I need",
            Found("Calculator", "How many connections should you aim for?", "calculators/connection-target/"),
        ),
        ("recomendation", Found("Advice", "Give recommendations you mean", "advice/give-recommendations-you-mean/")),
        ("shows total above 500", Found("Claim", "A profile shows any total above 500 only as 500+.", DISPLAY)),
        ("granovetter", Found("Source", "Interpersonal Ties: Research Data", "sources/granovetter-1973/")),
        ("students", Found("Guide", "Students", "for/student/")),
    ):
        assert expected in ask(page, question, typist.address)[:10], question
    assert ask(page, "xylophone", typist.address) == []


DISPLAY = "sources/daily-northwestern-2025/#dn-500-display"


def test_the_keyboard_alone_leads_to_a_result(typist: Visit) -> None:
    """The arrow key walks through results, Enter follows one to its row, and Escape closes the search."""
    page = typist.open("about/")
    ask(page, "legal", typist.address)
    page.keyboard.press("Escape")
    assert not page.locator(".md-search__input").evaluate("(input) => input === document.activeElement")
    ask(page, "legal", typist.address)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/benchmarks/industry/#legal")
    assert "Legal" in page.locator(":target").inner_text()


def test_nothing_of_the_index_is_fetched_before_a_question(reader: Visit) -> None:
    """A page asks for the index's address alone; a question fetches the root and what its words need."""
    page = reader.open("")
    page.wait_for_load_state("networkidle")
    asked = [url.rpartition("/")[2] for url in reader.requests if "/search/" in url]
    assert asked == ["search_index.json"]
    ask(page, "legal", reader.address)
    names = [url.rpartition("/")[2] for url in reader.requests if "/search/" in url]
    assert sum(name.startswith("words-") for name in names) <= 4
    assert len(names) == len(set(names))
