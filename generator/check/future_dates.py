"""No record bears a date that is still to come."""

from collections.abc import Iterator

from generator.library import Key, Library
from generator.origin import Loc
from generator.problem import Problem

CODE = "date-future"


def find(library: Library, today: str) -> Iterator[Problem]:
    dated: list[tuple[Key, Loc, str]] = [(Key("site", "site"), ("revised",), library.site.revised)]
    for source in library.sources.values():
        key = Key("source", source.id)
        dated += [(key, ("date",), source.date or ""), (key, ("verified_on",), source.verified_on or "")]
        dated += [
            (key, ("claims", index, "verified_on"), claim.verified_on or "")
            for index, claim in enumerate(source.claims)
        ]
    for key, loc, day in dated:
        if day > today:
            place = library.origins[key].place(loc)
            yield Problem(CODE, place, f"{day} is after {today}", "Write the day that it happened.")
