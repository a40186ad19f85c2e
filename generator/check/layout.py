"""How a mapping is laid out in its file: the lines of each key, and where another one would go."""

from collections.abc import Mapping

from pydantic import BaseModel

from generator.edit import Edit, insertion
from generator.origin import Loc, Origin
from generator.record import in_order
from generator.yaml_nodes import Node

Segments = Mapping[str, range]
"""The lines of each key in the order of the file, counted from 0, the comments right above a key with it."""


def segments(origin: Origin, loc: Loc) -> Segments:
    """The lines of each key; nothing where the mapping is written between braces, or is the head of a page."""
    node = origin.node_at(loc)
    if node is None or not isinstance(node.value, dict) or is_flow(origin, node) or origin.text.file.endswith(".md"):
        return {}
    keys = list(node.value)
    starts = [_start(origin, node, node.value[key].key.line) for key in keys]
    ends = [*starts[1:], _stop(origin, node, loc)]
    return {key: range(start, end) for key, start, end in zip(keys, starts, ends, strict=True)}


def is_flow(origin: Origin, node: Node) -> bool:
    """Whether a mapping or a list is written between brackets, and not with a line for each item."""
    return origin.text.lines[node.line][node.column : node.column + 1] in ("{", "[")


def _start(origin: Origin, node: Node, line: int) -> int:
    """The line that a key begins at, with the comments above it. What stands above the first key is nobody's."""
    lead = " " * node.column + "#"
    while line > node.line and origin.text.lines[line - 1].startswith(lead):
        line -= 1
    return line


def _stop(origin: Origin, node: Node, loc: Loc) -> int:
    """The line after the last one of a mapping; blank lines and comments further out are not in it."""
    lines = origin.text.lines
    stop = origin.lines(loc)[-1]
    while not lines[stop - 1].strip() or lines[stop - 1].lstrip().startswith("#"):
        stop -= 1
    return max(stop, node.line + 1)


def reordered(origin: Origin, loc: Loc, wanted: list[str]) -> tuple[Edit, ...]:
    """The edit that puts the keys of a mapping into another order, each with its lines and comments."""
    node, parts = origin.node_at(loc), segments(origin, loc)
    if node is None or not parts:
        return ()
    lines, first = origin.text.lines, next(iter(parts))
    lead, indent = lines[node.line][: node.column], " " * node.column
    moved: list[str] = []
    for key in wanted:
        head, *rest = (lines[number] for number in parts[key])
        moved += [(lead if key == wanted[0] else indent) + head[node.column :], *rest]
    start, stop = parts[first].start, list(parts.values())[-1].stop
    return (Edit(origin.text.file, start + 1, 1, stop, len(lines[stop - 1]) + 1, "\n".join(moved)),)


def added(origin: Origin, loc: Loc, model: type[BaseModel], name: str, value: str) -> tuple[Edit, ...]:
    """The edit that adds a field to a mapping, at the place where the model has it."""
    node, parts = origin.node_at(loc), segments(origin, loc)
    if node is None or not parts:
        return ()
    order = in_order(model)
    before = [key for key in parts if key in order and order.index(key) < order.index(name)]
    last = parts[before[-1]].stop if before else node.line
    while not origin.text.lines[last - 1].strip():
        last -= 1
    text = f"\n{' ' * node.column}{name}: {value}"
    return (insertion(origin.text.file, last, len(origin.text.lines[last - 1]) + 1, text),)


def with_items(origin: Origin, loc: Loc, items: list[str]) -> tuple[Edit, ...]:
    """The edit that adds items to a list of words that is there."""
    node = origin.node_at(loc)
    if node is None or not isinstance(node.value, tuple):
        return ()
    file = origin.text.file
    if not node.value:
        return (origin.text.at(node).replaced(f"[{', '.join(items)}]"),)
    last = node.value[-1]
    lead = ", " if is_flow(origin, node) else f"\n{' ' * node.column}- "
    return (insertion(file, last.end_line + 1, last.end_column + 1, "".join(lead + item for item in items)),)


def without_item(origin: Origin, loc: Loc) -> tuple[Edit, ...]:
    """The edit that deletes an item of a list; the first item is never deleted, since it is nobody's repetition."""
    node, index = origin.node_at(loc[:-1]), loc[-1]
    if node is None or not isinstance(node.value, tuple) or not isinstance(index, int) or index == 0:
        return ()
    before, item = node.value[index - 1], node.value[index]
    end = Edit(origin.text.file, before.end_line + 1, before.end_column + 1, item.end_line + 1, item.end_column + 1, "")
    if is_flow(origin, node):
        return (end,)
    return (Edit(origin.text.file, item.line + 1, 1, item.line + 2, 1, ""),)
