"""How fresh the claims are: due days, budgets, the page and the command."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.check import stale_claims
from generator.freshness import after, never, overdue, reviews
from generator.library import Library
from generator.load import load
from generator.pages.all_pages import context_of
from generator.pages.freshness import freshness_page
from generator.pages.words import when
from generator.relate import relate
from tests.pages.reading import read

OLDEST = ("hr-quality-camp", "sm-end-quality")
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.parametrize(
    ("day", "every", "due"),
    [
        ("2026-01-15", "1 month", "2026-02-15"),
        ("2026-08-31", "6 months", "2027-02-28"),
        ("2027-08-31", "6 months", "2028-02-29"),
        ("2026-11-25", "14 months", "2028-01-25"),
        ("2024-02-29", "1 year", "2025-02-28"),
        ("2026-12-01", "2 years", "2028-12-01"),
    ],
)
def test_a_review_is_due_months_or_years_after_the_last(day: str, every: str, due: str) -> None:
    """The due day is the same day of a later month, or that month's last."""
    assert after(day, every) == due


def verified(library: Library, name: str, **changed: object) -> Library:
    """The library with a source whose claims were held against its page."""
    source = library.sources[name].model_copy(update=changed)
    return replace(library, records={**library.records, "source": {**library.sources, name: source}})


def test_what_a_claim_says_of_itself_comes_before_its_source(root: Path) -> None:
    """The later day of a claim and its source counts; how often is its own, its source's or its grade's."""
    library, _ = load(root / "content")
    first, second, *rest = library.sources["hrnasty"].claims
    own = first.model_copy(update={"verified_on": "2026-06-01", "review_every": "1 month"})
    older = second.model_copy(update={"verified_on": "2025-06-01"})
    library = verified(library, "hrnasty", verified_on="2026-01-01", claims=(own, older, *rest))
    found = {each.claim.id: each for each in reviews(library)}
    assert found[first.id].due == "2026-07-01"
    assert (found[second.id].verified_on, found[second.id].due) == ("2026-01-01", "2028-01-01")
    assert [each.claim.id for each in overdue(reviews(library), "2026-07-02")] == [first.id]
    assert overdue(reviews(library), "2026-07-01") == ()
    assert {each.source.id for each in never(reviews(library))} == library.sources.keys() - {"hrnasty"}


def test_the_real_content_keeps_within_its_budget(root: Path) -> None:
    """On the day of its revision the real content has no more stale claims than it allows itself."""
    library, _ = load(root / "content")
    found, budget = reviews(library), library.site.freshness
    assert [each.claim.id for each in found] == list(library.wholes(library.claims))
    assert len(overdue(found, library.site.revised)) <= budget.overdue
    assert len(never(found)) <= budget.never_verified <= len(found)


def test_check_tells_what_is_overdue_and_fails_beyond_the_budget(plumbline: Run, project: Path) -> None:
    """A source passes on its due day; after it, `check --today` names it at its line and fails."""
    path = project / "content" / "sources" / "hrnasty.yml"
    text = path.read_text(encoding="utf-8")
    reviewed = 'verified_on: "2026-11-20"\nreview_every: 3 months'
    path.write_text(text.replace("verified_on: null", reviewed, 1), encoding="utf-8")
    before = plumbline("--root", project, "check", "--today", "2027-02-20")
    assert before.returncode == 0, before.stdout
    assert " 0 are overdue (at most 0)" in before.stdout
    late = plumbline("--root", project, "check", "--today", "2027-02-21")
    assert late.returncode == 1
    assert "content/sources/hrnasty.yml:" in late.stdout
    assert "50 of its claims should have been held against the page by 2027-02-20" in late.stdout
    assert plumbline("--root", project, "check").returncode == 0


def test_what_nobody_ever_reviewed_becomes_overdue(root: Path) -> None:
    """A claim that was never held against its page is due once its time has passed since it was first published."""
    library, _ = load(root / "content")
    found = reviews(library)
    first, last = min(each.due for each in found), max(each.due for each in found)
    assert all(each.due == after("2026-11-22", each.every) for each in never(found) if each.claim.id in OLDEST)
    assert overdue(found, first) == ()
    assert {each.every for each in overdue(found, after(first, "1 month"))} == {"6 months"}
    assert len(overdue(found, after(last, "1 month"))) == len(found)
    told = list(stale_claims.find(library, "2045-01-01"))
    assert {problem.code for problem in told} == {"review-overdue"}
    assert len(told) == len(library.sources)


def test_the_page_speaks_as_of_the_day_of_the_revision(root: Path) -> None:
    """The page names the day it speaks of, and lists sources as overdue, never read and fresh by that day."""
    library, _ = load(root / "content")
    library = verified(library, "hrnasty", verified_on="2020-01-01")
    library = verified(library, "smprotips", verified_on="2026-11-01")
    body = read(freshness_page(context_of(library, relate(library), {})).body)
    assert f"As of {when(library.site.revised)}" in body.text
    tables = [[each.get("href") for each in table.iter("a")] for table in body.of_class("pl-table")]
    assert tables[0] == ["../sources/hrnasty/"]
    assert tables[1] == ["../sources/smprotips/"]
    listed = [each.get("href") for element in body.of_class("pl-links") for each in element.iter("a")]
    assert set(listed) == {f"../sources/{name}/" for name in library.sources.keys() - {"hrnasty", "smprotips"}}
