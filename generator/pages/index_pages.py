"""The index pages: every record of a kind, found through its section."""

from collections import Counter
from dataclasses import dataclass

from generator.library import Key, Library
from generator.model import Source
from generator.page import Page
from generator.pages import reading_order, writing_rules
from generator.pages.band import Chart
from generator.pages.benchmark import benchmark_chart
from generator.pages.context import INDEXES, Context, Here
from generator.pages.evidence import cited, grade
from generator.pages.finish import finish
from generator.pages.grades import GRADES, SEEN, mark
from generator.pages.sureness import LEVELS, sureness
from generator.pages.views import Grade, Head, Link, Listing
from generator.pages.words import counted

SUMMARIES = {
    "advice": "What to do, one recommendation a page, each with what it rests on.",
    "audience": "Begin with who you are.",
    "benchmark": "The figures that sources give, drawn to scale, with what each rests on.",
    "calculator": "Answer a few questions and see a result with every rule behind it.",
    "question": "Where sources disagree: the views side by side, our answer, and why.",
    "source": "Where everything here comes from, how good it is, and how it was read.",
    "topic": "Everything by subject.",
}


@dataclass(frozen=True)
class IndexView:
    head: Head
    listings: tuple[Listing, ...]


@dataclass(frozen=True)
class BenchmarkCard:
    link: Link
    chart: Chart


@dataclass(frozen=True)
class BenchmarksView:
    head: Head
    cards: tuple[BenchmarkCard, ...]


@dataclass(frozen=True)
class SourceCard:
    link: Link
    cited: str
    seen: str
    claims: str


@dataclass(frozen=True)
class SourceGroup:
    """The sources of one grade."""

    grade: Grade
    cards: tuple[SourceCard, ...]


@dataclass(frozen=True)
class Level:
    """How sure we can be, and of how much advice we are."""

    name: str
    mark: str
    says: str
    advice: str


@dataclass(frozen=True)
class SourcesView:
    head: Head
    counts: str
    doubtful: str
    groups: tuple[SourceGroup, ...]
    levels: tuple[Level, ...]


def kinds_with_index(library: Library) -> list[str]:
    """The kinds that the library has, and calculators, where the rules are written."""
    return [kind for kind in INDEXES if library.records[kind] or kind == "calculator"]


def index_page(context: Context, kind: str) -> Page:
    """The index page of a kind."""
    makers = {"advice": _advice, "benchmark": _benchmarks, "source": _sources}
    return makers[kind](context) if kind in makers else _plain(context, kind)


def _opening(context: Context, kind: str) -> tuple[Here, Head]:
    path, title = INDEXES[kind]
    here = context.here(path)
    return here, Head((Link(here.href(""), "Home"),), title, SUMMARIES[kind])


def _plain(context: Context, kind: str) -> Page:
    here, head = _opening(context, kind)
    ids = reading_order.questions(context.library) if kind == "question" else context.library.records[kind]
    links = here.by_id(kind, ids)
    if kind == "calculator":
        links += (Link(here.href(writing_rules.PATH), writing_rules.TITLE, writing_rules.SUMMARY),)
    return finish(here, "index", head, IndexView(head, (Listing("", "", links),)))


def _advice(context: Context) -> Page:
    here, head = _opening(context, "advice")
    listings = []
    for topic in context.library.topics.values():
        links = here.by_id("advice", reading_order.advice_of(context.library, topic))
        if links:
            listings.append(Listing(topic.title, topic.id, links, topic.summary, here.href(f"topics/{topic.id}/")))
    return finish(here, "index", head, IndexView(head, tuple(listings)))


def _benchmarks(context: Context) -> Page:
    here, head = _opening(context, "benchmark")
    cards = tuple(
        BenchmarkCard(here.link(Key("benchmark", each.id)), benchmark_chart(context.library, each))
        for each in (context.library.benchmarks[name] for name in context.benchmark_order)
    )
    return finish(here, "benchmarks", head, BenchmarksView(head, cards))


def _sources(context: Context) -> Page:
    here, head = _opening(context, "source")
    library = context.library
    ids = reading_order.sources(library)
    groups = tuple(
        SourceGroup(
            grade(here, name),
            tuple(_source(here, library.sources[each]) for each in ids if library.sources[each].grade == name),
        )
        for name in GRADES
    )
    claims = counted(len(library.wholes(library.claims)), "claim")
    counts = f"{counted(len(library.sources), 'source')} with {claims}.".capitalize()
    view = SourcesView(head, counts, here.href("doubtful/"), groups, _levels(library, here))
    return finish(here, "sources", head, view)


def _levels(library: Library, here: Here) -> tuple[Level, ...]:
    """Every level, with the number of recommendations that reach it."""
    reached = Counter(sureness(library, here.relations, each.claims) for each in library.advice.values())
    return tuple(
        Level(name, mark(weights), says, counted(reached[weights], "recommendation"))
        for weights, (name, says) in LEVELS.items()
    )


def _source(here: Here, source: Source) -> SourceCard:
    return SourceCard(
        link=here.link(Key("source", source.id)),
        cited=cited(source),
        seen=SEEN[source.seen_as],
        claims=counted(len(here.library.wholes(claim.id for claim in source.claims)), "claim"),
    )
