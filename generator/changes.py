"""What changed in the content, from the dates that the records bear."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.library import Key, Library


class Changed(NamedTuple):
    """A change of a record: the day, the record, what number of its changes it is, and what changed."""

    day: str
    key: Key
    number: int
    says: str


def changes(library: Library) -> list[Changed]:
    """Every change that a record tells of, the newest first."""
    return sorted(_changes(library), key=lambda each: (each.day, each.number), reverse=True)


def _changes(library: Library) -> Iterator[Changed]:
    for kind, records in library.records.items():
        for record in records.values():
            for number, change in enumerate(record.changes, 1):
                yield Changed(change.day, Key(kind, record.id), number, change.says)
