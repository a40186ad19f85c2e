"""A field names a record as it is called now. Old names are for links from elsewhere, and for prose."""

from collections.abc import Iterator

from generator.check import walk
from generator.library import Library
from generator.problem import Problem

CODE = "reference-renamed"


def find(library: Library) -> Iterator[Problem]:
    for origin, use in walk.uses(library):
        now = library.current(use.end)
        if use.field != "prose" and now != use.end:
            says = f'"{use.end.id}" is called "{now.id}" now'
            place = origin.place(use.loc)
            yield Problem(CODE, place, says, f"Write {now.id}.", (place.replaced(now.id),))
