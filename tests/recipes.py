"""The changes that CONTRIBUTING.md shows, each first with the mistake that is easily made, then without it.

They are made in a copy of the real content, so that the recipes are known to work; none of them is true.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Edits = tuple[tuple[str, str, str], ...]
"""File below `content/`, the text to find (empty for a new file), and what takes its place."""


@dataclass(frozen=True)
class Recipe:
    """A change: with its mistake, the codes that are told of it, what mends it, and the page that shows it."""

    mistaken: Edits
    told: frozenset[str]
    mended: Edits
    page: str


HELP = "sources/li-help-invitation-limit-reached.yml"
SOURCE = """\
title: Thanking people who helped
summary: A careers service on what to write to people after they have given advice.
publisher: Example University Careers Service
address: https://example.org/careers/thank-you
date: "2026-03"
grade: institution
seen_as: original
seen_note: Read in full on the page.
verified_on: "2026-04-02"
claims:
  - id: exu-thanks-same-day
    section: After the conversation
    kind: etiquette
    topics: [etiquette]
    audiences: [student]
    statement: Thanks sent on the day of the conversation are the ones that people remember.
"""
ADVICE = """\
title: Thank people on the same day
summary: Whoever gave you time hears from you before the day is over.
topics: [etiquette]
audiences: [student]
answer: >-
  Write NUMBER lines of thanks on the day of the conversation, and say what you will do with the advice.
steps:
  - Note during the conversation which piece of advice you will follow.
  - Write that in the evening, with your thanks.
why: >-
  A careers service says that thanks on the same day are remembered. It speaks from experience and has counted
  nothing.
not_when: When you have thanked the person in front of others already.
claims: [exu-thanks-same-day]
"""
FIGURE = Recipe(
    mistaken=(
        (HELP, "message to five connection requests", "message to six connection requests"),
        (
            HELP,
            "      low: 5\n      high: 5\n    contradicts: [sm-req",
            "      low: 6\n      high: 6\n    contradicts: [sm-req",
        ),
    ),
    told=frozenset({"row-differs-from-claims"}),
    mended=(("benchmarks/notes-allowance.yml", "    low: 5\n    high: 5\n", "    low: 6\n    high: 6\n"),),
    page="benchmarks/notes-allowance/",
)
NEW_SOURCE = Recipe(
    mistaken=(("sources/example-careers-thanks.yml", "", SOURCE),),
    told=frozenset({"claim-unused", "id-unlisted"}),
    mended=(
        (
            "advice/ask-for-a-short-conversation.yml",
            "claims: [",
            "claims: [exu-thanks-same-day, ",
        ),
    ),
    page="sources/example-careers-thanks/",
)
NEW_ADVICE = Recipe(
    mistaken=(("advice/thank-people-on-the-same-day.yml", "", ADVICE.replace("NUMBER", "5")),),
    told=frozenset({"figure-bare", "reading-order", "id-unlisted"}),
    mended=(
        ("advice/thank-people-on-the-same-day.yml", "Write 5 lines", "Write a few lines"),
        (
            "topics.yml",
            "    - ask-for-recommendations-you-have-earned\n",
            "    - ask-for-recommendations-you-have-earned\n    - thank-people-on-the-same-day\n",
        ),
    ),
    page="advice/thank-people-on-the-same-day/",
)
QUESTION = "questions/notes-a-month.yml"
SETTLED = Recipe(
    mistaken=(
        (
            QUESTION,
            "Count on {claim:lhil-five-notes.low}.",
            "Plan with {claim:lkh-three-note.low}, the lowest of the three, and you will not be caught out.",
        ),
    ),
    told=frozenset({"reference-unknown"}),
    mended=((QUESTION, "{claim:lkh-three-note.low}", "{claim:lkh-three-notes.low}"),),
    page="questions/notes-a-month/",
)
SPANISH = "languages/es.yml"
TRANSLATED = Recipe(
    mistaken=((SPANISH, "Faltan {gap} para", "Te faltan {hueco} para"),),
    told=frozenset({"calculator-blanks"}),
    mended=((SPANISH, "{hueco}", "{gap}"),),
    page="calculators/connection-target/embed/",
)
RECIPES: Mapping[str, Recipe] = {
    "figure": FIGURE,
    "source": NEW_SOURCE,
    "advice": NEW_ADVICE,
    "question": SETTLED,
    "language": TRANSLATED,
}


def make(content: Path, edits: Edits) -> None:
    """Makes changes in a content folder; each text to find must be there."""
    for file, find, write in edits:
        path = content / file
        before = path.read_text(encoding="utf-8") if find else ""
        assert find in before, f"{file} no longer holds {find!r}: the recipe in CONTRIBUTING.md needs another example"
        path.write_text(before.replace(find, write, 1) if find else write, encoding="utf-8")
