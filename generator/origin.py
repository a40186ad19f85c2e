"""Where a record stands in its file, and the places of all that is written in it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from generator import yaml_nodes
from generator.problem import Place
from generator.yaml_nodes import Entry, Node, Plain, Text

Loc = tuple[str | int, ...]
"""The path of a field in a record: names of fields and places in lists."""


@dataclass(frozen=True)
class Origin:
    """Where a record stands: the file's text, what is written there, and under which name if it is one of a list.

    The nodes, which know every place, are read when a place is asked for.
    """

    text: Text
    written: Plain
    nodes: Callable[[], Node] = field(repr=False, compare=False)
    name: str | None = None

    @property
    def node(self) -> Node:
        """The record's node."""
        return self._entry.value if self._entry else self.nodes()

    @property
    def key(self) -> Node | None:
        """The node of the record's name in a list."""
        return self._entry.key if self._entry else None

    @property
    def _entry(self) -> Entry | None:
        listed = self.nodes().value if self.name is not None else None
        return listed[str(self.name)] if isinstance(listed, dict) else None

    def written_at(self, loc: Loc) -> Plain:
        """What is written in a field; None where nothing is."""
        value = self.written
        for step in loc:
            if isinstance(value, dict):
                value = value.get(str(step))
            else:
                value = value[step] if isinstance(value, tuple) and isinstance(step, int) else None
        return value

    def place(self, loc: Loc = ()) -> Place:
        """The place of a field, or of the nearest thing above it that is there."""
        whole = node = self.node
        for step in loc:
            below = yaml_nodes.child(node, step)
            if below is None:
                break
            node = below
        if node is whole:
            return self.text.at(self.key) if self.key else self.text.place(node.line, 0, 200)
        return self.text.at(node)

    def node_at(self, loc: Loc) -> Node | None:
        """The node of a field, or None where it is not written."""
        node: Node | None = self.node
        for step in loc:
            node = yaml_nodes.child(node, step) if node else None
        return node

    def key_place(self, loc: Loc) -> Place:
        """The place of a field's key."""
        parent = self.node_at(loc[:-1])
        if parent and isinstance(parent.value, dict) and loc[-1] in parent.value:
            return self.text.at(parent.value[str(loc[-1])].key)
        return self.place(loc)

    def lines(self, loc: Loc = ()) -> range:
        """The lines of a record or a part of it, from 1, its key included."""
        node = self.node
        for step in loc:
            node = yaml_nodes.child(node, step) or node
        first = self.key.line if self.key and not loc else node.line
        is_block = node.end_line > node.line and node.end_column <= node.column
        return range(first + 1, node.end_line + (1 if is_block else 2))

    def line(self, loc: Loc = ()) -> int:
        """The line of a field's key, from 1."""
        return self.key_place(loc).line if loc and isinstance(loc[-1], str) else self.place(loc).line

    def text_at(self, loc: Loc) -> str:
        """A field's text, or nothing where it holds none."""
        node = self.node_at(loc)
        return node.value if node and isinstance(node.value, str) else ""

    def place_in(self, loc: Loc, words: str, nth: int = 0) -> Place:
        """The place of the nth occurrence of some words in a field's text."""
        node = self.node
        for step in loc:
            node = yaml_nodes.child(node, step) or node
        for number in range(node.line, min(node.end_line + 1, len(self.text.lines))):
            line = self.text.lines[number]
            start = node.column if number == node.line else 0
            end = node.end_column if number == node.end_line else len(line)
            while (found := line.find(words, start, end)) >= 0:
                if nth == 0:
                    return self.text.place(number, found, len(words))
                nth, start = nth - 1, found + len(words)
        return self.place(loc)
