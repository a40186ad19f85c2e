"""How sure we are: what lowers a claim, and what one source alone can carry."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.fields import SeenAs
from generator.library import Library
from generator.load import load
from generator.model import Source
from generator.pages.grades import GRADES, mark
from generator.pages.sureness import LEVELS, sureness, weight
from generator.relate import relate
from tests.pages.conftest import Real
from tests.pages.reading import words


@pytest.fixture
def library(good: Path) -> Library:
    found, problems = load(good)
    assert problems == []
    return found


def _as(library: Library, **changes: object) -> Library:
    """The same library with its source changed."""
    source = library.sources["manners"].model_copy(update=changes)
    return replace(library, records={**library.records, "source": {"manners": source}})


def test_a_claim_weighs_as_much_as_its_grade(library: Library) -> None:
    """A practitioner's claim that nothing lowers weighs two."""
    assert weight(library, relate(library), "ma-forty") == 2


@pytest.mark.parametrize("seen_as", ["abstract", "author-summary", "secondary-report"])
def test_second_hand_reading_takes_one(library: Library, seen_as: SeenAs) -> None:
    """A source known from its abstract, a summary or a report weighs one less; one read in a copy does not."""
    assert weight(_as(library, seen_as=seen_as), relate(library), "ma-forty") == 1
    assert weight(_as(library, seen_as="copy"), relate(library), "ma-forty") == 2


def _with_claim(library: Library, claim: str, **changes: object) -> Library:
    """The same library with one claim changed."""
    claims = library.sources["manners"].claims
    return _as(library, claims=tuple(c.model_copy(update=changes) if c.id == claim else c for c in claims))


def test_hearsay_takes_one_like_second_hand_reading(library: Library) -> None:
    """What a source only passes on weighs one less, and not two where the source itself is known at second hand."""
    heard = _with_claim(library, "ma-forty", hearsay=True)
    assert weight(heard, relate(heard), "ma-forty") == 1
    assert weight(_as(heard, seen_as="abstract"), relate(heard), "ma-forty") == 1


def test_a_claim_may_have_a_grade_of_its_own(library: Library) -> None:
    """A claim that carries less than its source says so, and weighs by that."""
    wish = _with_claim(library, "ma-forty", grade="content-marketing")
    assert weight(wish, relate(wish), "ma-forty") == 1
    assert weight(wish, relate(wish), "ma-five") == 2


def test_doubt_and_contradiction_take_one_each(library: Library) -> None:
    """A doubtful claim weighs one less, and one less again where a claim that weighs as much contradicts it."""
    relations = relate(library)
    assert weight(library, relations, "ma-none") == 0
    assert weight(library, relations, "ma-five") == 2, "a doubtful claim takes nothing from a better one"


def _with_second(library: Library, **changes: object) -> Library:
    """The library with a second source that says what the first says of fairs."""
    manners = library.sources["manners"]
    claim = {**manners.claims[2].model_dump(), "id": "ot-forty"}
    said = {**manners.model_dump(), "id": "other", "publisher": "The New Press", "claims": [claim], **changes}
    other = Source.model_validate(said, strict=False)
    return replace(library, records={**library.records, "source": {"manners": manners, "other": other}})


def test_one_publisher_alone_makes_us_one_less_sure(library: Library) -> None:
    """One source makes us one less sure than its best claim; a second publisher that weighs as much lifts it."""
    assert sureness(library, relate(library), ["ma-five", "ma-forty"]) == 1
    both = _with_second(library)
    assert sureness(both, relate(both), ["ma-five", "ot-forty"]) == 2


@pytest.mark.parametrize("same", [{"publisher": "The Old Press"}, {"voice": "The Old Press"}])
def test_pages_of_one_publisher_count_once(library: Library, same: dict[str, str]) -> None:
    """A second page of the publisher, or another publisher that passes on its word, makes us no surer."""
    both = _with_second(library, **same)
    assert sureness(both, relate(both), ["ma-five", "ot-forty"]) == 1


def test_a_weak_claim_alone_keeps_its_one(library: Library) -> None:
    """A marketing site's claim that nothing lowers leaves us hardly sure, not in doubt."""
    assert sureness(_as(library, grade="content-marketing"), relate(library), ["ma-forty"]) == 1
    assert sureness(library, relate(library), ["ma-none"]) == 0


def test_pages_show_what_the_rule_gives(real: Real) -> None:
    """Each advice page shows the level and the weights of its own claims, with a way to the rule."""
    assert "how-sure" in real.bodies["sources/"].ids
    for advice in real.library.advice.values():
        level = sureness(real.library, real.relations, advice.claims)
        body = real.bodies[f"advice/{advice.id}/"]
        (shown,) = body.of_class("pl-sure__level")
        assert words(shown) == f"How sure are we? {mark(level)} {LEVELS[level][0]}"
        assert "../../sources/#how-sure" in body.links


def test_the_grades_are_told_alike_everywhere(root: Path, real: Real) -> None:
    """The page of the project names each grade, and says of it what the page of sources says."""
    about = (root / "content" / "pages" / "about.md").read_text(encoding="utf-8")
    for name, grade in GRADES.items():
        assert f"- **{grade.name}**: {grade.says}\n" in about
        assert grade.says in real.bodies["sources/"].text, name
