"""The page of doubtful facts: every claim that is marked as doubtful, with what is wrong and what rests on it.

Claims of one source that are doubtful for the same reasons stand together, so that a reason is read once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.address import MADE
from generator.library import Key
from generator.model import Claim, Doubt
from generator.page import Page
from generator.pages import reading_order
from generator.pages.context import Context, Here
from generator.pages.evidence import claim_line, grade, leaning, naming, weighed
from generator.pages.finish import finish
from generator.pages.grades import SEEN
from generator.pages.sureness import sureness
from generator.pages.views import ClaimLine, DoubtView, Grade, Head, Link, Weighed
from generator.pages.words import counted, numeral

PATH = "doubtful/"
SUMMARY = "Every claim that we have a reason to doubt, with the reason, and what on this site still leans on it."


@dataclass(frozen=True)
class DoubtfulClaim:
    """A doubtful claim, how it is used in a few words, what rests on it, and what only speaks of it."""

    line: ClaimLine
    used: str
    resting: tuple[Link, ...]
    naming: tuple[Link, ...]


@dataclass(frozen=True)
class Doubted:
    """Claims of one source that are doubtful for the same reasons."""

    doubts: tuple[DoubtView, ...]
    claims: tuple[DoubtfulClaim, ...]


@dataclass(frozen=True)
class DoubtfulSource:
    """The doubtful claims of one source on one topic."""

    source: Link
    publisher: str
    grade: Grade
    seen: str
    groups: tuple[Doubted, ...]


@dataclass(frozen=True)
class DoubtfulTopic:
    """The doubtful claims that are first about one topic."""

    topic: Link
    anchor: str
    counts: str
    sources: tuple[DoubtfulSource, ...]


@dataclass(frozen=True)
class DoubtfulView:
    head: Head
    counts: str
    topics: tuple[DoubtfulTopic, ...]
    in_doubt: tuple[Weighed, ...]
    sources: str
    backlinks: tuple[Link, ...]


def doubtful_page(context: Context) -> Page:
    """All doubtful claims by topic, then by what is wrong with them."""
    here = context.here(PATH)
    found = doubtful(here)
    view = DoubtfulView(
        head=Head((Link(here.href(""), "Home"),), MADE["doubtful"], SUMMARY),
        counts=_counts(here, found),
        topics=tuple(_topics(here, found)),
        in_doubt=weighed(here, _in_doubt(here)),
        sources=here.href("sources/#how-sure"),
        backlinks=here.links(here.relations.to(Key("page", "doubtful"))),
    )
    return finish(here, "doubtful", view.head, view)


def doubtful(here: Here) -> tuple[Claim, ...]:
    """The doubtful claims, source by source in reading order."""
    sources = (here.library.sources[name] for name in reading_order.sources(here.library))
    return tuple(claim for source in sources for claim in source.claims if claim.doubtful)


def _counts(here: Here, found: Sequence[Claim]) -> str:
    """How many are doubtful, of how many, and of whom."""
    sources = {here.library.source_of[claim.id].id for claim in found}
    of = f"{numeral(len(found)).capitalize() if found else 'None'} of {counted(len(here.library.claims), 'claim')}"
    if not found:
        return f"{of} is marked as doubtful."
    return f"{of} {'is' if len(found) == 1 else 'are'} marked as doubtful, from {counted(len(sources), 'source')}."


def _in_doubt(here: Here) -> Iterator[str]:
    """The advice for which nothing speaks but what is doubtful or contradicted."""
    for name in reading_order.all_advice(here.library):
        if sureness(here.library, here.relations, here.library.advice[name].claims) == 0:
            yield name


def _topics(here: Here, found: Iterable[Claim]) -> Iterator[DoubtfulTopic]:
    claims = list(found)
    for name in here.library.topics:
        about = [claim for claim in claims if claim.topics[0] == name]
        if about:
            sources = tuple(_sources(here, about))
            yield DoubtfulTopic(here.link(Key("topic", name)), name, counted(len(about), "claim"), sources)


def _sources(here: Here, about: Iterable[Claim]) -> Iterator[DoubtfulSource]:
    for name, claims in groupby(about, key=lambda claim: here.library.source_of[claim.id].id):
        groups = tuple(_groups(here, claims))
        source = here.library.sources[name]
        shown = grade(here, source.grade)
        yield DoubtfulSource(here.link(Key("source", name)), source.publisher, shown, SEEN[source.seen_as], groups)


def _groups(here: Here, claims: Iterable[Claim]) -> Iterator[Doubted]:
    alike: dict[tuple[Doubt, ...], list[DoubtfulClaim]] = {}
    for claim in claims:
        alike.setdefault(claim.doubtful, []).append(_claim(here, claim))
    for shown in alike.values():
        yield Doubted(shown[0].line.doubts, tuple(shown))


def _claim(here: Here, claim: Claim) -> DoubtfulClaim:
    """A claim with what rests on it, and what only speaks of it or sets it against another."""
    rests, names = leaning(here, claim), naming(here, claim)
    return DoubtfulClaim(claim_line(here, claim.id), _used(len(rests), len(names)), rests, names)


def _used(resting: int, naming: int) -> str:
    """How a claim is used, in a few words."""
    if resting == 0:
        first = "nothing rests on it"
    else:
        first = f"{counted(resting, 'thing')} rest{'s' if resting == 1 else ''} on it"
    second = f"named in {counted(naming, 'more place' if resting else 'place')}" if naming else ""
    return ", ".join(filter(None, (first, second))).capitalize()
