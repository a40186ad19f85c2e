"""`llms.txt`: what the site holds, for language models and whoever likes plain text."""

from collections.abc import Iterator

from generator.address import path_of
from generator.library import Key, Library
from generator.outputs.published import BASE
from generator.page import Asset

SECTIONS = (
    ("Questions that sources disagree on", "question"),
    ("Advice", "advice"),
    ("Benchmarks", "benchmark"),
    ("Calculators", "calculator"),
    ("For whom", "audience"),
    ("Topics", "topic"),
    ("Sources", "source"),
)


def llms(library: Library) -> Asset:
    """The site in Markdown, a line a record."""
    return Asset("llms.txt", ("\n".join(_lines(library)) + "\n").encode())


def _lines(library: Library) -> Iterator[str]:
    site = library.site
    yield f"# {site.title}"
    yield f"\n> {site.summary}\n"
    yield f"Content licence: {site.licence} All data as JSON: {site.url}{BASE}index.json"
    for title, kind in SECTIONS:
        yield f"\n## {title}\n"
        for name, record in library.records[kind].items():
            yield f"- [{record.title}]({site.url}{path_of(Key(kind, name), library)}): {record.summary}"
