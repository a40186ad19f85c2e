"""Walks that several checks share: every reference and every piece of text, each with its place."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from generator import relate
from generator.fields import meant
from generator.library import Key, Library, once
from generator.origin import Loc, Origin
from generator.problem import Place
from generator.record import part_in
from generator.relate import Use


class Piece(NamedTuple):
    """A text field of a record: where it stands, its path, whether it is Markdown, and its words."""

    key: Key
    origin: Origin
    loc: Loc
    is_prose: bool
    words: str


def uses(library: Library) -> Iterator[tuple[Origin, Use]]:
    """Every reference with the origin of the record that makes it."""
    return ((library.origins[key], use) for key, use in relate.uses(library))


def parts(part: BaseModel, loc: Loc = ()) -> Iterator[tuple[BaseModel, Loc]]:
    """A record and all its parts, each with its path."""
    yield part, loc
    for name in _holding_parts(type(part)):
        value = getattr(part, name)
        if isinstance(value, BaseModel):
            yield from parts(value, (*loc, name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from parts(item, (*loc, name, index))


@cache
def _holding_parts(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name, field in model.model_fields.items() if part_in(field.annotation))


def aliases(library: Library) -> Iterator[tuple[Key, Key, Place]]:
    """Every alias with the key that it leads to, and its place."""
    for key in library.named:
        origin, loc = library.origin(key)
        for index, old in enumerate(library.former(key)):
            yield old, key, origin.place((*loc, "aliases", index))


def records(library: Library) -> Iterator[tuple[Key, Origin, BaseModel]]:
    """Every record with its key and origin."""
    for kind, of_kind in library.records.items():
        for record in of_kind.values():
            key = Key(kind, record.id)
            yield key, library.origins[key], record


@once
def prose(library: Library) -> tuple[Piece, ...]:
    """Every piece of Markdown."""
    return tuple(_prose(library))


def _prose(library: Library) -> Iterator[Piece]:
    for key, origin, record in records(library):
        for part, loc in parts(record):
            for name, _, is_prose in meant(type(part)):
                value = getattr(part, name) if is_prose else None
                if value is None:
                    continue
                items = enumerate(value) if isinstance(value, tuple) else [(None, value)]
                for index, words in items:
                    here = (*loc, name) if index is None else (*loc, name, index)
                    yield Piece(key, origin, here, True, words)


def headlines(library: Library) -> Iterator[Piece]:
    """The title and summary of every record but sources, whose titles are not ours."""
    for key, origin, record in records(library):
        for name in ("title", "summary"):
            if key.kind != "source" or name == "summary":
                yield Piece(key, origin, (name,), False, getattr(record, name))
