"""What changed in the records: figures with all that they reach, claims and their ties, sources, questions, advice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import figures
from generator.address import path_of
from generator.check import walk
from generator.library import Key, Library
from generator.model import Claim, Row
from generator.prose import references
from generator.relate import Relations

PARTED = ("source", "benchmark")  # kinds whose parts are told as records and figures of their own


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


@dataclass(frozen=True)
class RecordChange:
    """A record or claim that was added, removed, renamed or changed; `says` tells what in it."""

    kind: str
    id: str
    status: str
    title: str
    says: tuple[str, ...] = ()


def figure_changes(
    base: Library, head: Library, relations: Relations, readers: Mapping[str, tuple[str, ...]]
) -> Iterator[FigureChange]:
    """Every figure that is not what it was, in the order of the head's content. `readers` are calculators by table."""
    before = {head.current(key): holder for key, holder in _holders(base)}
    after = dict(_holders(head))
    for key, holder in after.items():
        old = before.get(key)
        for part in ("", "years"):
            was, now = (_shown(each, part) for each in (old, holder))
            if was != now and old is not None:
                yield FigureChange(_named(key), part, was, now, _reach(head, relations, key, readers))


def _holders(library: Library) -> Iterator[tuple[Key, Claim | Row]]:
    for key, each in library.named.items():
        if isinstance(each, Claim | Row):
            yield key, each


def _shown(holder: Claim | Row | None, part: str) -> str:
    stated = figures.stated(holder, part) if holder else None
    return figures.text(stated) if stated else ""


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


def record_changes(base: Library, head: Library) -> Iterator[RecordChange]:
    """Records and claims that came, went, got another id, or changed in what readers see."""
    before = {head.current(key): (key, each) for key, each in base.named.items() if key.kind != "row"}
    after = {key: each for key, each in head.named.items() if key.kind != "row"}
    for key in before:
        if key not in after:
            yield RecordChange(key.kind, key.id, "removed", base.title(key))
    for key, now in after.items():
        if key not in before:
            yield RecordChange(key.kind, key.id, "added", head.title(key))
            continue
        old, was = before[key]
        says = tuple(_says(base, head, old, key))
        if old != key:
            yield RecordChange(key.kind, key.id, "renamed", head.title(key), (f"was {old.id}", *says))
        elif was != now and key.kind != "site":
            yield RecordChange(key.kind, key.id, "changed", head.title(key), says)


def _says(base: Library, head: Library, old: Key, key: Key) -> Iterator[str]:
    """What changed in a record beyond its words: grades, doubts, contradictions, what it rests on."""
    was, now = base.named[old], head.named[key]
    for name in type(now).model_fields:
        before, after = getattr(was, name), getattr(now, name)
        if before == after or (name in ("claims", "rows", "id") and key.kind in PARTED):
            continue
        if name in ("contradicts", "claims", "supports", "refines"):
            for each in after:
                if each not in (before or ()):
                    yield f"{WORDS[name][0]} {each}"
            for each in before or ():
                if each not in after:
                    yield f"{WORDS[name][1]} {each}"
        elif name in ("grade", "kind", "seen_as"):
            yield f"{name.replace('_', ' ')}: {before} → {after}"
        elif name == "doubtful":
            yield "now doubtful" if after and not before else "no longer doubtful" if before and not after else "doubt"
        else:
            yield f"{name.replace('_', ' ')} changed"


WORDS: Mapping[str, tuple[str, str]] = {
    "contradicts": ("contradiction opened with", "contradiction settled with"),
    "supports": ("now backs", "no longer backs"),
    "refines": ("now narrows", "no longer narrows"),
    "claims": ("now rests on", "no longer rests on"),
}
