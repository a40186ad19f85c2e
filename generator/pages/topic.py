"""A page a topic: what to know of it, what to do, what is disputed, the figures, what the sources say."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.library import Key
from generator.model import Topic
from generator.page import Page
from generator.pages.context import Context
from generator.pages.evidence import claim_lines
from generator.pages.finish import finish
from generator.pages.views import ClaimLine, Head, Link


@dataclass(frozen=True)
class TopicView:
    head: Head
    story: Markup
    advice: tuple[Link, ...]
    also: tuple[Link, ...]
    questions: tuple[Link, ...]
    benchmarks: tuple[Link, ...]
    claims: tuple[ClaimLine, ...]
    backlinks: tuple[Link, ...]


def topic_page(context: Context, topic: Topic) -> Page:
    """The page of one topic. Advice at home here comes before advice that only touches it."""
    key = Key("topic", topic.id)
    here = context.here(f"topics/{topic.id}/")
    head = Head(here.trail("topic"), topic.title, topic.summary)
    advice = here.relations.to(key, "advice", "topics")
    home = [each for each in advice if here.library.advice[each.id].topics[0] == topic.id]
    view = TopicView(
        head=head,
        story=here.block(topic.story),
        advice=here.links(home),
        also=here.links(each for each in advice if each not in home),
        questions=here.links(here.relations.to(key, "question", "topics")),
        benchmarks=here.links(here.relations.to(key, "benchmark", "topics")),
        claims=claim_lines(here, here.relations.to(key, "claim", "topics")),
        backlinks=here.links(here.relations.to(key, field="prose")),
    )
    return finish(here, "topic", head, view, here.edit(key))
