"""The advice covers every section of the two founding sources; `python -m tests.test_coverage` prints the table."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.library import Library
from generator.load import load

ROOT = Path(__file__).resolve().parent.parent
FOUNDING = ("smprotips", "hrnasty")


def coverage(library: Library) -> Iterator[tuple[str, str, int, int]]:
    """Each section of the founding sources: source, section, its claims, and the advice that takes one up."""
    for name in FOUNDING:
        claims = library.sources[name].claims
        for section in dict.fromkeys(claim.section for claim in claims):
            ids = {claim.id for claim in claims if claim.section == section}
            advice = sum(1 for each in library.advice.values() if ids & {*each.claims, *each.against})
            yield name, section, len(ids), advice


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT / "content")[0]


def test_advice_takes_up_every_section_of_the_founding_sources(library: Library) -> None:
    """No section of either founding source is without a recommendation that takes up a claim of it, for or against."""
    table = list(coverage(library))
    assert len({(name, section) for name, section, _, _ in table}) == len(table) > 50
    assert [f"{name}: {section}" for name, section, _, advice in table if advice == 0] == []


def test_there_is_as_much_as_the_site_promises(library: Library) -> None:
    """At least seventy recommendations, sixteen questions, twenty-five terms and thirty-seven sources are there."""
    assert len(library.advice) >= 70
    assert len(library.questions) >= 16
    assert len(library.terms) >= 25
    assert len(library.sources) >= 37


if __name__ == "__main__":
    for row in coverage(load(ROOT / "content")[0]):
        print(f"{row[0]:10} {row[2]:3} claims {row[3]:3} advice  {row[1]}")
