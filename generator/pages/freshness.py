"""The page of what is due for another look: when each claim was last held against its source's page."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.address import MADE
from generator.freshness import Review, never, overdue, reviews
from generator.library import Key
from generator.page import Page
from generator.pages.context import Context, Here
from generator.pages.evidence import grade
from generator.pages.finish import finish
from generator.pages.grades import GRADES
from generator.pages.views import Grade, Head, Link
from generator.pages.words import counted, when

PATH = "freshness/"
SUMMARY = "When the claims were last held against the live pages of their sources, and what is due for another look."


@dataclass(frozen=True)
class Due:
    """Claims of one source that were last reviewed on one day."""

    source: Link
    claims: str
    verified_on: str
    due: str


@dataclass(frozen=True)
class Unread:
    """The sources of one grade with claims that nobody has held against the live page, and by when that is due."""

    grade: Grade
    every: str
    sources: tuple[tuple[Link, str], ...]


@dataclass(frozen=True)
class FreshnessView:
    head: Head
    as_of: str
    says: str
    grades: tuple[tuple[Grade, str], ...]
    overdue: tuple[Due, ...]
    unread: tuple[Unread, ...]
    fresh: tuple[Due, ...]


def freshness_page(context: Context) -> Page:
    """What is overdue on the day that the content was last revised, and what was never reviewed."""
    here = context.here(PATH)
    library = context.library
    found, day = reviews(library), library.site.revised
    late = overdue(found, day)
    in_time = sorted((each for each in found if each.due >= day), key=lambda each: each.due)
    every = library.site.freshness.review_every
    view = FreshnessView(
        head=Head((Link(here.href(""), "Home"),), MADE["freshness"], SUMMARY),
        as_of=when(day),
        says=_says(context, found, late),
        grades=tuple((grade(here, name), each_time(every[name])) for name in GRADES),
        overdue=_due(here, late),
        unread=tuple(_unread(here, never(in_time))),
        fresh=_due(here, (each for each in in_time if each.verified_on)),
    )
    return finish(here, "freshness", view.head, view)


def _says(context: Context, found: tuple[Review, ...], late: tuple[Review, ...]) -> str:
    budget, missing = context.library.site.freshness, never(found)
    if len(missing) == len(found):
        first = f"None of the {counted(len(found), 'claim')} has been held against its live page yet."
    else:
        first = f"Of {counted(len(found), 'claim')}, {len(missing)} were never held against their live page."
    second = f"{counted(len(late), 'claim').capitalize()} {'is' if len(late) == 1 else 'are'} overdue."
    most = f"at most {counted(budget.overdue, 'overdue claim')} and {budget.never_verified} never read live"
    return f"{first} {second} The site allows itself {most}."


def _due(here: Here, found: Iterable[Review]) -> tuple[Due, ...]:
    lines = []
    for (source, verified_on, due), claims in groupby(found, lambda each: (each.source, each.verified_on, each.due)):
        link = here.link(Key("source", source.id))
        lines.append(
            Due(link, counted(len(list(claims)), "claim"), when(verified_on) if verified_on else "Not yet", when(due))
        )
    return tuple(lines)


def _unread(here: Here, missing: tuple[Review, ...]) -> Iterable[Unread]:
    for name in GRADES:
        of_grade = [each for each in missing if each.source.grade == name]
        if of_grade:
            every = each_time(here.library.site.freshness.review_every[name])
            yield Unread(grade(here, name), every, tuple(_sources(here, of_grade)))


def each_time(every: str) -> str:
    """How often, behind the word every: year, 6 months."""
    return every.removeprefix("1 ")


def _sources(here: Here, found: list[Review]) -> Iterable[tuple[Link, str]]:
    for (source, due), claims in groupby(found, lambda each: (each.source, each.due)):
        yield here.link(Key("source", source.id)), f"{counted(len(list(claims)), 'claim')}, by {when(due)}"
