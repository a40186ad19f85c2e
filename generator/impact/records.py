"""What changed in the records: figures with all that they reach, claims and their ties, sources, questions, advice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.address import FOLDERS, path_of
from generator.altered import altered
from generator.check import walk
from generator.facts import stated_by
from generator.findings import references
from generator.history import MEASURED
from generator.library import Key, Library
from generator.model import Claim, Row
from generator.relate import Relations

PAGES = {*FOLDERS, "claim", "term", "page"}  # kinds that readers find at an address
PARTS = {"figure": "", "years": "years"}  # what a figure is called by


@dataclass(frozen=True)
class Reach:
    """What rests on a figure: rows, sentences that state it, records that use it, their pages, calculators."""

    rows: tuple[str, ...]
    sentences: tuple[str, ...]
    records: tuple[str, ...]
    pages: tuple[str, ...]
    calculators: tuple[str, ...]


@dataclass(frozen=True)
class FigureChange:
    """A figure of a claim or a row: what it was and is, as people write it; empty where there was or is none."""

    id: str
    part: str
    old: str
    new: str
    reach: Reach
    address: str


@dataclass(frozen=True)
class RecordChange:
    """A record or claim that was added, removed, renamed or changed; `says` tells what in it."""

    kind: str
    id: str
    status: str
    title: str
    says: tuple[str, ...] = ()
    address: str = ""


def figure_changes(
    base: Library, head: Library, relations: Relations, readers: Mapping[str, tuple[str, ...]]
) -> Iterator[FigureChange]:
    """Every figure that is not what it was, in the order of the head's content. `readers` are calculators by table."""
    order = {key: place for place, key in enumerate(head.named)}
    moved = [each for each in altered(stated_by(base), stated_by(head)) if each.how in MEASURED]
    for key, how, was, now in sorted(moved, key=lambda each: order[each.key]):
        yield FigureChange(
            _named(key), PARTS[how], was, now, _reach(head, relations, key, readers), _address(key, head)
        )


def _holders(library: Library) -> Iterator[tuple[Key, Claim | Row]]:
    for key, each in library.named.items():
        if isinstance(each, Claim | Row):
            yield key, each


def _named(key: Key) -> str:
    return f"{key.kind}:{key.id}"


def _reach(library: Library, relations: Relations, key: Key, readers: Mapping[str, tuple[str, ...]]) -> Reach:
    """All that a figure reaches: directly, and by way of the rows that rest on it."""
    holders = [key]
    if key.kind == "claim":
        holders += [each for each, row in _holders(library) if isinstance(row, Row) and key.id in row.claims]
    tables = dict.fromkeys(each.id.split("/")[0] for each in holders if each.kind == "row")
    sentences = [piece for piece in walk.prose(library) if any(_states(library, piece.words, each) for each in holders)]
    using = [each for holder in holders if holder.kind == "claim" for each in relations.to(holder)]
    records = dict.fromkeys([*using, *(piece.key for piece in sentences), *(Key("benchmark", each) for each in tables)])
    shown = [each for each in (key, *records) if each.kind not in ("site", "row")]
    pages = dict.fromkeys(path_of(each, library).partition("#")[0] for each in shown)
    return Reach(
        rows=tuple(each.id for each in holders if each.kind == "row"),
        sentences=tuple(str(piece.origin.place(piece.loc)) for piece in sentences),
        records=tuple(_named(each) for each in records),
        pages=tuple(pages),
        calculators=tuple(dict.fromkeys(name for table in tables for name in readers.get(table, ()))),
    )


def _states(library: Library, words: str, holder: Key) -> bool:
    """Whether a piece of prose states a figure of a claim or a row."""
    for found in references(words):
        if not found.is_figure:
            continue
        key = library.current(found.key)
        name = Key("row", f"{key.id}/{found.row}") if key.kind == "benchmark" else key
        if library.current(name) == holder:
            return True
    return False


def _address(key: Key, library: Library) -> str:
    """Where readers find a record, claim or row; nothing where it is gone or is no page of its own."""
    if key.kind == "row":
        table, _, row = key.id.partition("/")
        return f"{path_of(Key('benchmark', table), library)}#{row}"
    return path_of(key, library) if key in library.named and key.kind in PAGES else ""


def record_changes(base: Library, head: Library) -> Iterator[RecordChange]:
    """Records and claims that came, went, got another id, or changed in what readers see."""
    by_key = {
        key: list(of_key) for key, of_key in groupby(altered(stated_by(base), stated_by(head)), lambda each: each.key)
    }
    for key in dict.fromkeys((*base.named, *head.named)):
        found = {each.how: each for each in by_key.get(key, ()) if each.how not in MEASURED}
        if not found or key.kind == "row":
            continue
        says = tuple(found["changed"].now.split("; ")) if "changed" in found else ()
        status = next(how for how in ("renamed", *found) if how in found)
        before = (f"was {found['renamed'].was}",) if status == "renamed" else ()
        title = (head if key in head.named else base).title(key)
        yield RecordChange(key.kind, key.id, status, title, (*before, *says), _address(key, head))
