"""Fields stand in the order in which the model names them."""

from collections.abc import Iterator

from pydantic import BaseModel

from generator.check import walk
from generator.library import Library, Origin
from generator.problem import Problem
from generator.record import Record
from generator.yaml_nodes import Node

CODE = "layout-order"
LAST = tuple(name for name, field in Record.model_fields.items() if not field.is_required())


def find(library: Library) -> Iterator[Problem]:
    for _, origin, record in walk.records(library):
        for part, loc in walk.parts(record):
            node = origin.node_at(loc)
            keys = written(node) if node else []
            wanted = [name for name in order(type(part)) if name in keys]
            late = next((number for number, key in enumerate(keys) if key != wanted[number]), None)
            if node and late is not None and is_block(origin, node):
                says = f'"{keys[late]}" stands where "{wanted[late]}" belongs'
                instead = f"The order is {', '.join(wanted)}. plumbline check --fix puts them so."
                yield Problem(CODE, origin.key_place((*loc, keys[late])), says, instead)


def order(model: type[BaseModel]) -> list[str]:
    """The fields of a kind as they stand in a file: what every record may leave out comes last."""
    names = list(model.model_fields)
    last = [name for name in names if name in LAST and issubclass(model, Record)]
    return [name for name in names if name not in last] + last


def written(node: Node) -> list[str]:
    """The keys of a mapping as they stand in its file; a page's text below its head is none."""
    return (
        [key for key, entry in node.value.items() if entry.key is not entry.value]
        if isinstance(node.value, dict)
        else []
    )


def is_block(origin: Origin, node: Node) -> bool:
    """Whether a mapping is written with a line a key, and not between braces."""
    return not origin.text.lines[node.line].startswith("{", node.column)
