"""The models → the text of a new record: what must be filled in is empty, what may be left out is a comment."""

import textwrap
from collections.abc import Iterator

from generator.field_docs import FieldDoc, PartDoc, docs_of
from generator.record import Part, Record

WIDTH = 120
LATER = ("changes", "aliases", "silences")  # nothing has changed yet, was called otherwise, or is to be silenced


def skeleton(model: type[Record], indent: int = 0) -> str:
    """The lines of a record, each field with a comment that says what it is for and what it takes."""
    docs = {doc.model: doc for doc in docs_of(model)}
    return "".join(f"{line}\n" for line in _fields(docs[model], docs, indent))


def _fields(doc: PartDoc, docs: dict[type[Part], PartDoc], indent: int) -> Iterator[str]:
    for field in doc.fields:
        if field.name not in LATER:
            yield from _comment(field, indent)
            yield from _field(field, docs, indent) if field.required else _left_out(field, docs, indent)


def _comment(field: FieldDoc, indent: int) -> Iterator[str]:
    lead = f"{' ' * indent}# "
    takes = field.takes[0].upper() + field.takes[1:]
    may = "" if field.required else " May be left out."
    yield from textwrap.wrap(f"{field.says} {takes}.{may}", WIDTH, initial_indent=lead, subsequent_indent=lead)


def _field(field: FieldDoc, docs: dict[type[Part], PartDoc], indent: int) -> Iterator[str]:
    """A field that must be filled in, empty."""
    lead = " " * indent
    if field.part and field.is_list:
        yield f"{lead}{field.name}:"
        for _ in range(field.least):
            yield from _item(docs[field.part], docs, indent + 2)
    elif field.is_list and field.is_prose:
        yield f"{lead}{field.name}:"
        yield from [f"{lead}  -"] * field.least
    else:
        empty = " []" if field.is_list else " >-" if field.is_prose else ""
        yield f"{lead}{field.name}:{empty}"


def _item(doc: PartDoc, docs: dict[type[Part], PartDoc], indent: int) -> Iterator[str]:
    """An item of a list: the dash stands before its first field, and comments above it."""
    dashed = False
    for line in _fields(doc, docs, indent + 2):
        is_field = not dashed and not line.lstrip().startswith("#")
        yield line[:indent] + "- " + line[indent + 2 :] if is_field else line[2:] if not dashed else line
        dashed = dashed or is_field


def _left_out(field: FieldDoc, docs: dict[type[Part], PartDoc], indent: int) -> Iterator[str]:
    """A field that may be left out, as a comment to take the mark from."""
    inside = ", ".join(f"{each.name}: " for each in docs[field.part].fields if each.required) if field.part else ""
    item = f"{{{inside}}}" if inside else ""
    yield f"{' ' * indent}# {field.name}: {f'[{item}]' if field.is_list else item}".rstrip()
