"""A contradiction is declared by both claims."""

from collections.abc import Iterator

from generator.check import layout, walk
from generator.edit import Edit
from generator.library import Key, Library
from generator.model import Claim
from generator.problem import Problem

CODE = "contradiction-one-sided"


def find(library: Library) -> Iterator[Problem]:
    for origin, use in walk.uses(library):
        if use.field != "contradicts" or use.end.id not in library.claims:
            continue
        other = library.claims[use.end.id]
        if use.start.id not in other.contradicts:
            where = f"content/sources/{library.source_of[other.id].id}.yml"
            says = f'"{other.id}" does not say that it contradicts "{use.start.id}"'
            instead = f'Add {use.start.id} to the contradicts of "{other.id}" in {where}, or delete it here.'
            yield Problem(CODE, origin.place(use.loc), says, instead, _mend(library, other))


def _mend(library: Library, other: Claim) -> tuple[Edit, ...]:
    """The edit that declares every contradiction which the other claim leaves out."""
    if sum(claim.id == other.id for source in library.sources.values() for claim in source.claims) > 1:
        return ()  # nobody can tell which of the two is meant
    sides = [claim.id for claim in library.claims.values() if other.id in claim.contradicts]
    missing = [name for name in sides if name not in other.contradicts]
    origin, loc = library.origin(Key("claim", other.id))
    if origin.node_at((*loc, "contradicts")):
        return layout.with_items(origin, (*loc, "contradicts"), missing)
    return layout.added(origin, loc, Claim, "contradicts", f"[{', '.join(missing)}]")
