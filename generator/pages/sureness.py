"""How sure we are of something, by the claims that it rests on. The page of sources tells this rule to readers.

A claim weighs as much as its grade. It weighs one less where it came to us at second hand: the source is known only
from its abstract, a summary or a report by others, or passes on what somebody said. It weighs one less where it is
doubtful; and one less where a claim that weighs as much by then contradicts it. What rests on claims is as sure as the
weight that claims of two publishers reach; where one publisher alone reaches its greatest weight, it is one less than
that, but not less than one for that reason alone. Publishers that pass on one and the same voice count as one.
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
        "Reviewed research from two publishers, read as it stands, says so, and nothing as good speaks against it.",
    ),
    3: ("Fairly sure", "Measured, or said by the platform of itself, by more than one publisher."),
    2: ("Not very sure", "One good publisher alone, or the experience of several people."),
    1: ("Hardly sure", "One opinion, or figures whose origin nobody names."),
    0: ("In doubt", "All that speaks for it is doubtful or contradicted."),
}


def weight(library: Library, relations: Relations, claim: str) -> int:
    """The weights of a claim, from 0 to 4, after all that lowers them."""
    plain = unopposed(library, claim)
    return max(0, plain - any(unopposed(library, each) >= plain for each in opponents(relations, claim)))


def strongest(library: Library, relations: Relations, claims: Sequence[str]) -> tuple[str, ...]:
    """Claims, those that weigh most first, and else as they are put."""
    return tuple(sorted(claims, key=lambda each: -weight(library, relations, each)))


def opponents(relations: Relations, claim: str) -> tuple[str, ...]:
    """The claims that contradict one."""
    return tuple(key.id for key in relations.of(Key("claim", claim), field="contradicts"))


def sureness(library: Library, relations: Relations, claims: Sequence[str]) -> int:
    """How sure we are of what rests on these claims, from 0 to 4."""
    best: dict[str, int] = {}
    for claim in claims:
        voice = library.voice_of(claim)
        best[voice] = max(best.get(voice, 0), weight(library, relations, claim))
    first, second = sorted([*best.values(), 0], reverse=True)[:2]
    return max(second, first - 1, min(first, 1))


def unopposed(library: Library, claim: str) -> int:
    """The weight of a claim before it is known what contradicts it."""
    at_second_hand = library.source_of[claim].seen_as in AT_SECOND_HAND or library.claims[claim].hearsay
    lowered = at_second_hand + bool(library.claims[claim].doubtful)
    return max(0, GRADES[library.grade_of(claim)].strength - lowered)
