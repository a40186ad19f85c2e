"""No id that was ever published vanishes: it exists, or it is an alias of what took its place."""

from collections.abc import Iterator

from generator.ledger import published
from generator.library import Library
from generator.problem import Problem

CODE = "id-vanished"


def find(library: Library) -> Iterator[Problem]:
    here = published(library)
    for key, entry in library.ledger.items():
        if library.current(key) in here:
            continue
        name = key.id.rpartition("/")[2]
        says = f'the {key.kind} "{key.id}" was published on {entry.day} and is gone'
        instead = f'Add "aliases: [{name}]" to the {key.kind} that took its place, or bring it back.'
        yield Problem(CODE, entry.place, says, instead)
