"""A page a question: our answer, the positions side by side with the best evidence first, why, what to do about it."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.library import Key
from generator.model import Position, Question
from generator.page import Page
from generator.pages.context import Context, Here
from generator.pages.evidence import evidence, weighed
from generator.pages.finish import finish
from generator.pages.sureness import sureness, unopposed
from generator.pages.views import Evidence, Head, Link, Weighed


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
    advice: tuple[Weighed, ...]
    backlinks: tuple[Link, ...]


def question_page(context: Context, question: Question) -> Page:
    """The page of one disagreement."""
    key = Key("question", question.id)
    here = context.here(f"questions/{question.id}/")
    head = Head(here.trail("question"), question.title, question.summary)
    view = QuestionView(
        head=head,
        topics=here.by_id("topic", question.topics),
        audiences=here.by_id("audience", question.audiences),
        positions=tuple(
            PositionView(here.block(position.view), evidence(here, position.claims))
            for position in best_first(here, question)
        ),
        answer=here.block(question.answer),
        why=here.block(question.why),
        advice=weighed(here, question.advice),
        backlinks=here.links(here.relations.to(key)),
    )
    return finish(here, "question", head, view, here.edit(key), key)


def best_first(here: Here, question: Question) -> list[Position]:
    """The positions by their best evidence, then by how sure it makes us, doubtful ones last; else as they are put.

    The best evidence is that of the highest grade, less one for second hand and one for doubt.
    """
    library = here.library

    def place(position: Position) -> tuple[int, int, bool]:
        best = max(unopposed(library, claim) for claim in position.claims)
        doubtful = all(library.claims[claim].doubtful for claim in position.claims)
        return -best, -sureness(library, here.relations, position.claims), doubtful

    return sorted(question.positions, key=place)
