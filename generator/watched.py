"""A library that is watched: while something is made of it, every record and reference that is looked at is noted.

So what was made can be remembered with just what it depends on. A fact is what was looked for: of which kind, under
which key; its stamp changes with what there is to see. The key `*` stands for which keys there are.
"""

import hashlib
import pickle
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from generator.history import by_key
from generator.library import Commit, Fact, Key, Library, Publication
from generator.model import KINDS, Claim, Row, Site, Source
from generator.origin import Origin
from generator.record import Record
from generator.relate import Relations

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")
R = TypeVar("R", bound=Record)
ALL = "*"
FOUND, FROM, TO, SAID_BY = "found", "from", "to", "said by"


class Watch:
    """What has been looked at."""

    def __init__(self) -> None:
        self.seen: set[Fact] = set()

    def during(self, make: Callable[[], T]) -> tuple[T, frozenset[Fact]]:
        """What is made, and all that was looked at for it."""
        outside, self.seen = self.seen, set()
        try:
            made = make()
            return made, frozenset(self.seen)
        finally:
            outside |= self.seen  # not the other way round: outside, a page of many records has seen much
            self.seen = outside

    def over(self, kind: str, of: Mapping[K, V]) -> Mapping[K, V]:
        """The same things by their keys, watched."""
        return _Watched(kind, of, self)


class _Watched(Mapping[K, V]):
    """Records by their keys, watched."""

    def __init__(self, kind: str, of: Mapping[K, V], watch: Watch) -> None:
        self._kind, self._of, self._watch = kind, of, watch

    def __getitem__(self, key: K) -> V:
        self._watch.seen.add((self._kind, key))
        return self._of[key]

    def __contains__(self, key: object) -> bool:
        self._watch.seen.add((self._kind, key))
        return key in self._of

    def __iter__(self) -> Iterator[K]:
        self._watch.seen.add((self._kind, ALL))
        return iter(self._of)

    def __len__(self) -> int:
        self._watch.seen.add((self._kind, ALL))
        return len(self._of)


class _SaidBy(_Watched[str, Source]):
    """The source of each claim. Which one that is, and what it is, are two facts."""

    def __getitem__(self, key: str) -> Source:
        source = super().__getitem__(key)
        self._watch.seen.add(("source", source.id))
        return source


class WatchedLibrary(Library):
    """A library, watched."""

    _whole: Library
    _watch: Watch

    def __init__(self, whole: Library, watch: Watch) -> None:
        vars(self).update(  # it is frozen
            records={kind: watch.over(kind, of) for kind, of in whole.records.items()},
            origins=watch.over("origin", whole.origins),
            ledger=watch.over("ledger", whole.ledger),
            logo=whole.logo,
            _whole=whole,
            _watch=watch,
        )

    def of(self, kind: type[R]) -> Mapping[str, R]:
        name = next(name for name, model in KINDS.items() if model is kind)
        return cast("Mapping[str, R]", self.records[name])

    @property
    def site(self) -> Site:
        return self.of(Site)["site"]

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        return self._watch.over("claim", self._whole.claims)

    @cached_property
    def source_of(self) -> Mapping[str, Source]:
        return _SaidBy(SAID_BY, self._whole.source_of, self._watch)

    @cached_property
    def named(self) -> Mapping[Key, Record | Claim | Row]:
        return self._watch.over("named", self._whole.named)

    @cached_property
    def renamed(self) -> Mapping[Key, Key]:
        return self._watch.over("renamed", self._whole.renamed)

    @property
    def history(self) -> tuple[Commit, ...]:
        return self._watch.over("commits", {"all": self._whole.history})["all"]

    def found(self, look: Callable[[Library], T]) -> T:
        self._watch.seen.add((FOUND, f"{look.__module__}:{look.__qualname__}"))
        return self._whole.found(look)

    def shared(self, shelf: dict[K, tuple[T, frozenset[Fact]]], key: K, make: Callable[[], T]) -> T:
        if key not in shelf:
            shelf[key] = self._watch.during(make)
        made, seen = shelf[key]
        self._watch.seen |= seen
        return made


class WatchedRelations(Relations):
    """Relations, watched."""

    def __init__(self, whole: Relations, watch: Watch) -> None:
        vars(self).update(vars(whole))
        self._watch = watch

    def of(self, key: Key, kind: str | None = None, field: str | None = None) -> tuple[Key, ...]:
        self._watch.seen.add((FROM, key))
        return super().of(key, kind, field)

    def to(self, key: Key, kind: str | None = None, field: str | None = None) -> tuple[Key, ...]:
        self._watch.seen.add((TO, key))
        return super().to(key, kind, field)


class Stamps:
    """The stamps of facts in a library and its relations."""

    def __init__(self, library: Library, relations: Relations) -> None:
        self._library, self._relations = library, relations
        self._known: dict[Fact, bytes] = {}
        self._said: dict[int, bytes] = {}  # by the record's identity, since a record is seen as many a fact
        self._mappings: Mapping[str, Mapping[Any, Any]] = {
            **library.records,
            "claim": library.claims,
            SAID_BY: {claim: source.id for claim, source in library.source_of.items()},
            "origin": library.origins,
            "ledger": library.ledger,
            "named": library.named,
            "renamed": library.renamed,
            "told": by_key(library),
            "commits": {"all": library.history},
        }

    def of(self, fact: Fact) -> bytes:
        """What there is to see of a fact, as a digest."""
        if fact not in self._known:
            self._known[fact] = hashlib.blake2b(self._seen(*fact), digest_size=16).digest()
        return self._known[fact]

    def _seen(self, kind: str, key: Any) -> bytes:
        if kind == FOUND:
            module, _, name = key.partition(":")
            return pickle.dumps(getattr(import_module(module), name)(self._library))
        if kind in (FROM, TO):
            edges = self._relations.edges_of if kind == FROM else self._relations.edges_to
            return repr(edges(key)).encode()
        of = self._mappings[kind]
        if key == ALL:
            return "\n".join(map(str, of)).encode()
        value = of.get(key)
        return self._record(value) if isinstance(value, BaseModel) else _seen(value)

    def _record(self, record: BaseModel) -> bytes:
        if id(record) not in self._said:
            self._said[id(record)] = hashlib.blake2b(record.model_dump_json().encode(), digest_size=16).digest()
        return self._said[id(record)]


def _seen(value: object) -> bytes:
    if isinstance(value, Origin):
        return repr((value.text, value.name)).encode()
    return repr(value.day if isinstance(value, Publication) else value).encode()
