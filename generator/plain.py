"""Prose as plain words, with its figures and titles in place: for readers that show no HTML, and for measuring."""

from collections.abc import Iterator

from markdown_it.token import Token

from generator import figures
from generator.library import Library
from generator.prose import Results, parsed, record_of, reference_of, value


def blocks(text: str, library: Library, results: Results) -> Iterator[str]:
    """The paragraphs, headings, list items and table cells of a text, each without its markup."""
    for token in parsed(text):
        if token.type == "inline":
            words = "".join(_words(token.children or [], library, results))
            yield " ".join(words.split())


def _words(inside: list[Token], library: Library, results: Results) -> Iterator[str]:
    for index, token in enumerate(inside):
        if token.type == "figure":
            reference = reference_of(token.content)
            shown = value(reference, library, results) if reference else None
            yield figures.text(shown) if shown else token.content
        elif token.type == "link_open" and inside[index + 1].type == "link_close":
            key = record_of(str(token.attrGet("href")))
            yield library.title(library.current(key)) if key else ""
        else:
            yield " " if token.type == "softbreak" else token.content
