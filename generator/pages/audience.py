"""A page an audience: what to know first, a way into the calculators, what to do, what is disputed."""

from dataclasses import dataclass

from markupsafe import Markup

from generator import figures
from generator.library import Key
from generator.model import Audience
from generator.page import Page
from generator.pages.context import Context, Here
from generator.pages.evidence import claim_lines
from generator.pages.finish import finish
from generator.pages.fragment import fragment
from generator.pages.views import ClaimLine, Head, Link, Listing


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
    calculators: tuple[Link, ...]
    rows: tuple[RowLine, ...]
    advice: tuple[Listing, ...]
    questions: tuple[Link, ...]
    claims: tuple[ClaimLine, ...]
    backlinks: tuple[Link, ...]


def audience_page(context: Context, audience: Audience) -> Page:
    """The page of one kind of reader."""
    key = Key("audience", audience.id)
    here = context.here(f"for/{audience.id}/")
    head = Head(here.trail("audience"), audience.title, audience.summary)
    view = AudienceView(
        head=head,
        guide=here.block(audience.guide),
        calculators=_calculators(here, audience),
        rows=_rows(here, key),
        advice=_by_topic(here, key),
        questions=here.links(here.relations.to(key, "question", "audiences")),
        claims=claim_lines(here, here.relations.to(key, "claim", "audiences")),
        backlinks=here.links(here.relations.to(key, field="prose")),
    )
    return finish(here, "audience", head, view, here.edit(key))


def _calculators(here: Here, audience: Audience) -> tuple[Link, ...]:
    filled = f"#{fragment(audience.preset)}"
    links = here.by_id("calculator", here.context.calculators_by_audience.get(audience.id, ()))
    return tuple(Link(link.href + filled, link.title, link.summary, link.kind) for link in links)


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


def _by_topic(here: Here, key: Key) -> tuple[Listing, ...]:
    """The advice for these readers, under the topic that each item is at home in."""
    advice = here.relations.to(key, "advice", "audiences")
    listings = []
    for topic in here.library.topics.values():
        keys = [each for each in advice if here.library.advice[each.id].topics[0] == topic.id]
        if keys:
            href = here.href(f"topics/{topic.id}/")
            listings.append(Listing(topic.title, f"topic-{topic.id}", here.links(keys), href=href))
    return tuple(listings)
