"""Prose: links by record, bound figures, and what is found in it."""

from pathlib import Path

import pytest

from generator.address import relative
from generator.findings import findings, references
from generator.library import Key, Library
from generator.load import load
from generator.prose import Results, Writing, headings, no_results


@pytest.fixture(scope="module")
def library(good: Path) -> Library:
    return load(good)[0]


def writing(library: Library, results: Results, at: str) -> Writing:
    """Prose for the page at a path."""
    return Writing(library, results, lambda path: relative(path, at))


def answer(_calculator: str, field: str, query: str) -> int | None:
    return {("aim", "level=mid"): 12_500}.get((field, query))


def test_a_figure_is_seen_and_heard_and_linked_to_its_record(library: Library) -> None:
    """A bound range shows a dash, is heard as words, and links to the claim that states it."""
    html = writing(library, no_results, "advice/say-hello/").line("About {claim:ma-five}.")
    assert 'href="../../sources/manners/#ma-five"' in html
    assert '5<span aria-hidden="true">–</span><span class="pl-spoken"> to </span>9' in html


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{claim:ma-five.low}", ">5<"),
        ("{claim:ma-five.high}", ">9<"),
        ("{claim:ma-forty.years.high}", ">3<"),
        ("{benchmark:greetings/fair}", ">40<span"),
        ("{benchmark:greetings/fair.low}", "../benchmarks/greetings/#fair"),
        ("{calculator:target/aim?level=mid}", ">12,500<"),
        ("{free:2026}", "2026"),
    ],
)
def test_each_form_of_figure_gives_its_value(library: Library, written: str, shown: str) -> None:
    """Each form of a bound figure stands for the value that its record or rule states."""
    assert shown in writing(library, answer, "about/").line(written)


def test_a_link_without_words_takes_the_title(library: Library) -> None:
    """An empty link shows the record's title, escaped, and leads to its page from wherever it stands."""
    assert writing(library, no_results, "").line("[](advice:say-hello)") == '<a href="advice/say-hello/">Say hello</a>'
    assert 'href="../glossary/#nod"' in writing(library, no_results, "about/").line("[a nod](term:nod)")


def test_html_is_never_passed_through(library: Library) -> None:
    """Markup written in prose is shown as text, never as markup."""
    assert "<script>" not in writing(library, no_results, "").block("Hello <script>alert(1)</script>")


def test_references_are_found_in_order() -> None:
    """Links and figures are listed as they stand, free numbers are not among them."""
    found = references("[a](advice:say-hello) then {claim:ma-five.low} in {free:1999}")
    assert [(each.key, each.is_figure) for each in found] == [
        (Key("advice", "say-hello"), False),
        (Key("claim", "ma-five"), True),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from 12 to 1,000", ("12", "1,000")),
        ("`12` and B2B and {free:12} and {claim:x.low}", ()),
        ("the 5th of 10k", ("5", "10")),
        ("[12 people](advice:x)", ("12",)),
    ],
)
def test_numbers_written_by_hand_are_found(text: str, found: tuple[str, ...]) -> None:
    """Numbers in prose are found; those bound, free, in code or in a word are not."""
    assert findings(text).numbers == found


@pytest.mark.parametrize(
    "text", ["{claim}", "{claim:a/b}", "{benchmark:x}", "{what:ever}", "a } b", "[x](javascript:y)"]
)
def test_what_binds_nothing_is_a_flaw(text: str) -> None:
    """Braces and links of no known form are flaws, or are shown as plain words and never as a link."""
    assert findings(text).flaws or "javascript" in text


def test_free_numbers_and_headings_are_listed() -> None:
    """Free numbers and headings are found with their words and anchors."""
    assert findings("in {free:1999} and {free:2,000}").free_numbers == ("1999", "2,000")
    assert headings("## Who we are\n\ntext\n\n### And why") == (
        (2, "who-we-are", "Who we are"),
        (3, "and-why", "And why"),
    )
