"""Relations: every reference, and the way back."""

from pathlib import Path

import pytest

from generator.library import Key
from generator.load import load
from generator.relate import Relations, relate


@pytest.fixture(scope="module")
def relations(good: Path) -> Relations:
    return relate(load(good)[0])


def test_every_reference_is_found_from_both_ends(relations: Relations) -> None:
    """What a record refers to knows that record as a backlink, for every reference there is."""
    assert len(relations.edges) > 20
    for edge in relations.edges:
        assert edge.end in relations.of(edge.start, edge.end.kind, edge.field)
        assert edge.start in relations.to(edge.end, edge.start.kind, edge.field)


def test_references_in_fields_and_prose_are_told_apart(relations: Relations) -> None:
    """An advice item rests on claims by its field and mentions a benchmark in its prose."""
    advice = Key("advice", "say-hello")
    assert relations.of(advice, "claim", "claims") == (Key("claim", "ma-five"),)
    assert relations.of(advice, "benchmark", "prose") == (Key("benchmark", "greetings"),)
    assert relations.of(advice, field="next") == (Key("advice", "nod-back"),)


def test_a_claim_knows_what_rests_on_it(relations: Relations) -> None:
    """A claim knows the advice on either side, the rows and positions that name it, and the claims tied to it."""
    claim = Key("claim", "ma-five")
    assert relations.to(claim, "advice", "claims") == (Key("advice", "say-hello"),)
    assert relations.to(claim, "advice", "against") == (Key("advice", "nod-back"),)
    assert relations.to(claim, "benchmark") == (Key("benchmark", "greetings"),)
    assert relations.to(claim, "question") == (Key("question", "how-many"),)
    assert relations.to(claim, field="contradicts") == (Key("claim", "ma-none"),)
    assert relations.to(claim, field="supports") == (Key("claim", "ma-forty"),)
