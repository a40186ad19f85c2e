"""What a file of the content states, thing by thing: a record, and apart from it its claims or its rows.

It is read as it is written and held against no model, so that content of any age can be compared.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator import yaml_nodes
from generator.library import Key, Library
from generator.load import found_in, kind_of
from generator.problem import Problem
from generator.yaml_nodes import Plain, Text

Facts = Mapping[str, Plain]
Stated = Mapping[Key, Facts]

PARTS = {"source": "claims", "benchmark": "rows"}  # the fields whose items are told by themselves
UNTOLD = ("site",)  # kinds that say nothing of the subject


def stated(inside: Path, text: str) -> Stated | None:
    """What a file states, by its path inside the content; nothing for a file of no records, None where it is broken."""
    kind, problems = kind_of(inside), list[Problem]()
    if kind is None or kind in UNTOLD:
        return {}
    content = text.removeprefix("\ufeff").replace("\r\n", "\n")
    found = list(found_in(inside, Text(inside.as_posix(), content), kind, problems))
    if problems:
        return None
    return {name: facts for key, origin in found for name, facts in _apart(key, yaml_nodes.plain(origin.node))}


def stated_by(library: Library) -> Stated:
    """What all records of a library state."""
    told = ((key, yaml_nodes.plain(origin.node)) for key, origin in library.origins.items() if key.kind not in UNTOLD)
    return {name: facts for key, record in told for name, facts in _apart(key, record)}


def _apart(key: Key, record: Plain) -> Iterator[tuple[Key, Facts]]:
    """A record without its parts, then each part that has an id."""
    if not isinstance(record, dict):
        return
    field = PARTS.get(key.kind, "")
    yield key, {name: value for name, value in record.items() if name != field}
    parts = record.get(field)
    for part in parts if isinstance(parts, tuple) else ():
        if isinstance(part, dict) and isinstance(part.get("id"), str):
            name = part["id"] if key.kind == "source" else f"{key.id}/{part['id']}"
            yield Key(field.removesuffix("s"), str(name)), part
