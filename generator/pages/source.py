"""A page a source: how good it is, how it was read, and every claim under its heading with what contradicts it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator import figures
from generator.address import path_of
from generator.freshness import after
from generator.library import Key, Library
from generator.model import Claim, Source
from generator.page import Page
from generator.pages import freshness
from generator.pages.context import Context, Here
from generator.pages.evidence import claim_line, claim_lines, figure, grade, uses
from generator.pages.finish import finish
from generator.pages.history import history
from generator.pages.picture import of_evidence
from generator.pages.views import Care, ClaimLine, Figure, Grade, Head, History, Link
from generator.pages.words import counted, when
from generator.prose import anchor

UNFOLDED = 12  # claims that a source shows without folds
FIRST_WORDS = 7  # a tied claim stands in full where it is at home


@dataclass(frozen=True)
class TiedClaim:
    """A claim that another is tied to, by its first words; who says so is left out where it is the same source."""

    href: str
    words: str
    by: str


@dataclass(frozen=True)
class Tie:
    """The claims that a claim is tied to in one way."""

    label: str
    claims: tuple[TiedClaim, ...]


@dataclass(frozen=True)
class StatementView:
    """A claim where it is at home: all that is known of it, and what it is tied to in both directions."""

    line: ClaimLine
    kind: str
    figure: Figure | None
    note: str
    care: Care
    against: tuple[ClaimLine, ...]
    counts_against: str
    against_itself: tuple[TiedClaim, ...]
    tied: str
    ties: tuple[Tie, ...]
    used_by: tuple[Link, ...]
    history: History | None
    parts: tuple["StatementView", ...]


@dataclass(frozen=True)
class SectionView:
    title: str
    anchor: str
    counts: str
    open: bool
    topics: tuple[Link, ...]
    audiences: tuple[Link, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True)
class SourceView:
    head: Head
    publisher: str
    address: str
    date: str
    grade: Grade
    seen_note: str
    verified_on: str
    review: str
    freshness: str
    counts: str
    questions: tuple[Link, ...]
    sections: tuple[SectionView, ...]
    casts_doubt_on: tuple[ClaimLine, ...]
    backlinks: tuple[Link, ...]


def source_page(context: Context, source: Source) -> Page:
    """The page of one source with its claims."""
    key = Key("source", source.id)
    here = context.here(f"sources/{source.id}/")
    head = Head(here.trail("source"), source.title, source.summary)
    doubted = here.relations.to(key, "claim", "sources")
    claims = [Key("claim", claim.id) for claim in source.claims]
    view = SourceView(
        head=head,
        publisher=source.publisher,
        address=source.address or "",
        date=when(source.date) if source.date else "",
        grade=grade(here, source.grade),
        seen_note=source.seen_note,
        verified_on=when(source.verified_on) if source.verified_on else "",
        review=_review(context, source),
        freshness=here.href(freshness.PATH),
        counts=_counts(here.library, source),
        questions=here.links(each for claim in claims for each in here.relations.to(claim, "question", "claims")),
        sections=tuple(_sections(here, source)),
        casts_doubt_on=claim_lines(here, doubted),
        backlinks=here.links(each for each in here.relations.to(key) if each not in doubted),
    )
    return finish(here, "source", head, view, here.edit(key), key, motif=of_evidence(view.grade))


def _review(context: Context, source: Source) -> str:
    """When its claims are to be held against the page again."""
    every = source.review_every or context.library.site.freshness.review_every[source.grade]
    due = f", by {when(after(source.verified_on, every))}" if source.verified_on else ""
    return f"every {freshness.each_time(every)}{due}"


def section_anchor(source: Source, heading: str) -> str:
    """The anchor of a source's section, as its page has it; nothing where no claim stands under that heading."""
    titles = [title for title, _ in groupby(claim.section for claim in source.claims)]
    return f"section-{titles.index(heading) + 1}-{anchor(heading)}" if heading in titles else ""


def _counts(library: Library, source: Source) -> str:
    """How much was taken from it."""
    claims = [library.claims[each] for each in library.wholes(claim.id for claim in source.claims)]
    doubtful = sum(1 for claim in claims if claim.doubtful)
    sections = len({claim.section for claim in claims})
    told = f"{counted(len(claims), 'claim')} from {counted(sections, 'section')}"
    return f"{told}, {counted(doubtful, 'doubtful one')}"


def _sections(here: Here, source: Source) -> Iterator[SectionView]:
    wholes = [here.library.claims[each] for each in here.library.wholes(claim.id for claim in source.claims)]
    groups = groupby(wholes, key=lambda claim: claim.section)
    for number, (title, grouped) in enumerate(groups, start=1):
        claims = list(grouped)
        pieces = [here.library.claims[each] for claim in claims for each in here.library.parts.get(claim.id, ())]
        yield SectionView(
            title=title,
            anchor=f"section-{number}-{anchor(title)}",
            counts=counted(len(claims), "claim"),
            open=len(wholes) <= UNFOLDED,
            topics=here.by_id("topic", (each for claim in (*claims, *pieces) for each in claim.topics)),
            audiences=here.by_id("audience", (each for claim in (*claims, *pieces) for each in claim.audiences)),
            statements=tuple(_statement(here, source, claim) for claim in claims),
        )


def _statement(here: Here, source: Source, claim: Claim) -> StatementView:
    key, relations, said_by = Key("claim", claim.id), here.relations, here.library.source_of
    contradicts = _wholes(here, relations.of(key, field="contradicts"))
    elsewhere = [each for each in contradicts if said_by[each.id].id != source.id]
    ties = {
        "Backs": _wholes(here, relations.of(key, field="supports")),
        "Backed by": _wholes(here, relations.to(key, field="supports")),
        "Narrows": _wholes(here, relations.of(key, field="refines")),
        "Narrowed by": _wholes(here, relations.to(key, field="refines")),
    }
    used_by, parts = uses(here, claim), here.library.parts.get(claim.id, ())
    return StatementView(
        line=claim_line(here, claim.id),
        kind=claim.kind,
        figure=figure(claim.figures) if claim.figures else None,
        note=claim.note or "",
        care=here.care(key, figures.text(figures.range_of(claim.figures)) if claim.figures else ""),
        against=claim_lines(here, elsewhere),
        counts_against=counted(len(elsewhere), "claim"),
        against_itself=tuple(_tied(here, source, each) for each in contradicts if each not in elsewhere),
        tied=_counted_ties(sum(map(len, ties.values())), len(used_by)),
        ties=tuple(Tie(label, tuple(_tied(here, source, each) for each in to)) for label, to in ties.items() if to),
        used_by=used_by,
        history=history(here, key),
        parts=tuple(_statement(here, source, here.library.claims[each]) for each in parts),
    )


def _wholes(here: Here, keys: Iterable[Key]) -> tuple[Key, ...]:
    return tuple(Key("claim", each) for each in here.library.wholes(key.id for key in keys))


def _counted_ties(claims: int, uses: int) -> str:
    parts = [f"tied to {counted(claims, 'claim')}"] if claims else []
    parts += [f"used in {counted(uses, 'place')}"] if uses else []
    return ", ".join(parts).capitalize()


def _tied(here: Here, source: Source, key: Key) -> TiedClaim:
    by = here.library.source_of[key.id]
    words = _first_words(here.library.claims[key.id].statement)
    return TiedClaim(here.href(path_of(key, here.library)), words, "" if by.id == source.id else by.publisher)


def _first_words(statement: str) -> str:
    words = statement.split()
    return statement if len(words) <= FIRST_WORDS else f"{' '.join(words[:FIRST_WORDS]).rstrip(',;:.')} …"
