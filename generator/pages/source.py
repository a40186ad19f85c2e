"""A page a source: how good it is, how it was read, and every claim under the heading it stands under."""

from dataclasses import dataclass
from itertools import groupby

from generator.library import Key
from generator.model import Source
from generator.page import Page
from generator.pages.context import Context
from generator.pages.evidence import claim_lines, claim_view, grade
from generator.pages.finish import finish
from generator.pages.views import ClaimLine, ClaimView, Grade, Head, Link
from generator.pages.words import counted, when
from generator.prose import anchor


@dataclass(frozen=True)
class SectionView:
    title: str
    anchor: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True)
class SourceView:
    head: Head
    publisher: str
    address: str
    date: str
    grade: Grade
    seen_note: str
    verified_on: str
    counts: str
    sections: tuple[SectionView, ...]
    casts_doubt_on: tuple[ClaimLine, ...]
    backlinks: tuple[Link, ...]


def source_page(context: Context, source: Source) -> Page:
    """The page of one source with its claims."""
    key = Key("source", source.id)
    here = context.here(f"sources/{source.id}/")
    head = Head(here.trail("source"), source.title, source.summary)
    doubted = here.relations.to(key, "claim", "sources")
    doubtful = sum(1 for claim in source.claims if claim.doubtful)
    groups = [(title, list(claims)) for title, claims in groupby(source.claims, key=lambda claim: claim.section)]
    view = SourceView(
        head=head,
        publisher=source.publisher,
        address=source.address or "",
        date=when(source.date) if source.date else "",
        grade=grade(here, source.grade),
        seen_note=source.seen_note,
        verified_on=when(source.verified_on) if source.verified_on else "",
        counts=f"{counted(len(source.claims), 'claim')}, {counted(doubtful, 'doubtful one')}",
        sections=tuple(
            SectionView(title, f"section-{number}-{anchor(title)}", tuple(claim_view(here, each.id) for each in claims))
            for number, (title, claims) in enumerate(groups, start=1)
        ),
        casts_doubt_on=claim_lines(here, doubted),
        backlinks=here.links(each for each in here.relations.to(key) if each not in doubted),
    )
    return finish(here, "source", head, view, here.edit(key))


def section_anchor(source: Source, heading: str) -> str:
    """The anchor of a source's section, as its page has it; nothing where no claim stands under that heading."""
    titles = [title for title, _ in groupby(claim.section for claim in source.claims)]
    return f"section-{titles.index(heading) + 1}-{anchor(heading)}" if heading in titles else ""
