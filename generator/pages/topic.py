"""A page a topic: its story, how sure we are, where to begin, the advice in order, questions, figures, words."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.library import Key
from generator.model import Topic
from generator.page import Page
from generator.pages import reading_order
from generator.pages.context import Context, Here
from generator.pages.evidence import by_source, weighed
from generator.pages.finish import finish
from generator.pages.views import Head, Link, SourceClaims, Weighed


@dataclass(frozen=True)
class TopicView:
    head: Head
    story: Markup
    sure: Markup | None
    unsure: Markup | None
    begin: Weighed | None
    advice: tuple[Weighed, ...]
    also: tuple[Weighed, ...]
    questions: tuple[Link, ...]
    benchmarks: tuple[Link, ...]
    terms: tuple[Link, ...]
    glossary: str
    claims: tuple[SourceClaims, ...]
    backlinks: tuple[Link, ...]


def topic_page(context: Context, topic: Topic) -> Page:
    """The page of one topic. Advice at home here stands in its reading order, before advice that only touches it."""
    key = Key("topic", topic.id)
    here = context.here(f"topics/{topic.id}/")
    head = Head(here.trail("topic"), topic.title, topic.summary)
    home = reading_order.advice_of(here.library, topic)
    touching = {each.id for each in here.relations.to(key, "advice", "topics")} - set(home)
    view = TopicView(
        head=head,
        story=here.block(topic.story),
        sure=here.block(topic.sure) if topic.sure else None,
        unsure=here.block(topic.unsure) if topic.unsure else None,
        begin=next(iter(weighed(here, home[:1])), None),
        advice=weighed(here, home[1:]),
        also=weighed(here, reading_order.in_order(here.library, touching)),
        questions=_in_order(here, key, "question", reading_order.questions(here.library)),
        benchmarks=_in_order(here, key, "benchmark", context.benchmark_order),
        terms=here.links(_terms(here, key, home)),
        glossary=here.href("glossary/"),
        claims=by_source(here, (each.id for each in here.relations.to(key, "claim", "topics"))),
        backlinks=here.links((*here.relations.to(key, field="prose"), *_guides(here, home))),
    )
    return finish(here, "topic", head, view, here.edit(key), key)


def _guides(here: Here, home: tuple[str, ...]) -> Iterator[Key]:
    """The guides that lead to the topic from advice at home in it: all but what they begin with."""
    for audience in here.library.audiences.values():
        begins = {each.advice for each in audience.first}
        if any(audience.id in here.library.advice[each].audiences for each in home if each not in begins):
            yield Key("audience", audience.id)


def _in_order(here: Here, key: Key, kind: str, order: tuple[str, ...]) -> tuple[Link, ...]:
    """The records of a kind about a topic, in reading order."""
    about = {each.id for each in here.relations.to(key, kind, "topics")}
    return here.by_id(kind, (each for each in order if each in about))


def _terms(here: Here, key: Key, home: tuple[str, ...]) -> tuple[Key, ...]:
    """The words of the glossary that the topic, its advice and its questions use."""
    users = [key, *(Key("advice", each) for each in home), *here.relations.to(key, "question", "topics")]
    found = (term for user in users for term in here.relations.of(user, "term"))
    return tuple(dict.fromkeys(found))
