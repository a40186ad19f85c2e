"""The home page: the question, the calculator in its shortest form, three ways on, the figures at a glance."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compiler.compile import Compiled
from generator.library import Key
from generator.page import Page
from generator.pages.band import Chart
from generator.pages.benchmark import benchmark_chart
from generator.pages.context import Context, Here
from generator.pages.finish import finish
from generator.pages.forms import FormView, form
from generator.pages.views import Head, Link
from generator.pages.words import counted, when


@dataclass(frozen=True)
class HomeView:
    head: Head
    forms: tuple[FormView, ...]
    charts: tuple["HomeChart", ...]
    audiences: tuple[Link, ...]
    topics: tuple[Link, ...]
    questions: tuple[Link, ...]
    holds: str
    revised: str


@dataclass(frozen=True)
class HomeChart:
    link: Link
    chart: Chart


def home_page(context: Context, calculators: Mapping[str, Compiled]) -> Page:
    """The home page. Its form is the first calculator's, its picture the first benchmark that it reads."""
    here = context.here("")
    library = context.library
    site = library.site
    named = [(words, calculators[name]) for name, words in library.calculators.items() if name in calculators]
    head = Head((), site.title, site.summary)
    view = HomeView(
        head=head,
        forms=tuple(form(here, compiled, words, short=True) for words, compiled in named[:1]),
        charts=_charts(here),
        audiences=here.by_id("audience", library.audiences),
        topics=here.by_id("topic", library.topics),
        questions=here.by_id("question", library.questions),
        holds=_holds(here),
        revised=when(site.revised),
    )
    return finish(here, "home", head, view, here.edit(Key("site", "site")))


def _charts(here: Here) -> tuple[HomeChart, ...]:
    read = [each for ids in here.context.benchmarks_by_calculator.values() for each in ids]
    first = [*read, *here.library.benchmarks][:1]
    return tuple(
        HomeChart(here.link(Key("benchmark", each)), benchmark_chart(here.library.benchmarks[each])) for each in first
    )


def _holds(here: Here) -> str:
    """What the library holds, in a sentence."""
    library = here.library
    doubtful = sum(1 for claim in library.claims.values() if claim.doubtful)
    parts = [counted(len(library.advice), "recommendation"), counted(len(library.claims), "claim")]
    return (
        f"{parts[0].capitalize()} rest on {parts[1]} from {counted(len(library.sources), 'source')}. "
        f"{counted(doubtful, 'claim').capitalize()} {'is' if doubtful == 1 else 'are'} marked as doubtful."
    )
