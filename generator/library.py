"""The library: all records by kind and id, and where each stands in its file."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from typing import Any, NamedTuple, TypeVar

from generator.calculator_words import CalculatorWords
from generator.fields import Grade
from generator.language import Language
from generator.model import (
    KINDS,
    Advice,
    Audience,
    Benchmark,
    Claim,
    Page,
    Question,
    Row,
    Site,
    Source,
    Term,
    Topic,
)
from generator.origin import Loc, Origin
from generator.problem import Place
from generator.record import Record
from generator.yaml_nodes import Text


class Key(NamedTuple):
    """A record's kind and id. Claims are keyed like records."""

    kind: str
    id: str


class Publication(NamedTuple):
    """The day that an id was first published, and where the ledger says so."""

    day: str
    place: Place


class Altered(NamedTuple):
    """What became of a record, a claim or a row: `how` is one of figure, years, added, removed, renamed, changed.

    A figure and years go from `was` to `now`; who was renamed `was` another id; what else changed stands in `now`.
    """

    key: Key
    how: str
    was: str = ""
    now: str = ""


class Commit(NamedTuple):
    """A commit that altered the content: the start of its hash, its day, and its subject, which says why."""

    id: str
    day: str
    why: str
    altered: tuple[Altered, ...]


R = TypeVar("R", bound=Record)
T = TypeVar("T")
K = TypeVar("K")
Fact = tuple[str, Any]
"""Something that was looked for in a library: of which kind, and under which key."""


@dataclass(frozen=True)
class Library:
    """All records by kind and id, in the order of their files, where each stands, every id ever published, the
    commits that altered the content, the newest first, and the site's logo, an SVG."""

    records: Mapping[str, Mapping[str, Record]]
    origins: Mapping[Key, Origin] = field(repr=False)
    ledger: Mapping[Key, Publication] = field(default_factory=dict, repr=False)
    history: tuple[Commit, ...] = field(default=(), repr=False)
    logo: Text = field(default=Text("content/logo.svg", ""), repr=False)
    _found: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of(self, kind: type[R]) -> Mapping[str, R]:
        """The records of a kind by id."""
        name = next(name for name, model in KINDS.items() if model is kind)
        return {key: record for key, record in self.records.get(name, {}).items() if isinstance(record, kind)}

    @cached_property
    def site(self) -> Site:
        return self.of(Site)["site"]

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        return self.of(Topic)

    @cached_property
    def audiences(self) -> Mapping[str, Audience]:
        return self.of(Audience)

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        return self.of(Term)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        return self.of(Source)

    @cached_property
    def benchmarks(self) -> Mapping[str, Benchmark]:
        return self.of(Benchmark)

    @cached_property
    def advice(self) -> Mapping[str, Advice]:
        return self.of(Advice)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        return self.of(Question)

    @cached_property
    def calculators(self) -> Mapping[str, CalculatorWords]:
        return self.of(CalculatorWords)

    @cached_property
    def languages(self) -> Mapping[str, Language]:
        return self.of(Language)

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        return self.of(Page)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim of every source, by id."""
        return {claim.id: claim for source in self.sources.values() for claim in source.claims}

    @cached_property
    def source_of(self) -> Mapping[str, Source]:
        """The source of each claim, by the claim's id."""
        return {claim.id: source for source in self.sources.values() for claim in source.claims}

    def whole(self, claim: str) -> str:
        """The claim that a piece is of; a whole claim itself."""
        return self.claims[claim].part_of or claim

    @cached_property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """The pieces of each claim that is set out in pieces as well."""
        found: dict[str, tuple[str, ...]] = {}
        for claim in self.claims.values():
            if claim.part_of:
                found[claim.part_of] = (*found.get(claim.part_of, ()), claim.id)
        return found

    def wholes(self, claims: Iterable[str]) -> tuple[str, ...]:
        """Some claims, without those that are a piece of another of them; so nothing is told or counted twice."""
        given = dict.fromkeys(claims)
        return tuple(each for each in given if self.claims[each].part_of not in given)

    def in_doubt(self, claims: Iterable[str]) -> bool:
        """Whether every one of the claims is doubtful, so that nothing sound stands behind what rests on them."""
        return all(self.claims[each].doubtful for each in claims)

    def grade_of(self, claim: str) -> Grade:
        """How much a claim can carry: its own grade, or its source's."""
        return self.claims[claim].grade or self.source_of[claim].grade

    def voice_of(self, claim: str) -> str:
        """Whose word a claim is."""
        source = self.source_of[claim]
        return source.voice or source.publisher

    @cached_property
    def named(self) -> Mapping[Key, Record | Claim | Row]:
        """Whatever has an id: every record, every claim, and every row as `TABLE/ROW`."""
        named: dict[Key, Record | Claim | Row] = {}
        for kind, of in self.records.items():
            named |= {Key(kind, name): record for name, record in of.items()}
        named |= {Key("claim", name): claim for name, claim in self.claims.items()}
        return named | {
            Key("row", f"{table.id}/{row.id}"): row for table in self.benchmarks.values() for row in table.rows
        }

    def former(self, key: Key) -> tuple[Key, ...]:
        """The keys that something had before."""
        table, slash, _ = key.id.rpartition("/")
        return tuple(Key(key.kind, table + slash + alias) for alias in self.named[key].aliases)

    @cached_property
    def renamed(self) -> Mapping[Key, Key]:
        """Every key that something had before → the one that it has."""
        return {old: key for key in self.named for old in self.former(key) if old not in self.named}

    def current(self, key: Key) -> Key:
        """The key that an id goes by now; the key itself where it has not been renamed."""
        table, slash, row = key.id.partition("/")
        if slash:
            key = Key(key.kind, f"{self.current(Key('benchmark', table)).id}/{row}")
        return self.renamed.get(key, key)

    def at(self, url: str) -> "Library":
        """The same library for a site at another address."""
        if url == self.site.url:
            return self
        moved = self.site.model_copy(update={"url": url})
        return replace(self, records={**self.records, "site": {"site": moved}})

    def title(self, key: Key) -> str:
        """What a record is called; a claim by what it says."""
        return self.claims[key.id].statement if key.kind == "claim" else self.records[key.kind][key.id].title

    def origin(self, key: Key) -> tuple[Origin, Loc]:
        """Where a record, a claim or a row stands."""
        if key.kind == "row":
            table, _, name = key.id.partition("/")
            rows = self.benchmarks[table].rows
            return self.origins[Key("benchmark", table)], ("rows", [row.id for row in rows].index(name))
        if key.kind != "claim":
            return self.origins[key], ()
        source = self.source_of[key.id]
        index = next(index for index, claim in enumerate(source.claims) if claim.id == key.id)
        return self.origins[Key("source", source.id)], ("claims", index)

    def found(self, look: Callable[["Library"], T]) -> T:
        """What a function finds that looks through all of it, which is done once, for a library never changes."""
        if look not in self._found:
            self._found[look] = look(self)
        kept: T = self._found[look]
        return kept

    def shared(self, shelf: dict[K, tuple[T, frozenset[Fact]]], key: K, make: Callable[[], T]) -> T:
        """What is made once for a shelf; where the library is watched, with the facts that it depends on."""
        if key not in shelf:
            shelf[key] = make(), frozenset()
        return shelf[key][0]

    def ids(self, kind: str) -> set[str]:
        """The ids of a kind, claims included."""
        return set(self.claims) if kind == "claim" else set(self.records.get(kind, {}))


def once(look: Callable[[Library], T]) -> Callable[[Library], T]:
    """A function that looks through a library once and then gives what it found."""

    @wraps(look)
    def found(library: Library) -> T:
        return library.found(look)

    return found
