"""A contradiction is declared by both claims."""

from collections.abc import Iterator

from generator.check import walk
from generator.library import Library
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
            yield Problem(CODE, origin.place(use.loc), says, instead)
