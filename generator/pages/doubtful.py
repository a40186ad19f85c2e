"""The page of doubtful facts: every claim that is marked as doubtful, with what is wrong and what rests on it.

Claims of one source that are doubtful for the same reasons stand together, under the topic of the first, above the
reasons; so a reader knows what is claimed before what is wrong with it. A reason that was told further up is named
again by its first words, which lead there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import shorten

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
FIRST_WORDS = 60  # characters of a reason that was told above
SUMMARY = "Every claim that we have a reason to doubt, with the reason, and what on this site still leans on it."


@dataclass(frozen=True)
class DoubtfulClaim:
    """A doubtful claim, how it is used in a few words, what rests on it, and what only speaks of it."""

    line: ClaimLine
    anchors: tuple[str, ...]
    used: str
    resting: tuple[Link, ...]
    naming: tuple[Link, ...]


@dataclass(frozen=True)
class Reason:
    """What is wrong, and where the page tells it in full; of one that was told above, only the first words."""

    anchor: str
    doubt: DoubtView
    first_words: str = ""


@dataclass(frozen=True)
class Doubted:
    """Claims of one source that are doubtful for the same reasons."""

    reasons: tuple[Reason, ...]
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
    found = (claim.id for source in sources for claim in source.claims if claim.doubtful)
    return tuple(here.library.claims[each] for each in here.library.wholes(found))


def _counts(here: Here, found: Sequence[Claim]) -> str:
    """How many are doubtful, of how many, and of whom."""
    sources = {here.library.source_of[claim.id].id for claim in found}
    all_claims = counted(len(here.library.wholes(here.library.claims)), "claim")
    of = f"{numeral(len(found)).capitalize() if found else 'None'} of {all_claims}"
    if not found:
        return f"{of} is marked as doubtful."
    return f"{of} {'is' if len(found) == 1 else 'are'} marked as doubtful, from {counted(len(sources), 'source')}."


def _in_doubt(here: Here) -> Iterator[str]:
    """The advice for which nothing speaks but what is doubtful or contradicted."""
    for name in reading_order.all_advice(here.library):
        if sureness(here.library, here.relations, here.library.advice[name].claims) == 0:
            yield name


def _topics(here: Here, found: Iterable[Claim]) -> Iterator[DoubtfulTopic]:
    alike: dict[tuple[str, tuple[Doubt, ...]], list[Claim]] = {}
    for claim in found:
        alike.setdefault((here.library.source_of[claim.id].id, claim.doubtful), []).append(claim)
    told: dict[Doubt, str] = {}
    for name in here.library.topics:
        about = [claims for claims in alike.values() if claims[0].topics[0] == name]
        if about:
            counts = counted(sum(map(len, about)), "claim")
            yield DoubtfulTopic(here.link(Key("topic", name)), name, counts, tuple(_sources(here, about, told)))


def _sources(here: Here, about: Iterable[list[Claim]], told: dict[Doubt, str]) -> Iterator[DoubtfulSource]:
    for name, groups in groupby(about, key=lambda claims: here.library.source_of[claims[0].id].id):
        source = here.library.sources[name]
        yield DoubtfulSource(
            source=here.link(Key("source", name)),
            publisher=source.publisher,
            grade=grade(here, source.grade),
            seen=SEEN[source.seen_as],
            groups=tuple(_group(here, claims, told) for claims in groups),
        )


def _group(here: Here, claims: Sequence[Claim], told: dict[Doubt, str]) -> Doubted:
    shown = tuple(_claim(here, claim) for claim in claims)
    doubts = zip(claims[0].doubtful, shown[0].line.doubts, strict=True)
    return Doubted(tuple(_reason(doubt, view, told) for doubt, view in doubts), shown)


def _reason(doubt: Doubt, view: DoubtView, told: dict[Doubt, str]) -> Reason:
    """A reason in full, or by its first words where it was told; `told` keeps the anchor of each."""
    if doubt in told:
        return Reason(told[doubt], view, shorten(doubt.reason, FIRST_WORDS, placeholder=" …"))
    anchor = told[doubt] = f"doubt-{len(told) + 1}"
    return Reason(anchor, view)


def _claim(here: Here, claim: Claim) -> DoubtfulClaim:
    """A claim with what rests on it or a piece of it, and what only speaks of it or sets it against another."""
    told = [claim, *(here.library.claims[each] for each in here.library.parts.get(claim.id, ()))]
    rests = tuple(dict.fromkeys(link for each in told for link in leaning(here, each)))
    names = tuple(dict.fromkeys(link for each in told for link in naming(here, each) if link not in rests))
    line = claim_line(here, claim.id)
    return DoubtfulClaim(line, _anchors(here, claim), _used(len(rests), len(names)), rests, names)


def _anchors(here: Here, claim: Claim) -> tuple[str, ...]:
    """Where links to what else the claim was called land, and links to pieces of it that are doubtful with it."""
    pieces = (here.library.claims[each] for each in here.library.parts.get(claim.id, ()))
    return (*claim.aliases, *(name for each in pieces if each.doubtful for name in (each.id, *each.aliases)))


def _used(resting: int, naming: int) -> str:
    """How a claim is used, in a few words."""
    if resting == 0:
        first = "nothing rests on it"
    else:
        first = f"{counted(resting, 'thing')} rest{'s' if resting == 1 else ''} on it"
    second = f"named in {counted(naming, 'more place' if resting else 'place')}" if naming else ""
    return ", ".join(filter(None, (first, second))).capitalize()
