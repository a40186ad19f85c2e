"""The whole knowledge base on one page, in reading order: to read through, to print, to search in one go.

Links stay within the book where what they lead to is in it. Each thing's anchor is made from its path on the site.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator import figures
from generator.address import MADE, path_of
from generator.library import Key
from generator.model import Benchmark, Source
from generator.page import Heading, Page
from generator.pages import reading_order
from generator.pages.benchmark import benchmark_chart
from generator.pages.book_views import BookView, RowView, Said, Section, Sections, SourceView, TableView
from generator.pages.context import Context, Here
from generator.pages.evidence import grade, rests
from generator.pages.finish import finish
from generator.pages.question import best_first
from generator.pages.views import DoubtView, Head, Link
from generator.pages.words import when
from generator.prose import Writing

PATH = "book/"
SUMMARY = "Everything that stands on this site but the calculators, in the order to read it in."
KINDS = ("topic", "advice", "question", "benchmark", "audience", "term", "source")
PARTS = {
    "part-advice": "Advice by topic",
    "part-questions": "Where sources disagree",
    "part-benchmarks": "The figures",
    "part-guides": "For you",
    "glossary": "Glossary",
    "part-sources": "Sources and what they say",
}


@dataclass(frozen=True)
class InBook(Here):
    """The book's own place: what stands on the page of a record in it is linked within the book."""

    pages: frozenset[str]

    def href(self, path: str) -> str:
        return f"#{anchor_of(path)}" if path.partition("#")[0] in self.pages else super().href(path)

    @cached_property
    def writing(self) -> Writing:
        """Prose without marked terms, for the glossary is in the book."""
        return Writing(self.library, self.context.results, self.href, set(self.library.terms))


def anchor_of(path: str) -> str:
    """The anchor in the book of what stands at a path: `sources-hrnasty--hr-resume-link`."""
    page, _, part = path.partition("#")
    return page.strip("/").replace("/", "-") + (f"--{part}" if part else "")


def book_page(context: Context) -> Page:
    """The book. It repeats every page, so it asks search engines to leave it out."""
    library = context.library
    paths = {path_of(Key(kind, name), library) for kind in KINDS for name in library.records[kind]}
    here = InBook(context, PATH, frozenset(path.partition("#")[0] for path in paths))
    head = Head((Link(here.href(""), "Home"),), MADE["book"], SUMMARY)
    topics = tuple(_topics(here))
    questions = tuple(_question(here, name) for name in reading_order.questions(library))
    tables = tuple(_table(here, library.benchmarks[name]) for name in context.benchmark_order)
    guides = tuple(_guide(here, name) for name in library.audiences)
    terms = tuple(
        _term(here, name) for name in sorted(library.terms, key=lambda each: library.terms[each].title.casefold())
    )
    sources = tuple(_source(here, library.sources[name]) for name in reading_order.sources(library))
    sections: tuple[Sections, ...] = (topics, questions, tables, guides, terms, sources)
    view = BookView(
        head=head,
        styles=here.href("assets/book.css"),
        contents=tuple(
            Heading(title, anchor, _entries(below))
            for (anchor, title), below in zip(PARTS.items(), sections, strict=True)
        ),
        topics=topics,
        questions=questions,
        tables=tables,
        guides=guides,
        terms=terms,
        sources=sources,
    )
    return finish(here, "book", head, view, indexed=False)


def _entries(sections: Sections) -> tuple[Heading, ...]:
    return tuple(Heading(each.title, each.anchor, _entries(getattr(each, "below", ()))) for each in sections)


def _anchor(here: Here, kind: str, name: str) -> str:
    return anchor_of(path_of(Key(kind, name), here.library))


def _topics(here: Here) -> Iterator[Section]:
    for topic in here.library.topics.values():
        told = (("", topic.story), ("What is best supported", topic.sure), ("What is open", topic.unsure))
        yield Section(
            anchor=_anchor(here, "topic", topic.id),
            title=topic.title,
            summary=topic.summary,
            prose=tuple((title, here.block(text)) for title, text in told if text),
            below=tuple(_advice(here, name) for name in reading_order.advice_of(here.library, topic)),
        )


def _advice(here: Here, name: str) -> Section:
    advice = here.library.advice[name]
    return Section(
        anchor=_anchor(here, "advice", name),
        title=advice.title,
        summary=advice.summary,
        prose=(("", here.block(advice.answer)),),
        steps=here.blocks(advice.steps),
        after=(("Why", here.block(advice.why)), ("When it does not apply", here.block(advice.not_when))),
        evidence=rests(here, advice.claims, advice.against),
        links=(("What to do next", here.link(Key("advice", advice.next))),) if advice.next else (),
    )


def _question(here: Here, name: str) -> Section:
    question = here.library.questions[name]
    return Section(
        anchor=_anchor(here, "question", name),
        title=question.title,
        summary=question.summary,
        prose=(("Our answer", here.block(question.answer)), ("Why we answer so", here.block(question.why))),
        positions=tuple((here.block(each.view), rests(here, each.claims)) for each in best_first(here, question)),
    )


def _table(here: Here, table: Benchmark) -> TableView:
    path = path_of(Key("benchmark", table.id), here.library)
    return TableView(
        anchor=anchor_of(path),
        title=table.title,
        summary=table.summary,
        about=here.block(table.about),
        chart=benchmark_chart(here.library, table),
        rows=tuple(
            RowView(
                anchor=anchor_of(f"{path}#{row.id}"),
                label=row.label,
                range=figures.html(figures.range_of(row)),
                note=row.note or "",
                evidence=rests(here, row.claims),
            )
            for row in table.rows
        ),
    )


def _guide(here: Here, name: str) -> Section:
    audience = here.library.audiences[name]
    return Section(
        anchor=_anchor(here, "audience", name),
        title=audience.title,
        summary=audience.summary,
        prose=(("", here.block(audience.guide)),),
        links=tuple(("Do first", here.link(Key("advice", each.advice))) for each in audience.first),
        after=tuple((f"You may ignore: {each.what}", here.block(each.why)) for each in audience.ignore),
    )


def _term(here: Here, name: str) -> Section:
    term = here.library.terms[name]
    also = f" Also: {', '.join(term.synonyms)}." if term.synonyms else ""
    return Section(_anchor(here, "term", name), term.title, term.summary + also)


def _source(here: Here, source: Source) -> SourceView:
    path = path_of(Key("source", source.id), here.library)
    sections: dict[str, list[Said]] = {}
    for claim in source.claims:
        doubts = tuple(DoubtView(each.reason, here.by_id("source", each.sources)) for each in claim.doubtful)
        said = Said(anchor_of(f"{path}#{claim.id}"), claim.statement, claim.note or "", doubts)
        sections.setdefault(claim.section, []).append(said)
    return SourceView(
        anchor=anchor_of(path),
        title=source.title,
        summary=source.summary,
        publisher=source.publisher,
        address=source.address or "",
        date=when(source.date) if source.date else "",
        grade=grade(here, source.grade),
        seen=source.seen_note,
        claims=tuple((title, tuple(said)) for title, said in sections.items()),
    )
