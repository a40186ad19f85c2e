"""A page an audience, as a guide: their target, what to do first, what to ignore, what is disputed, then the rest."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator import figures
from generator.compiler.compile import Compiled
from generator.library import Key
from generator.model import Audience
from generator.page import Page
from generator.pages import reading_order
from generator.pages.context import Context, Here
from generator.pages.evidence import evidence, sure
from generator.pages.finish import finish
from generator.pages.picture import NOTHING, of_target
from generator.pages.targets import Target, TargetChart, target, target_chart
from generator.pages.views import Evidence, Head, Link, Listing, Sure
from generator.pages.words import counted

IN_FULL = 6  # questions told with their summaries; the others are named


@dataclass(frozen=True)
class FirstView:
    link: Link
    why: Markup
    sure: Sure


@dataclass(frozen=True)
class IgnoredView:
    what: str
    why: Markup
    evidence: Evidence


@dataclass(frozen=True)
class RowLine:
    """A benchmark's row that concerns these readers."""

    href: str
    label: str
    benchmark: str
    range: Markup
    unit: str


@dataclass(frozen=True)
class AudienceView:
    head: Head
    guide: Markup
    targets: tuple[Target, ...]
    chart: TargetChart | None
    first: tuple[FirstView, ...]
    ignore: tuple[IgnoredView, ...]
    questions: tuple[Link, ...]
    rows: tuple[RowLine, ...]
    counts_figures: str
    more: tuple[Listing, ...]
    counts_more: str
    sources: tuple[Link, ...]
    backlinks: tuple[Link, ...]


def audience_page(context: Context, audience: Audience, calculators: Mapping[str, Compiled]) -> Page:
    """The page of one kind of reader. Those without a target of their own see everybody's."""
    key = Key("audience", audience.id)
    here = context.here(f"for/{audience.id}/")
    head = Head(here.trail("audience"), audience.title, audience.summary)
    words = here.library.calculators
    targets = tuple(
        target(here, audience, words[name], calculators[name])
        for name in context.calculators_by_audience.get(audience.id, ())
    )
    claims = here.relations.to(key, "claim", "audiences")
    questions, rows = _questions(here, key), _rows(here, key)
    more = _by_topic(here, key, {each.advice for each in audience.first})
    sources = here.by_id("source", _sources(here, claims))
    view = AudienceView(
        head=head,
        guide=here.block(audience.guide),
        targets=targets,
        chart=None if targets else _everybody(here, calculators),
        first=_first(here, audience),
        ignore=tuple(
            IgnoredView(each.what, here.block(each.why), evidence(here, each.claims, each.against))
            for each in audience.ignore
        ),
        questions=questions[:IN_FULL],
        rows=rows,
        counts_figures=f"{counted(len(rows), 'row')} of benchmarks, {counted(len(sources), 'source')}".capitalize(),
        more=(*more, *_more_questions(here, questions[IN_FULL:])),
        counts_more=counted(sum(len(each.links) for each in more) + len(questions[IN_FULL:]), "page").capitalize(),
        sources=sources,
        backlinks=here.links(here.relations.to(key, field="prose")),
    )
    return finish(
        here, "audience", head, view, here.edit(key), key, motif=of_target(targets[0]) if targets else NOTHING
    )


def _everybody(here: Here, calculators: Mapping[str, Compiled]) -> TargetChart | None:
    """The first calculator that some audiences fill, for all of them."""
    for name, ids in here.context.audiences_by_calculator.items():
        if ids:
            audiences = (here.library.audiences[each] for each in ids)
            return target_chart(here, audiences, here.library.calculators[name], calculators[name])
    return None


def _first(here: Here, audience: Audience) -> tuple[FirstView, ...]:
    advice = here.library.advice
    return tuple(
        FirstView(here.link(Key("advice", each.advice)), here.block(each.why), sure(here, advice[each.advice].claims))
        for each in audience.first
    )


def _questions(here: Here, key: Key) -> tuple[Link, ...]:
    """The questions that concern these readers, in reading order."""
    asked = {each.id for each in here.relations.to(key, "question", "audiences")}
    return here.by_id("question", (each for each in reading_order.questions(here.library) if each in asked))


def _rows(here: Here, key: Key) -> tuple[RowLine, ...]:
    return tuple(
        RowLine(
            here.href(f"benchmarks/{found.id}/#{row.id}"),
            row.label,
            here.library.benchmarks[found.id].title,
            figures.html(figures.range_of(row)),
            here.library.benchmarks[found.id].unit.replace("-", " "),
        )
        for found in here.relations.to(key, "benchmark", "audiences")
        for row in here.library.benchmarks[found.id].rows
        if key.id in row.audiences
    )


def _by_topic(here: Here, key: Key, shown: set[str]) -> tuple[Listing, ...]:
    """The other advice for these readers, under the topic that each item is at home in, in reading order."""
    advice = {each.id for each in here.relations.to(key, "advice", "audiences")} - shown
    listings = []
    for topic in here.library.topics.values():
        ids = [each for each in reading_order.advice_of(here.library, topic) if each in advice]
        if ids:
            links, href = here.by_id("advice", ids), here.href(f"topics/{topic.id}/")
            listings.append(Listing(topic.title, topic.id, links, counted(len(links), "page"), href))
    return tuple(listings)


def _more_questions(here: Here, questions: tuple[Link, ...]) -> tuple[Listing, ...]:
    """The questions that are not told with their summaries."""
    if not questions:
        return ()
    return (Listing("Disputed", "questions", questions, counted(len(questions), "page"), here.href("questions/")),)


def _sources(here: Here, claims: tuple[Key, ...]) -> tuple[str, ...]:
    """The sources that speak of these readers, the strongest first."""
    speaking = {here.library.source_of[each.id].id for each in claims}
    return tuple(each for each in reading_order.sources(here.library) if each in speaking)
