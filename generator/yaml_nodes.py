"""YAML text → nodes that know their places, refusing what surprises people.

YAML 1.2's core meaning is kept for null, true, false and whole numbers; whatever YAML 1.1 would read as something else
than it looks like is a problem, and so are duplicate keys, anchors, aliases and tags.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import yaml

from generator.problem import Place, Problem
from generator.yaml_errors import stumble

Scalar = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its place: a scalar, a list of nodes, or entries by key. Lines and columns count from 0."""

    value: "Scalar | tuple[Node, ...] | dict[str, Entry]"
    line: int
    column: int
    end_line: int
    end_column: int


class Entry(NamedTuple):
    """A key of a mapping, and its value."""

    key: Node
    value: Node


Plain = str | int | float | bool | None | tuple["Plain", ...] | dict[str, "Plain"]


def plain(node: Node) -> Plain:
    """The value without its places: dicts, tuples and scalars."""
    if isinstance(node.value, dict):
        return {key: plain(entry.value) for key, entry in node.value.items()}
    if isinstance(node.value, tuple):
        return tuple(plain(item) for item in node.value)
    return node.value


def child(node: Node, step: str | int) -> Node | None:
    """The value under a key or at an index."""
    if isinstance(node.value, dict) and step in node.value:
        return node.value[str(step)].value
    if isinstance(node.value, tuple) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    return None


@dataclass(frozen=True)
class Text:
    """A file's text, to show places in. `first` is the line that the YAML starts at."""

    file: str
    content: str
    first: int = 0

    @property
    def lines(self) -> tuple[str, ...]:
        """The text by lines."""
        return _lines(self.content)

    def place(self, line: int, column: int, width: int = 1) -> Place:
        """The place at a line and column counted from 0."""
        line = min(line, len(self.lines) - 1)
        text = self.lines[line]
        return Place(self.file, line + 1, column + 1, text, max(1, min(width, len(text) - column)))

    def at(self, node: Node) -> Place:
        """A node's place, the caret under all of its first line."""
        text = self.lines[node.line] if node.line < len(self.lines) else ""
        end = node.end_column if node.end_line == node.line else len(text.rstrip())
        return self.place(node.line, node.column, end - node.column)


@lru_cache(maxsize=20)
def _lines(content: str) -> tuple[str, ...]:
    return tuple(content.split("\n"))


def read(text: Text) -> tuple[Node | None, list[Problem]]:
    """The nodes of a YAML text, or None where it cannot be read; and what is wrong with it."""
    reader = _Reader(text)
    try:
        return reader.document(), reader.problems
    except yaml.MarkedYAMLError as error:
        if hard := _hard_space(text):
            return None, [*reader.problems, hard]
        found = stumble(error, _line(text, error.problem_mark), reader.last)
        line, column = (found.mark.line, found.mark.column) if found.mark else (0, 0)
        place = text.place(text.first + line, column)
        return None, [*reader.problems, Problem("yaml-syntax", place, found.says, found.instead)]
    except yaml.reader.ReaderError as error:
        before = "\n".join(text.lines[text.first :])[: error.position]
        place = text.place(text.first + before.count("\n"), len(before) - before.rfind("\n") - 1)
        says = f"the character U+{ord(str(error.character)[0]):04X} may not stand in YAML"
        return None, [Problem("yaml-syntax", place, says, "Delete it, or write it as text.")]


def _hard_space(text: Text) -> Problem | None:
    """A space that looks like one and is none, behind the colon of a field."""
    for number, line in enumerate(text.lines):
        if found := re.match(r"\s*(- )?[\w-]+:(?=\u00a0)", line):
            says, instead = "the space behind the colon is no plain one", "Delete it, and type a space."
            return Problem("yaml-syntax", text.place(number, found.end()), says, instead)
    return None


def _line(text: Text, mark: yaml.Mark | None) -> str:
    """The line that a mark is in; nothing behind the last one."""
    lines = text.lines[text.first + mark.line :] if mark else ()
    return lines[0] if lines else ""


class _Reader:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.problems: list[Problem] = []
        source = "\n".join(text.lines[text.first :]) + "\n"
        self.last: yaml.Event | None = None
        self.events: Iterator[yaml.Event] = self.each(yaml.parse(source, Loader=yaml.CSafeLoader))

    def each(self, events: Iterable[yaml.Event]) -> Iterator[yaml.Event]:
        """The events, the last one kept in mind for what comes behind it."""
        for event in events:
            self.last = event
            yield event

    def document(self) -> Node | None:
        next(self.events)  # stream start
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return None
        node = self.node(next(self.events))
        next(self.events)  # document end
        extra = next(self.events)
        if not isinstance(extra, yaml.StreamEndEvent):
            self.refuse("yaml-documents", extra, "a file holds one record", "Delete the line of three dashes.")
        return node

    def node(self, event: yaml.Event) -> Node:
        if isinstance(event, yaml.AliasEvent):
            says = f"the alias *{event.anchor} stands for another place"
            self.refuse("yaml-alias", event, says, "Write the value out again here.")
            return self.made(None, event, event)
        assert isinstance(event, yaml.NodeEvent)
        self.check_properties(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.made(self.scalar(event), event, event)
        return self.items(event) if isinstance(event, yaml.SequenceStartEvent) else self.entries(event)

    def items(self, start: yaml.Event) -> Node:
        items = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event))
        return self.made(tuple(items), start, event)

    def entries(self, start: yaml.Event) -> Node:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key, value = self.node(event), self.node(next(self.events))
            name = key.value
            if not isinstance(name, str):
                says = "a key must be a plain word"
                self.refuse("yaml-key", event, says, 'Write a word, or put it in quotes, as in "2024": …')
            elif name in entries:
                says = f'the key "{name}" stands here a second time (first on line {entries[name].key.line + 1})'
                self.refuse("yaml-duplicate-key", event, says, "Keep one of the two.")
            else:
                entries[name] = Entry(key, value)
        return self.made(entries, start, event)

    def check_properties(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self.refuse("yaml-alias", event, f"the anchor &{event.anchor} is not used here", "Delete it.")
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self.refuse("yaml-tag", event, f"the tag {shown} is not used here", "Write the value without it.")

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        if not event.implicit[0] or event.style in ("'", '"', "|", ">"):
            return event.value
        for pattern, says, instead in _SURPRISES:
            if pattern.fullmatch(event.value):
                value = {"value": event.value, "quoted": f'"{event.value}"'}
                self.refuse("yaml-ambiguous", event, says.format_map(value), instead.format_map(value))
                return event.value
        resolved = _resolved(event.value)
        if isinstance(resolved, str):
            self.check_rest(event)
        return resolved

    def check_rest(self, event: yaml.ScalarEvent) -> None:
        """A sign that was meant as a word, such as #1, begins a comment behind a text without quotes."""
        line, column = self.mark(event.end_mark)
        if rest := re.match(r"\s+(#\S+)", self.text.lines[line][column:] if line < len(self.text.lines) else ""):
            place = self.text.place(line, column + rest.start(1), len(rest[1]))
            says = f"from {rest[1]} on the line is a comment, and no part of the text"
            self.problems.append(Problem("yaml-comment", place, says, "Put the text in quotes, or below >-."))

    def made(self, value: "Scalar | tuple[Node, ...] | dict[str, Entry]", start: yaml.Event, end: yaml.Event) -> Node:
        return Node(value, *self.mark(start.start_mark), *self.mark(end.end_mark))

    def refuse(self, code: str, event: yaml.Event, says: str, instead: str) -> None:
        line, column = self.mark(event.start_mark)
        end_line, end_column = self.mark(event.end_mark)
        width = end_column - column if end_line == line else 1
        self.problems.append(Problem(code, self.text.place(line, column, width), says, instead))

    def mark(self, mark: Any) -> tuple[int, int]:
        return self.text.first + mark.line, mark.column


def _resolved(value: str) -> Scalar:
    if value in _WORDS:
        return _WORDS[value]
    if re.fullmatch(r"-?(0|[1-9][0-9]*)", value):
        return int(value)
    if re.fullmatch(r"-?(0|[1-9][0-9]*)\.[0-9]+", value):
        return float(value)
    return value


_WORDS: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}
_SURPRISES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"(?i:y|n|yes|no|on|off)|True|TRUE|False|FALSE|Null|NULL"),
        "some readers of YAML take {value} for a yes or no, others for a word",
        "Write true or false, or {quoted} in quotes for the word.",
    ),
    (
        re.compile(r"[-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?"),
        "some readers of YAML take {value} for a number in base sixty",
        "Write {quoted} in quotes.",
    ),
    (
        re.compile(r"[-+]?(0[0-7_]+|0x[0-9a-fA-F_]+|0b[01_]+|0o[0-7_]+|[0-9][0-9_]*_[0-9_]*|\+[0-9]+)"),
        "some readers of YAML take {value} for another number than it looks like",
        "Write the number in plain digits, or {quoted} in quotes for the text.",
    ),
    (
        re.compile(r"[-+]?([0-9]*\.?[0-9]+[eE][-+]?[0-9]+|\.[0-9]+|[0-9]+\.|\.(?i:inf|nan))"),
        "{value} is a number in a form that not every reader of YAML knows",
        "Write the number in plain digits, or {quoted} in quotes for the text.",
    ),
    (re.compile(r"<<|="), "{value} has a meaning of its own in YAML 1.1", "Write {quoted} in quotes."),
)
