"""The words for evidence: its grades, strongest first, and how directly a source was read."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.fields import Grade, SeenAs


class GradeWords(NamedTuple):
    """A grade's name, what it means, and its weights: four for measured and reviewed, one for a seller's page."""

    name: str
    says: str
    strength: int


MOST_WEIGHTS = 4

GRADES: Mapping[Grade, GradeWords] = {
    "peer-reviewed": GradeWords("Peer-reviewed", "Research that other researchers checked before it was published.", 4),
    "platform-documentation": GradeWords(
        "Platform’s own", "What the platform itself says about how it works, or about its own numbers.", 3
    ),
    "survey-data": GradeWords("Survey", "Answers or counts from many people, with how they were gathered.", 3),
    "institution": GradeWords("Institution", "Advice of a university, a careers service or a public body.", 2),
    "practitioner": GradeWords("Practitioner", "One person’s experience of doing the job. Nobody has measured it.", 2),
    "content-marketing": GradeWords(
        "Marketing site", "A page that draws visitors to a business. Nothing says where its figures come from.", 1
    ),
}

SEEN: Mapping[SeenAs, str] = {
    "original": "read in full",
    "original-truncated": "read in part",
    "abstract": "read in its abstract",
    "author-summary": "read in its author’s summary",
    "copy": "read in a copy",
    "secondary-report": "known from a report by others",
}
