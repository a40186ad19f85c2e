"""No record refers to itself, and no list names the same id twice."""

from collections.abc import Iterator

from generator.check import walk
from generator.check.layout import without_item
from generator.library import Library
from generator.problem import Problem

CODE = "reference-idle"


def find(library: Library) -> Iterator[Problem]:
    seen = set()
    for origin, use in walk.uses(library):
        if use.field == "prose":
            continue
        if use.end == use.start:
            says = f'"{use.end.id}" refers to itself'
            yield Problem(CODE, origin.place(use.loc), says, "Delete it here.")
        listed = (use.start, use.loc[:-1] if isinstance(use.loc[-1], int) else use.loc, use.end)
        if listed in seen:
            says, mend = f'"{use.end.id}" is listed twice', without_item(origin, use.loc)
            yield Problem(CODE, origin.place(use.loc), says, "Delete one of the two.", mend)
        seen.add(listed)
