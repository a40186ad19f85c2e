"""An alias is an id that was published once; another leads nowhere that anybody could come from."""

from collections.abc import Iterator

from generator.check import walk
from generator.library import Library
from generator.problem import Problem

CODE = "alias-idle"


def find(library: Library) -> Iterator[Problem]:
    for alias, _, place in walk.aliases(library):
        if library.ledger and alias not in library.ledger:
            says = f'no {alias.kind} was ever published as "{alias.id}"'
            yield Problem(CODE, place, says, "Write the id as content/ids.txt has it, or delete it here.")
