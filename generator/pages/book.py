"""The whole knowledge base on one page, in reading order: to read through, to print, to search in one go.

Links stay within the book where what they lead to is in it. Each thing's anchor is made from its path on the site.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from generator import figures
from generator.address import MADE, path_of
from generator.library import Key, Library
from generator.model import Benchmark, Source
from generator.page import Heading, Page, packed
from generator.pages import reading_order
from generator.pages.benchmark import benchmark_chart
from generator.pages.book_views import (
    BookView,
    ChapterView,
    Drawn,
    PartView,
    RowView,
    Said,
    Section,
    SourceView,
    TableView,
)
from generator.pages.context import Context, Here
from generator.pages.evidence import grade, rests
from generator.pages.finish import finish
from generator.pages.question import best_first
from generator.pages.templates import render
from generator.pages.views import DoubtView, Head, Link
from generator.pages.words import when
from generator.prose import Writing

PATH = "book/"
SUMMARY = "Everything that stands on this site but the calculators, in the order to read it in."
KINDS = ("topic", "advice", "question", "benchmark", "audience", "term", "source")
INDEXES = ("topics/", "advice/", "questions/", "benchmarks/", "for/", "sources/")
FOLDERS = (*INDEXES, "glossary/")  # what stands in them is in the book, where it is no index
PARTS = {
    "part-advice": "Advice by topic",
    "part-questions": "Where sources disagree",
    "part-benchmarks": "The figures",
    "part-guides": "For you",
    "glossary": "Glossary",
    "part-sources": "Sources and what they say",
}


class Part(NamedTuple):
    """A record in the book, and those below it."""

    key: Key
    below: tuple["Part", ...] = ()


class InBook(Here):
    """The book's own place: what stands on the page of a record is linked within the book."""

    def href(self, path: str) -> str:
        page = path.partition("#")[0]
        inside = page.startswith(FOLDERS) and page not in INDEXES
        return f"#{anchor_of(path)}" if inside else super().href(path)

    @cached_property
    def writing(self) -> Writing:
        """Prose without marked terms, for the glossary is in the book."""
        return Writing(self.library, self.context.results, self.href, set(self.library.terms))


def anchor_of(path: str) -> str:
    """The anchor in the book of what stands at a path: `sources-hrnasty--hr-resume-link`."""
    page, _, part = path.partition("#")
    return page.strip("/").replace("/", "-") + (f"--{part}" if part else "")


def book_page(context: Context, drawn: Mapping[Key, bytes]) -> Page:
    """The book, of its parts as `part_of_book` draws them. It repeats all pages, so no search engine is to list it."""
    here = InBook(context, PATH)
    head = Head((Link(here.href(""), "Home"),), MADE["book"], SUMMARY)
    chapters = zip(PARTS.items(), chapters_of(context), strict=True)
    view = BookView(
        head=head,
        styles=here.href("assets/book.css"),
        chapters=tuple(_chapter(here, *named, tuple(parts), drawn) for named, parts in chapters),
    )
    return finish(here, "book", head, view, indexed=False, toc=tuple(map(_in_contents, view.chapters)))


def _in_contents(chapter: ChapterView) -> Heading:
    """A chapter in the page's table of contents. The terms of the glossary have no headings."""
    below = (each.heading for each in chapter.parts if chapter.name != "glossary")
    return replace(chapter.heading, below=tuple(replace(each, below=()) for each in below))


def chapters_of(context: Context) -> Iterator[Iterable[Part]]:
    """The records of each chapter, in reading order."""
    library = context.library
    yield (
        Part(Key("topic", topic.id), tuple(_parts("advice", reading_order.advice_of(library, topic))))
        for topic in library.topics.values()
    )
    yield _parts("question", reading_order.questions(library))
    yield _parts("benchmark", context.benchmark_order)
    yield _parts("audience", library.audiences)
    yield _parts("term", sorted(library.terms, key=lambda each: library.terms[each].title.casefold()))
    yield _parts("source", reading_order.sources(library))


def _parts(kind: str, names: Iterable[str]) -> Iterator[Part]:
    return (Part(Key(kind, name)) for name in names)


def _chapter(here: Here, anchor: str, title: str, parts: tuple[Part, ...], drawn: Mapping[Key, bytes]) -> ChapterView:
    made = tuple(_drawn(here.library, part, drawn) for part in parts)
    heading = Heading(title, anchor, tuple(each.heading for each in made))
    return ChapterView(heading, anchor.removeprefix("part-"), made)


def _drawn(library: Library, part: Part, drawn: Mapping[Key, bytes]) -> Drawn:
    below = tuple(_drawn(library, each, drawn) for each in part.below)
    title, anchor = library.title(part.key), anchor_of(path_of(part.key, library))
    return Drawn(Heading(title, anchor, tuple(each.heading for each in below)), drawn[part.key], below)


def part_of_book(context: Context, key: Key) -> bytes:
    """What a record is in the book, as HTML that is packed."""
    here, level = InBook(context, PATH), 4 if key.kind == "advice" else 3
    if key.kind == "benchmark":
        view = PartView(level, table=_table(here, here.library.benchmarks[key.id]))
    elif key.kind == "source":
        view = PartView(level, source=_source(here, here.library.sources[key.id]))
    elif key.kind == "term":
        view = PartView(level, term=_term(here, key.id))
    else:
        view = PartView(level, section=SECTIONS[key.kind](here, key.id))
    return packed(render("book_part", view))


def _anchor(here: Here, kind: str, name: str) -> str:
    return anchor_of(path_of(Key(kind, name), here.library))


def _topic(here: Here, name: str) -> Section:
    topic = here.library.topics[name]
    told = (("", topic.story), ("What is best supported", topic.sure), ("What is open", topic.unsure))
    return Section(
        anchor=_anchor(here, "topic", topic.id),
        title=topic.title,
        summary=topic.summary,
        prose=tuple((title, here.block(text)) for title, text in told if text),
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


SECTIONS = {"topic": _topic, "advice": _advice, "question": _question, "audience": _guide}


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
