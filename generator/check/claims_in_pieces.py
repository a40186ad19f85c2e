"""A piece of a claim stands in the source of the whole, and nothing names both."""

from collections.abc import Iterator

from generator.check import walk
from generator.library import Key, Library
from generator.model import Advice, Ignored, Position, Row
from generator.origin import Loc, Origin
from generator.problem import Problem

ADRIFT = "piece-adrift"
TWICE = "piece-twice"


def find(library: Library) -> Iterator[Problem]:
    yield from _adrift(library)
    for _, origin, record in walk.records(library):
        for part, loc in walk.parts(record):
            if isinstance(part, Advice | Ignored | Position | Row):
                yield from _twice(library, origin, part, loc)


def _twice(library: Library, origin: Origin, part: Advice | Ignored | Position | Row, loc: Loc) -> Iterator[Problem]:
    sides = {side: tuple(getattr(part, side, ())) for side in ("claims", "against")}
    named = {claim for claims in sides.values() for claim in claims}
    for side, claims in sides.items():
        for index, claim in enumerate(claims):
            whole = library.claims[claim].part_of if claim in library.claims else None
            if whole in named:
                says = f'"{claim}" is a piece of "{whole}", which stands here as well'
                yield Problem(TWICE, origin.place((*loc, side, index)), says, "Keep one of the two.")


def _adrift(library: Library) -> Iterator[Problem]:
    for source in library.sources.values():
        own = {claim.id: claim for claim in source.claims}
        for index, claim in enumerate(source.claims):
            if claim.part_of and (claim.part_of not in own or own[claim.part_of].part_of):
                place = library.origins[Key("source", source.id)].place(("claims", index, "part_of"))
                says = f'"{claim.part_of}" is no whole claim of this source'
                yield Problem(ADRIFT, place, says, "Name the claim of this source that holds the whole statement.")
