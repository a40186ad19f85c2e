"""Who cites, uses, answers and contradicts whom: every reference of every record, and the way back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pydantic import BaseModel

from generator.fields import meant
from generator.findings import references
from generator.library import Key, Library, once
from generator.model import Claim
from generator.origin import Loc


class Edge(NamedTuple):
    """One reference: from a record or claim, by a field (`prose` for a link or figure in text), to another."""

    start: Key
    field: str
    end: Key


class Relations:
    """All references, to be asked in both directions. Order is that of the content."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self.edges = tuple(dict.fromkeys(edges))
        self._from: dict[Key, list[Edge]] = defaultdict(list)
        self._to: dict[Key, list[Edge]] = defaultdict(list)
        for edge in self.edges:
            self._from[edge.start].append(edge)
            self._to[edge.end].append(edge)

    def of(self, key: Key, kind: str | None = None, field: str | None = None) -> tuple[Key, ...]:
        """What a record refers to, of a kind or by a field."""
        return _unique(
            e.end for e in self._from.get(key, ()) if kind in (None, e.end.kind) and field in (None, e.field)
        )

    def to(self, key: Key, kind: str | None = None, field: str | None = None) -> tuple[Key, ...]:
        """What refers to a record: its backlinks, of a kind or by a field."""
        found = (e.start for e in self._to.get(key, ()) if kind in (None, e.start.kind) and field in (None, e.field))
        return _unique(found)

    def edges_of(self, key: Key) -> Sequence[Edge]:
        """Every reference from a record."""
        return self._from.get(key, ())

    def edges_to(self, key: Key) -> Sequence[Edge]:
        """Every reference to a record."""
        return self._to.get(key, ())


@once
def relate(library: Library) -> Relations:
    """Every reference in the library. Dangling ones have been refused before."""
    return Relations(_edges(library))


def _edges(library: Library) -> Iterator[Edge]:
    for _, use in uses(library):
        yield Edge(use.start, use.field, library.current(use.end))


class Use(NamedTuple):
    """A reference with its path in the record."""

    start: Key
    field: str
    end: Key
    loc: Loc


def same_references(before: Library, after: Library) -> bool:
    """Whether the records that differ between two libraries of the same ids refer to the same, in the same order."""
    return all(
        [use[:3] for use in uses_of(Key(kind, name), old)]
        == [use[:3] for use in uses_of(Key(kind, name), records[name])]
        for kind, records in after.records.items()
        for name, old in before.records[kind].items()
        if records[name] is not old
    )


@once
def uses(library: Library) -> tuple[tuple[Key, Use], ...]:
    """Every reference with the record that makes it."""
    return tuple(
        (key, use)
        for kind, records in library.records.items()
        for key, record in ((Key(kind, name), record) for name, record in records.items())
        for use in uses_of(key, record)
    )


def uses_of(key: Key, part: BaseModel, loc: Loc = ()) -> Iterator[Use]:
    """Every reference in a record, its parts and its prose. A claim's references start at the claim."""
    for name, kind, is_prose in meant(type(part)):
        value = getattr(part, name)
        if value is None or value == ():
            continue
        items = enumerate(value) if isinstance(value, tuple) else ((None, value),)
        for index, item in items:
            here = (*loc, name) if index is None else (*loc, name, index)
            if kind:
                yield Use(key, name, Key(kind, item), here)
            elif is_prose:
                yield from (Use(key, "prose", found.key, here) for found in references(item))
            elif isinstance(item, BaseModel):
                start = Key("claim", item.id) if isinstance(item, Claim) else key
                yield from uses_of(start, item, here)


def _unique(keys: Iterator[Key]) -> tuple[Key, ...]:
    return tuple(dict.fromkeys(keys))
