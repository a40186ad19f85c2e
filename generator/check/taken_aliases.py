"""An old id stands for one thing alone: it is nobody's id now, and no other's alias."""

from collections.abc import Iterator

from generator.check import walk
from generator.check.taken_addresses import TAKEN
from generator.ledger import published
from generator.library import Key, Library
from generator.problem import Problem

CODE = "alias-taken"


def find(library: Library) -> Iterator[Problem]:
    here = published(library)
    seen: dict[Key, Key] = {}
    for alias, owner, place in walk.aliases(library):
        if alias in here:
            says = f'"{alias.id}" is the id of a {alias.kind} now, so it cannot lead to "{owner.id}"'
            yield Problem(CODE, place, says, "Delete the alias, or give that one another id.")
        elif alias in seen:
            says = f'"{alias.id}" leads to "{seen[alias].id}" already'
            yield Problem(CODE, place, says, "Delete one of the two.")
        elif alias.kind == "page" and alias.id in TAKEN:
            yield Problem(CODE, place, f"the address /{alias.id}/ belongs to the generator", "Delete the alias.")
        seen.setdefault(alias, owner)
