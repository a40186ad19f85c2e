"""What stands in a text of prose: what it refers to, what in it can stand for nothing, and its numbers."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from generator.markdown import SPANS, Span
from generator.prose import Reference, record_of, reference_of

_NUMBER = re.compile(r"(?<![A-Za-z_])\d+(?:,\d{3})*")
_WORD = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred"
)
_IN_WORDS = re.compile(
    rf"\b(?:(?:{_WORD})(?:-(?:{_WORD}))?(?: and a half)?(?: percent| per cent| points| times|[ -]?fold)"
    rf"|(?:{_WORD}|a) (?:third|quarter|fifth|sixth|eighth|tenth)s|a (?:fifth|tenth|twentieth))\b",
    re.IGNORECASE,
)
FIGURE = "A figure is {claim:ID}, {claim:ID.low}, {benchmark:ID/ROW.high} or {free:2026}."
LINK = "Write [words](advice:ID) with the kind of a record and its id, or an address that begins with https://."
MARKDOWN = "Write Markdown: **strong**, *stressed*, a list with a dash a line, [words](advice:ID)."
MANY = 200_000  # texts whose findings are kept for the next check, or the next time that the site is made


class Flaw(NamedTuple):
    """Something in prose that can stand for nothing: the words as written, what is wrong with them, and the way out."""

    words: str
    says: str
    instead: str


class Findings(NamedTuple):
    """What stands in a text, each in order: links to records and bound figures, flaws, numbers written by hand outside
    of code, figures written by hand in words (six percent, ninefold, two thirds), and numbers marked as free."""

    references: tuple[Reference, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    numbers: tuple[str, ...] = ()
    figures_in_words: tuple[str, ...] = ()
    free_numbers: tuple[str, ...] = ()


NOTHING = Findings()


@lru_cache(maxsize=MANY)
def findings(text: str) -> Findings:
    """What stands in a text of prose."""
    spans = list(chain.from_iterable(SPANS.of(text)))
    texts = [words for kind, words in spans if kind == "text"]
    found = Findings(
        references=tuple(_references(spans)),
        flaws=tuple(_flaws(spans)),
        numbers=tuple(each for words in texts for each in _NUMBER.findall(words)),
        figures_in_words=tuple(each for words in texts for each in _IN_WORDS.findall(words)),
        free_numbers=tuple(words for kind, words in spans if kind == "text_free"),
    )
    return NOTHING if found == NOTHING else found  # as most are


def references(text: str) -> tuple[Reference, ...]:
    """Every link to a record and every bound figure of a text, in order."""
    return findings(text).references


def _references(spans: Iterable[Span]) -> Iterator[Reference]:
    for kind, words in spans:
        if kind == "figure" and (figure := reference_of(words)):
            yield figure
        elif kind == "link_open" and (key := record_of(words)):
            yield Reference(f"{key.kind}:{key.id}", key)


def _flaws(spans: Iterable[Span]) -> Iterator[Flaw]:
    """Braces and links that stand for nothing, HTML, and images."""
    for kind, words in spans:
        if kind == "figure" and reference_of(words) is None:
            yield Flaw(words, "no record is named like this", FIGURE)
        elif kind == "link_open":
            if record_of(words) is None and not words.startswith("https://"):
                yield Flaw(words, "a link names a record or an https address", LINK)
        elif kind == "text" and (brace := re.search(r"[{}]\S*", words)):
            yield Flaw(brace[0], "a brace stands only around a bound figure", FIGURE)
        elif kind == "text" and (tag := re.search(r"</?[a-zA-Z][^\s>]*", words)):
            yield Flaw(tag[0], "prose holds no HTML", MARKDOWN)
        elif kind == "image":
            yield Flaw("![", "prose holds no images", "Say in words what it shows.")
