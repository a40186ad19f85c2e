"""The words for evidence: its grades, strongest first, and how directly a source was read."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.fields import Grade, SeenAs


class GradeWords(NamedTuple):
    """A grade: its name, what it means, its weights (four for reviewed, one for a seller), and the noun for it."""

    name: str
    says: str
    strength: int
    noun: str


MOST_WEIGHTS = 4

GRADES: Mapping[Grade, GradeWords] = {
    "peer-reviewed": GradeWords(
        "Peer-reviewed", "Research that other researchers checked before it was published.", 4, "research"
    ),
    "platform-documentation": GradeWords(
        "Platform’s own",
        "What the platform itself says about how it works, or about its own numbers.",
        3,
        "the platform’s own word",
    ),
    "survey-data": GradeWords(
        "Survey",
        "Answers from many people, or counts, that somebody gathered. Each source says what we know of how.",
        3,
        "a count or survey",
    ),
    "institution": GradeWords(
        "Institution", "Advice of a university, a careers service or a public body.", 2, "an institution’s advice"
    ),
    "practitioner": GradeWords(
        "Practitioner",
        "One person’s experience of doing the job. Nobody has measured it.",
        2,
        "a practitioner’s experience",
    ),
    "content-marketing": GradeWords(
        "Marketing site",
        "A page that draws visitors to a business. Nothing says where its figures come from.",
        1,
        "a marketing site’s word",
    ),
}


def mark(weights: int) -> str:
    """Weights as they are drawn: ◆◆◆◇."""
    return "◆" * weights + "◇" * (MOST_WEIGHTS - weights)


SEEN: Mapping[SeenAs, str] = {
    "original": "read in full",
    "original-truncated": "read in part",
    "abstract": "read in its abstract",
    "author-summary": "read in its author’s summary",
    "copy": "read in a copy",
    "secondary-report": "known from a report by others",
}
