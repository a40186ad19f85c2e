"""A page an advice item: the answer, for whom, how, why with the evidence, when not, what next."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.library import Key
from generator.model import Advice
from generator.page import Page
from generator.pages.context import Context, Here
from generator.pages.evidence import evidence
from generator.pages.finish import finish
from generator.pages.picture import of_evidence
from generator.pages.views import Evidence, Head, Link


@dataclass(frozen=True)
class AdviceView:
    head: Head
    topics: tuple[Link, ...]
    audiences: tuple[Link, ...]
    answer: Markup
    steps: tuple[Markup, ...]
    why: Markup
    not_when: Markup
    evidence: Evidence
    next: Link | None
    before: tuple[Link, ...]
    related: tuple[Link, ...]
    disputed: tuple[Link, ...]
    first_for: tuple[Link, ...]
    backlinks: tuple[Link, ...]


def advice_page(context: Context, advice: Advice) -> Page:
    """The page of one recommendation."""
    key = Key("advice", advice.id)
    here = context.here(f"advice/{advice.id}/")
    head = Head(here.trail("advice", Key("topic", advice.topics[0])), advice.title, advice.summary)
    related = here.relations.of(key, field="related") + here.relations.to(key, "advice", "related")
    disputed = _disputed(here, advice)
    shown = {*related, *disputed}
    view = AdviceView(
        head=head,
        topics=here.by_id("topic", advice.topics),
        audiences=here.by_id("audience", advice.audiences),
        answer=here.block(advice.answer),
        steps=here.blocks(advice.steps),
        why=here.block(advice.why),
        not_when=here.block(advice.not_when),
        evidence=evidence(here, advice.claims, advice.against),
        next=here.link(Key("advice", advice.next)) if advice.next else None,
        before=here.links(here.relations.to(key, "advice", "next")),
        related=here.links(each for each in related if each.id != advice.next),
        disputed=here.links(disputed),
        first_for=here.links(here.relations.to(key, "audience", "advice")),
        backlinks=here.links(each for each in _pointing(here, key) if each not in shown),
    )
    return finish(here, "advice", head, view, here.edit(key), key, motif=of_evidence(view.evidence.sure))


def _pointing(here: Here, key: Key) -> tuple[Key, ...]:
    """What speaks of this advice, and the tables with a row that it answers."""
    return here.relations.to(key, field="prose") + here.relations.to(key, "benchmark", "advice")


def _disputed(here: Here, advice: Advice) -> tuple[Key, ...]:
    """The questions that lead here, and those whose positions rest on claims of either side."""
    keys = list(here.relations.to(Key("advice", advice.id), "question", "advice"))
    for claim in (*advice.claims, *advice.against):
        keys += here.relations.to(Key("claim", claim), "question", "claims")
    return tuple(dict.fromkeys(keys))
