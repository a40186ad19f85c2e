"""What changed in the content: what records tell of themselves, and the figures and records that commits altered."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.history import MEASURED
from generator.library import Altered, Key, Library
from generator.model import PAGELESS, Claim, Row

MOST_FIGURES = 3  # of one record in one commit, before the rest is counted


class Changed(NamedTuple):
    """A change of a record: the day, the record, what tells the change apart from the record's others, what changed."""

    day: str
    key: Key
    tag: str
    says: str


def changes(library: Library) -> list[Changed]:
    """Every change that readers should hear of, the newest first.

    A record that is new is told where it does not say so itself; what was there on the first day is no change.
    """
    told = list(_told(library))
    days = {(each.day, each.key) for each in told}
    first = min((entry.day for entry in library.ledger.values()), default="")
    altered = (
        each for each in _altered(library) if each.figures or (each.day > first and (each.day, each.key) not in days)
    )
    found = [*told, *(Changed(each.day, each.key, each.tag, each.says) for each in altered)]
    return sorted(found, key=lambda each: each.day, reverse=True)


def _told(library: Library) -> Iterator[Changed]:
    """What records tell of themselves, the newest first."""
    found = [
        (change.day, number, Changed(change.day, Key(kind, record.id), f"{change.day}-{number}", change.says))
        for kind, records in library.records.items()
        for record in records.values()
        for number, change in enumerate(record.changes, 1)
    ]
    return (change for *_, change in sorted(found, key=lambda each: each[:2], reverse=True))


class _Record(NamedTuple):
    """What a commit altered in a record that is still there."""

    day: str
    key: Key
    tag: str
    says: str
    figures: bool


def _altered(library: Library) -> Iterator[_Record]:
    """The records whose figures a commit altered, or that it brought, the newest first."""
    for commit in library.history:
        there = sorted((page_of(library, each.key), number) for number, each in enumerate(commit.altered))
        for key, of_key in groupby(there, lambda pair: pair[0]):
            altered = [commit.altered[number] for _, number in of_key]
            figures = [each for each in altered if each.how in MEASURED]
            is_read = key in library.named and key.kind not in PAGELESS
            if not is_read or not (figures or Altered(key, "added") in altered):
                continue
            says = f"{_figures(library, figures) if figures else 'New'}. {sentence(commit.why)}"
            yield _Record(commit.day, key, commit.id, says, bool(figures))


def page_of(library: Library, key: Key) -> Key:
    """The record on whose page something is told: a claim's source, a row's table, and else the record itself."""
    key = library.current(key)
    if key.kind == "row":
        return library.current(Key("benchmark", key.id.partition("/")[0]))
    if key.kind == "claim" and key.id in library.source_of:
        return Key("source", library.source_of[key.id].id)
    return key


def _figures(library: Library, altered: Sequence[Altered]) -> str:
    told = [f"{_named(library, each)}{each.was} → {each.now}" for each in altered[:MOST_FIGURES]]
    more = len(altered) - len(told)
    return "; ".join(told) + (f"; and {more} more" if more > 0 else "")


def _named(library: Library, altered: Altered) -> str:
    """What a figure is of: a row's label, a claim's unit."""
    holder = library.named.get(library.current(altered.key))
    if isinstance(holder, Row):
        return f"{holder.label}, years: " if altered.how == "years" else f"{holder.label}: "
    if isinstance(holder, Claim) and holder.figures:
        return "Years: " if altered.how == "years" else f"{holder.figures.unit.replace('-', ' ').capitalize()}: "
    return ""


def sentence(why: str) -> str:
    """A commit's subject as a sentence."""
    return why if why.endswith((".", "!", "?")) else f"{why}."
