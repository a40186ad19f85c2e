"""Prose as plain words, with its figures and titles in place: for readers that show no HTML, and for measuring."""

from collections.abc import Iterator, Sequence

from generator import figures
from generator.library import Library
from generator.markdown import SPANS, Span
from generator.prose import Results, record_of, reference_of, value


def blocks(text: str, library: Library, results: Results) -> Iterator[str]:
    """The paragraphs, headings, list items and table cells of a text, each without its markup."""
    for inside in SPANS.of(text):
        yield " ".join("".join(_words(inside, library, results)).split())


def _words(inside: Sequence[Span], library: Library, results: Results) -> Iterator[str]:
    for index, (kind, words) in enumerate(inside):
        if kind == "figure":
            reference = reference_of(words)
            shown = value(reference, library, results) if reference else None
            yield figures.text(shown) if shown else words
        elif kind == "link_open":
            key = record_of(words) if inside[index + 1][0] == "link_close" else None
            yield library.title(library.current(key)) if key else ""
        else:
            yield " " if kind == "softbreak" else words


def any_figure(_calculator: str, _field: str, _query: str) -> int:
    """A figure of a calculator, as long as most of them: for measuring before any calculator has run."""
    return 500
