"""Where a record stands in its file, and where each of its fields does."""

from dataclasses import dataclass

from generator import yaml_nodes
from generator.problem import Place
from generator.yaml_nodes import Node, Text

Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Origin:
    """Where a record stands: the file's text and the record's node in it."""

    text: Text
    node: Node
    key: Node | None = None

    def place(self, loc: Loc = ()) -> Place:
        """The place of a field, or of the nearest thing above it that is there."""
        node = self.node
        for step in loc:
            below = yaml_nodes.child(node, step)
            if below is None:
                break
            node = below
        if node is self.node:
            return self.text.at(self.key) if self.key else self.text.place(0, 0, 200)
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
