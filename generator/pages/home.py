"""The home page: the question, the calculator in its shortest form, three ways on, the figures at a glance."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.calculator_words import CalculatorWords
from generator.changes import changes
from generator.compiler.compile import Compiled
from generator.library import Key
from generator.model import PAGELESS
from generator.page import Page
from generator.pages import changed, reading_order
from generator.pages.band import Chart
from generator.pages.benchmark import benchmark_chart
from generator.pages.context import INDEXES, Context, Here
from generator.pages.finish import finish
from generator.pages.forms import FormView, form
from generator.pages.result_tables import TableView, result_tables
from generator.pages.views import Head, Link
from generator.pages.words import counted, when

QUESTIONS, CHANGES = 6, 5  # as many as are told on the home page; the others are a link away


@dataclass(frozen=True)
class ShortForm:
    """The calculator in its shortest form, and its first table for those whose browser runs no scripts."""

    form: FormView
    tables: tuple[TableView, ...]


@dataclass(frozen=True)
class HomeChart:
    link: Link
    chart: Chart


@dataclass(frozen=True)
class Dispute:
    """A question where sources disagree."""

    link: Link
    views: str


@dataclass(frozen=True)
class ChangeView:
    """What changed, where, and when."""

    link: Link
    day: str
    says: str


@dataclass(frozen=True)
class HomeView:
    head: Head
    forms: tuple[ShortForm, ...]
    charts: tuple[HomeChart, ...]
    audiences: tuple[Link, ...]
    topics: tuple[Link, ...]
    disputes: tuple[Dispute, ...]
    all_questions: Link
    changes: tuple[ChangeView, ...]
    all_changes: str
    feed: str
    holds: str


def home_page(context: Context, calculators: Mapping[str, Compiled]) -> Page:
    """The home page. Its form is the first calculator's that has a short one, its picture the first table it reads."""
    here = context.here("")
    library = context.library
    site = library.site
    short = [words for name, words in library.calculators.items() if name in calculators and words.short]
    head = Head((), site.title, site.summary)
    path, _ = INDEXES["question"]
    view = HomeView(
        head=head,
        forms=tuple(_short_form(here, calculators[words.id], words) for words in short[:1]),
        charts=_charts(here),
        audiences=here.by_id("audience", library.audiences),
        topics=here.by_id("topic", library.topics),
        disputes=_disputes(here),
        all_questions=Link(here.href(path), f"All {counted(len(library.questions), 'disputed question')}"),
        changes=_changes(here),
        all_changes=here.href(changed.PATH),
        feed=here.href("feed.xml"),
        holds=_holds(here),
    )
    return finish(here, "home", head, view, here.edit(Key("site", "site")))


def _short_form(here: Here, compiled: Compiled, words: CalculatorWords) -> ShortForm:
    return ShortForm(form(here, compiled, words, short=True), result_tables(compiled, words)[:1])


def _disputes(here: Here) -> tuple[Dispute, ...]:
    """The first question of each topic, in reading order."""
    asked = [here.library.questions[name] for name in reading_order.questions(here.library)]
    firsts = {each.topics[0]: each for each in reversed(asked)}
    return tuple(
        Dispute(here.link(Key("question", each.id)), counted(len(each.positions), "view"))
        for each in asked
        if firsts[each.topics[0]] is each
    )[:QUESTIONS]


def _changes(here: Here) -> tuple[ChangeView, ...]:
    """The last changes, the newest first."""
    home = Link(here.href(""), here.library.site.title)
    return tuple(
        ChangeView(home if each.key.kind in PAGELESS else here.link(each.key), when(each.day), each.says)
        for each in changes(here.library)[:CHANGES]
    )


def _charts(here: Here) -> tuple[HomeChart, ...]:
    read = [each for ids in here.context.benchmarks_by_calculator.values() for each in ids]
    first = [*read, *here.library.benchmarks][:1]
    return tuple(
        HomeChart(here.link(Key("benchmark", each)), benchmark_chart(here.library, here.library.benchmarks[each]))
        for each in first
    )


def _holds(here: Here) -> str:
    """What the library holds, in a sentence."""
    library = here.library
    doubtful = len(library.wholes(claim.id for claim in library.claims.values() if claim.doubtful))
    parts = [counted(len(library.advice), "recommendation"), counted(len(library.wholes(library.claims)), "claim")]
    return (
        f"{parts[0].capitalize()} rest on {parts[1]} from {counted(len(library.sources), 'source')}. "
        f"{counted(doubtful, 'claim').capitalize()} {'is' if doubtful == 1 else 'are'} marked as doubtful."
    )
