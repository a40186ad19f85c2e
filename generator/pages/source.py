"""A page a source: how good it is, how it was read, where others disagree, and every claim under its heading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.freshness import after
from generator.library import Key
from generator.model import Claim, Source
from generator.page import Page
from generator.pages import freshness
from generator.pages.context import Context, Here
from generator.pages.evidence import claim_line, claim_lines, claim_view, grade
from generator.pages.finish import finish
from generator.pages.picture import of_evidence
from generator.pages.views import ClaimLine, ClaimView, Grade, Head, Link
from generator.pages.words import counted, when
from generator.prose import anchor

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
    """A claim where it is at home."""

    claim: ClaimView
    against: str
    against_itself: tuple[TiedClaim, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True)
class SectionView:
    title: str
    anchor: str
    counts: str
    topics: tuple[Link, ...]
    audiences: tuple[Link, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True)
class Disagreement:
    """A claim of this source, and the claims elsewhere that cannot stand beside it."""

    ours: ClaimLine
    theirs: tuple[ClaimLine, ...]


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
    disagreements: tuple[Disagreement, ...]
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
        counts=_counts(source),
        disagreements=tuple(_disagreements(here, source)),
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


def _counts(source: Source) -> str:
    """How much was taken from it."""
    doubtful = sum(1 for claim in source.claims if claim.doubtful)
    sections = len({claim.section for claim in source.claims})
    told = f"{counted(len(source.claims), 'claim')} from {counted(sections, 'section')}"
    return f"{told}, {counted(doubtful, 'doubtful one')}"


def _disagreements(here: Here, source: Source) -> Iterator[Disagreement]:
    for claim in source.claims:
        theirs = [each for each in claim.contradicts if here.library.source_of[each].id != source.id]
        if theirs:
            yield Disagreement(claim_line(here, claim.id), tuple(claim_line(here, each) for each in theirs))


def _sections(here: Here, source: Source) -> Iterator[SectionView]:
    groups = groupby(source.claims, key=lambda claim: claim.section)
    for number, (title, grouped) in enumerate(groups, start=1):
        claims = list(grouped)
        yield SectionView(
            title=title,
            anchor=f"section-{number}-{anchor(title)}",
            counts=counted(len(claims), "claim"),
            topics=here.by_id("topic", (each for claim in claims for each in claim.topics)),
            audiences=here.by_id("audience", (each for claim in claims for each in claim.audiences)),
            statements=tuple(_statement(here, source, claim) for claim in claims),
        )


def _statement(here: Here, source: Source, claim: Claim) -> StatementView:
    view = claim_view(here, claim.id)
    own = {each.id for each in source.claims}
    elsewhere = [each for each in view.contradicts if each.id not in own]
    ties = {
        "Backs": view.supports,
        "Backed by": view.supported_by,
        "Narrows": view.refines,
        "Narrowed by": view.refined_by,
    }
    return StatementView(
        claim=view,
        against=counted(len(elsewhere), "claim") if elsewhere else "",
        against_itself=_tied(source, [each for each in view.contradicts if each not in elsewhere]),
        ties=tuple(Tie(label, _tied(source, lines)) for label, lines in ties.items() if lines),
    )


def _tied(source: Source, lines: Sequence[ClaimLine]) -> tuple[TiedClaim, ...]:
    own = {claim.id for claim in source.claims}
    return tuple(
        TiedClaim(each.href, _first_words(each.statement), "" if each.id in own else each.publisher) for each in lines
    )


def _first_words(statement: str) -> str:
    words = statement.split()
    return statement if len(words) <= FIRST_WORDS else f"{' '.join(words[:FIRST_WORDS]).rstrip(',;:.')} …"
