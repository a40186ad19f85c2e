"""What the search finds: every record, and each part of one that has a place of its own, in plain words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator import figures, plain
from generator.address import path_of
from generator.calculator_words import CalculatorWords
from generator.library import Key, Library
from generator.model import Advice, Audience, Benchmark, Question, Source, Term, Topic
from generator.model import Page as WrittenPage
from generator.page import Page
from generator.prose import Results

KINDS = {
    "advice": "Advice",
    "audience": "Guide",
    "benchmark": "Benchmark",
    "calculator": "Calculator",
    "claim": "Claim",
    "page": "Page",
    "question": "Question",
    "source": "Source",
    "term": "Term",
    "topic": "Topic",
}
Texts = Callable[..., str]


@dataclass(frozen=True)
class Entry:
    """Something to find: where it stands, what a reader sees of it, and the further words that lead to it."""

    location: str
    kind: str
    title: str
    summary: str
    words: str = ""


def findable(library: Library, results: Results, pages: Iterable[Page]) -> list[Entry]:
    """Every entry, the parts of a page after the page itself."""

    def texts(*prose: str | None) -> str:
        return " ".join(block for each in prose if each for block in plain.blocks(each, library, results))

    found = {"": Entry("", "page", library.site.title, library.site.summary)}
    for kind, maker in MAKERS.items():
        for name, record in library.records[kind].items():
            at = path_of(Key(kind, name), library)
            for entry in maker(record, at, texts):
                found[entry.location] = entry
    for page in (each for each in pages if each.searched):
        found.setdefault(page.path, Entry(page.path, "page", page.title, page.summary))
        if not (page.searched and page.indexed):
            del found[page.path]
    return sorted(found.values(), key=_page_first)


def _page_first(entry: Entry) -> tuple[str, bool]:
    page, _, part = entry.location.partition("#")
    return page, part != ""


def _advice(record: Advice, at: str, texts: Texts) -> Iterator[Entry]:
    words = texts(record.answer, *record.steps, record.why, record.not_when)
    yield Entry(at, "advice", record.title, record.summary, words)


def _question(record: Question, at: str, texts: Texts) -> Iterator[Entry]:
    views = (position.view for position in record.positions)
    yield Entry(at, "question", record.title, record.summary, texts(record.answer, *views, record.why))


def _benchmark(record: Benchmark, at: str, texts: Texts) -> Iterator[Entry]:
    yield Entry(at, "benchmark", record.title, record.summary, f"{record.unit} {texts(record.about)}")
    for row in record.rows:
        says = f"{row.label}: {figures.text(figures.range_of(row))} {record.unit.replace('-', ' ')}"
        yield Entry(f"{at}#{row.id}", "benchmark", says, row.note or record.summary)


def _source(record: Source, at: str, _texts: Texts) -> Iterator[Entry]:
    yield Entry(at, "source", record.title, record.summary, f"{record.publisher} {record.seen_note}")
    for claim in record.claims:
        yield Entry(f"{at}#{claim.id}", "claim", claim.statement, f"{record.publisher}, “{claim.section}”")


def _topic(record: Topic, at: str, texts: Texts) -> Iterator[Entry]:
    yield Entry(at, "topic", record.title, record.summary, texts(record.story, record.sure, record.unsure))


def _audience(record: Audience, at: str, texts: Texts) -> Iterator[Entry]:
    first = (each.why for each in record.first)
    ignored = (f"{each.what} {texts(each.why)}" for each in record.ignore)
    words = " ".join((texts(record.guide, *first), *ignored))
    yield Entry(at, "audience", record.title, record.summary, words)


def _calculator(record: CalculatorWords, at: str, texts: Texts) -> Iterator[Entry]:
    asked = (" ".join((each.label, *each.options.values())) for each in record.inputs.values())
    yield Entry(at, "calculator", record.title, record.summary, " ".join((texts(record.intro, record.reading), *asked)))
    for name, title in record.rules.items():
        yield Entry(f"{at}method/#{name}", "calculator", title, f"A rule of “{record.title}”")


def _term(record: Term, at: str, _texts: Texts) -> Iterator[Entry]:
    yield Entry(at, "term", record.title, record.summary)


def _page(record: WrittenPage, at: str, texts: Texts) -> Iterator[Entry]:
    yield Entry(at, "page", record.title, record.summary, texts(record.body))


MAKERS: Mapping[str, Callable[[Any, str, Texts], Iterator[Entry]]] = {
    "advice": _advice,
    "question": _question,
    "benchmark": _benchmark,
    "source": _source,
    "topic": _topic,
    "audience": _audience,
    "calculator": _calculator,
    "term": _term,
    "page": _page,
}
