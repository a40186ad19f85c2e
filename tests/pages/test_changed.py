"""What commits altered, as readers see it: on a page of its own, beside each claim and row, in the feed, at home."""

from dataclasses import replace

import pytest

from generator.changes import changes
from generator.history import anchor
from generator.library import Altered, Commit, Key, Library
from generator.outputs.feed import feed
from generator.page import Page
from generator.pages.all_pages import context_of
from generator.pages.benchmark import benchmark_page
from generator.pages.changed import MOST_DAYS, changed_page
from generator.pages.source import source_page
from generator.relate import relate
from tests.pages.conftest import Real
from tests.pages.reading import Body, read, words

CLAIM, ROW, GONE = Key("claim", "sm-level-mid"), Key("row", "career-level/mid"), Key("claim", "never-was")
WHY = "The page <b>now</b> says so"
MOVED = Commit(
    "0a1b2c3d4e5f",
    "2026-12-02",
    WHY,
    (
        Altered(CLAIM, "figure", "400–900+", "500–1000"),
        Altered(GONE, "removed"),
        Altered(ROW, "figure", "400–900+", "500–1000"),
        Altered(Key("advice", "be-findable"), "added"),
        Altered(Key("advice", "be-findable"), "changed", "", "why"),
        Altered(Key("language", "es"), "added"),
    ),
)
BEFORE = Commit("1a1b2c3d4e5f", "2026-11-30", "Both are new", (Altered(CLAIM, "added"), Altered(ROW, "added")))


@pytest.fixture(scope="module")
def library(real: Real) -> Library:
    """The real content with two made-up commits behind it."""
    return replace(real.library, history=(MOVED, BEFORE))


def page_of(real: Real, library: Library) -> Page:
    return changed_page(context_of(library, relate(library), real.calculators))


def test_a_figure_is_told_from_what_to_what_and_why(real: Real, library: Library) -> None:
    """By day and record, each figure stands with what it was and is and with its reason, heard as people say it."""
    body = read(page_of(real, library).body)
    assert [each for each in body.ids if each.startswith("day-")] == ["day-2026-12-02", "day-2026-11-30"]
    (claim, row) = [words(each) for each in body.of_class("pl-moved")]
    assert claim.startswith(real.library.claims[CLAIM.id].statement)
    assert row == f"Mid-career {WHY} from 400– to 900+ or more → to 500– to 1000"
    assert "Two changes to the content since 30 November 2026; two figures changed in them." in body.text
    assert "../benchmarks/career-level/#mid" in body.links


def test_what_came_and_went_is_told_once(real: Real, library: Library) -> None:
    """A record that is new is not also said to be written anew; what is gone is named without a link."""
    body = read(page_of(real, library).body)
    told = [words(each) for each in body.of_class("pl-said")]
    assert f"{real.library.advice['be-findable'].title}: Added {WHY}" in told
    assert f"never-was: Removed {WHY}" in told


def test_of_old_days_the_records_are_counted(real: Real) -> None:
    """Beyond the newest days a record is counted and not named, so that the page does not grow without end."""
    altered = (Altered(Key("advice", "be-findable"), "changed", "", "why"),)
    history = tuple(Commit(f"{day:012}", f"2026-12-{day:02}", WHY, altered) for day in range(MOST_DAYS + 2, 0, -1))
    body = read(page_of(real, replace(real.library, history=history)).body)
    assert len(body.of_class("pl-said")) == MOST_DAYS
    assert len(body.of_class("pl-fold")) == MOST_DAYS + 2


@pytest.mark.parametrize("key", [CLAIM, ROW])
def test_a_claim_and_a_row_have_their_history(real: Real, library: Library, key: Key) -> None:
    """Where a claim or a row is at home stands what became of it, the newest first; History leads there."""
    context = context_of(library, relate(library), real.calculators)
    page = source_page(context, library.sources["smprotips"])
    if key is ROW:
        page = benchmark_page(context, library.benchmarks["career-level"])
    body = read(page.body)
    (told,) = [each for each in body.of_class("pl-history") if each.get("id") == anchor(key)]
    assert [words(each) for each in told.iter("li")] == [
        f"2 December 2026 from 400– to 900+ or more → to 500– to 1000 {WHY}",
        "30 November 2026 Added Both are new",
    ]
    assert words(next(told.iter("summary"))) == "Changed on 2 December 2026"
    assert f"#{anchor(key)}" in body.links
    assert len(body.of_class("pl-history")) == 1


def test_the_feed_and_the_home_page_hear_of_it(library: Library) -> None:
    """What moved or came is told where readers follow, one entry a record and commit; where it is untold by itself."""
    newest = [(each.key, each.says) for each in changes(library) if each.tag == MOVED.id]
    assert newest == [
        (Key("advice", "be-findable"), f"New. {WHY}."),
        (Key("benchmark", "career-level"), f"Mid-career: 400–900+ → 500–1000. {WHY}."),
        (Key("source", "smprotips"), f"Connections: 400–900+ → 500–1000. {WHY}."),
    ]
    text = feed(library).content.decode()
    assert text.count(f"#changed-{MOVED.id}</id>") == 3
    assert "<b>now" not in text
    told = replace(library, history=(MOVED._replace(day="2026-11-22"),))
    assert [each.key.kind for each in changes(told) if each.tag == MOVED.id] == ["benchmark", "source"]


def test_without_a_history_the_page_says_so(real: Real) -> None:
    """A knowledge base whose history was never written has the page, and it says that none is kept."""
    body: Body = read(page_of(real, replace(real.library, history=())).body)
    assert "No history is kept yet." in body.text
