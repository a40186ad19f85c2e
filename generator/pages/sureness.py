"""How sure we are of something, by the claims that it rests on. The page of sources tells this rule to readers.

A claim weighs as much as its source's grade. It weighs one less where the source is known only from its abstract, a
summary or a report by others; one less where it is doubtful; and one less where a claim that weighs as much by then
contradicts it. What rests on claims is as sure as the weight that claims from two sources reach; where one source alone
reaches its greatest weight, it is one less than that, but not less than one for that reason alone.
"""

from collections.abc import Mapping, Sequence

from generator.fields import SeenAs
from generator.library import Key, Library
from generator.pages.grades import GRADES
from generator.relate import Relations

AT_SECOND_HAND: frozenset[SeenAs] = frozenset(("abstract", "author-summary", "secondary-report"))

LEVELS: Mapping[int, tuple[str, str]] = {
    4: (
        "Sure",
        "Reviewed research from two sources, read as it stands, says so, and nothing as good speaks against it.",
    ),
    3: ("Fairly sure", "Measured, or said by the platform of itself, in more than one place."),
    2: ("Not very sure", "One good source alone, or the experience of several people."),
    1: ("Hardly sure", "One opinion, or figures whose origin nobody names."),
    0: ("In doubt", "All that speaks for it is doubtful or contradicted."),
}


def weight(library: Library, relations: Relations, claim: str) -> int:
    """The weights of a claim, from 0 to 4, after all that lowers them."""
    plain = _plain(library, claim)
    return max(0, plain - any(_plain(library, each) >= plain for each in opponents(relations, claim)))


def opponents(relations: Relations, claim: str) -> tuple[str, ...]:
    """The claims that contradict one."""
    return tuple(key.id for key in relations.of(Key("claim", claim), field="contradicts"))


def sureness(library: Library, relations: Relations, claims: Sequence[str]) -> int:
    """How sure we are of what rests on these claims, from 0 to 4."""
    best: dict[str, int] = {}
    for claim in claims:
        source = library.source_of[claim].id
        best[source] = max(best.get(source, 0), weight(library, relations, claim))
    first, second = sorted([*best.values(), 0], reverse=True)[:2]
    return max(second, first - 1, min(first, 1))


def _plain(library: Library, claim: str) -> int:
    source = library.source_of[claim]
    lowered = (source.seen_as in AT_SECOND_HAND) + bool(library.claims[claim].doubtful)
    return max(0, GRADES[source.grade].strength - lowered)
