"""How hard the words are to read: the Automated Readability Index, the school year that a text of its kind is for.

ARI = 4.71 × letters per word + 0.5 × words per sentence − 21.43 (Smith and Senter, 1967, for the United States Air
Force). It counts letters and not syllables, which in English can only be guessed at; so it is the same for everybody.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from pydantic import BaseModel

from generator import plain
from generator.fields import meant
from generator.findings import MANY
from generator.library import Key, Library, once
from generator.model import Claim, Doubt

_WORD = re.compile(r"[^\W_][\w'’,.–-]*")
_LETTER = re.compile(r"[^\W_]")
_END = re.compile(r"[.!?]+[”’)]*(?:\s|$)")
LINES: Mapping[type[BaseModel], tuple[str, ...]] = {Claim: ("statement", "note"), Doubt: ("reason",)}
FEWEST = 30  # words of a record that is judged by itself: of fewer, a long name decides
KINDS = ("advice", "question", "benchmark", "topic", "audience", "term", "source", "calculator", "page")


class Text(NamedTuple):
    """How many letters, words and sentences there are."""

    letters: int = 0
    words: int = 0
    sentences: int = 0

    @property
    def grade(self) -> float:
        """The school year, to a tenth; zero where there are no words."""
        if not self.words:
            return 0.0
        return round(4.71 * self.letters / self.words + 0.5 * self.words / self.sentences - 21.43, 1)


def measured(blocks: Iterable[str]) -> Text:
    """Paragraphs, headings and list items, each of which ends a sentence."""
    return together(map(_measured, blocks))


@lru_cache(maxsize=MANY)
def _measured(block: str) -> Text:
    words = _WORD.findall(block)
    if not words:
        return Text()
    open_end = 0 if _END.search(block[-3:]) else 1
    return Text(len(_LETTER.findall(" ".join(words))), len(words), len(_END.findall(block)) + open_end)


@once
def levels(library: Library) -> dict[Key, Text]:
    """Every record that is read, with the measure of its own words; titles are left out, for they are no sentences."""
    return {
        Key(kind, name): measured(_blocks(record, library))
        for kind in KINDS
        for name, record in library.records.get(kind, {}).items()
    }


def together(texts: Iterable[Text]) -> Text:
    """Several texts as one."""
    each = list(texts)
    return Text(*map(sum, zip(*each, strict=True))) if each else Text()


def hard(library: Library) -> dict[Key, Text]:
    """The records of some length that are above the year that the site allows itself, the hardest first."""
    found = {
        key: text for key, text in levels(library).items() if text.words >= FEWEST and text.grade > library.site.reading
    }
    return dict(sorted(found.items(), key=lambda each: -each[1].grade))


def _blocks(part: BaseModel, library: Library) -> Iterator[str]:
    lines = ("summary", *LINES.get(type(part), ()))
    for name, _, is_prose in meant(type(part)):
        value = getattr(part, name)
        items = value if isinstance(value, tuple) else (value,)
        for item in items:
            if isinstance(item, BaseModel) and name not in ("changes", "silences"):
                yield from _blocks(item, library)
            elif isinstance(item, str) and is_prose:
                yield from plain.blocks(item, library, plain.any_figure)
            elif isinstance(item, str) and name in lines:
                yield item
