"""A page a question: the positions side by side, our answer, why, what to do about it."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.library import Key
from generator.model import Question
from generator.page import Page
from generator.pages.context import Context
from generator.pages.evidence import evidence
from generator.pages.finish import finish
from generator.pages.views import Evidence, Head, Link


@dataclass(frozen=True)
class PositionView:
    view: Markup
    evidence: Evidence


@dataclass(frozen=True)
class QuestionView:
    head: Head
    topics: tuple[Link, ...]
    audiences: tuple[Link, ...]
    positions: tuple[PositionView, ...]
    answer: Markup
    why: Markup
    advice: tuple[Link, ...]
    backlinks: tuple[Link, ...]


def question_page(context: Context, question: Question) -> Page:
    """The page of one disagreement."""
    key = Key("question", question.id)
    here = context.here(f"questions/{question.id}/")
    head = Head(here.trail("question"), question.title, question.summary)
    advice = here.relations.of(key, field="advice")
    view = QuestionView(
        head=head,
        topics=here.by_id("topic", question.topics),
        audiences=here.by_id("audience", question.audiences),
        positions=tuple(
            PositionView(here.block(position.view), evidence(here, position.claims)) for position in question.positions
        ),
        answer=here.block(question.answer),
        why=here.block(question.why),
        advice=here.links(advice),
        backlinks=here.links(each for each in here.relations.to(key) if each not in advice),
    )
    return finish(here, "question", head, view, here.edit(key))
