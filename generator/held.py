"""What a file of the content holds: plain values, and the nodes that know the place of each."""

import hashlib
import sys
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import yaml

from generator import yaml_nodes
from generator.memory import Memory, digest
from generator.problem import Problem
from generator.yaml_nodes import Entry, Node, Plain, Text

MANY = 200  # files, 15 kB of nodes each


class _Held(NamedTuple):
    """What a file holds, and how to get its nodes."""

    written: Plain
    nodes: Callable[[], Node]


class Files:
    """What files hold, remembered by their bytes where nothing is wrong with them."""

    def __init__(self, folder: Path | None) -> None:
        self._memory = Memory(folder, "content") if folder else None
        self._name = _read_by() if folder else ""
        self._known: dict[bytes, Plain] = dict(self._memory.recall(self._name)) if self._memory else {}
        self._used: dict[bytes, Plain] = {}

    def read(self, text: Text, kind: str, problems: list[Problem]) -> _Held | None:
        """What a file of a kind of record holds; None where that cannot be told."""
        mark = hashlib.sha256(f"{kind}\n{text.content}".encode()).digest()
        if mark in self._known:
            self._used[mark] = self._known[mark]
            return _Held(self._used[mark], partial(NODES.of, text, kind))
        found = len(problems)
        node = _node(text, kind, problems)
        if node is None:
            return None
        written = yaml_nodes.plain(node)
        if len(problems) == found:
            self._used[mark] = written
        NODES.keep(text, node)
        return _Held(written, partial(NODES.of, text, kind))

    def keep(self) -> None:
        """Remembers what the files of this time hold, and forgets the others."""
        if self._memory and self._used.keys() != self._known.keys():
            self._memory.keep(self._name, self._used.items())


def _read_by() -> str:
    """What makes plain values of a file, besides the file."""
    modules = (Path(module).read_bytes() for module in (__file__, yaml_nodes.__file__))
    return digest([sys.version.encode(), yaml.__version__.encode(), *modules])


class _Nodes:
    """The nodes of the files that were read last; those of others are read again when they are asked for."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Text, Node] = OrderedDict()

    def of(self, text: Text, kind: str) -> Node:
        """The node of a file that was read before without a problem in it."""
        node = self._kept.get(text) or _node(text, kind, [])
        assert node is not None, "it was read without a problem before"
        self.keep(text, node)
        return node

    def keep(self, text: Text, node: Node) -> None:
        self._kept[text] = node
        if len(self._kept) > MANY:
            self._kept.popitem(last=False)


NODES = _Nodes()


def _node(text: Text, kind: str, problems: list[Problem]) -> Node | None:
    """The file's mapping; None where there is none."""
    if kind == "page":
        return _page_node(text, problems)
    node, found = yaml_nodes.read(text)
    problems += found
    if found:
        return None
    if node is None or not isinstance(node.value, dict):
        says = "the file holds no record" if node is None else "a record is a list of keys and values"
        problems.append(Problem("record-empty", text.place(0, 0), says, "Start with a line such as: title: …"))
        return None
    return node


def _page_node(text: Text, problems: list[Problem]) -> Node | None:
    """A Markdown page: the YAML between two lines of dashes, and the body below."""
    lines = text.lines
    close = next((n for n in range(1, len(lines)) if lines[n].rstrip() == "---"), None)
    if lines[0].rstrip() != "---" or close is None:
        says = "a page begins with its title and summary between two lines of three dashes"
        instead = "Begin with ---, then title: … and summary: …, then ---."
        problems.append(Problem("page-head", text.place(0, 0, 200), says, instead))
        return None
    node, found = yaml_nodes.read(Text(text.file, "\n".join(lines[:close]), 1))
    problems += found
    if found or node is None or not isinstance(node.value, dict):
        return None
    body = Node("\n".join(lines[close + 1 :]).strip("\n"), close + 1, 0, len(lines), 0)
    return Node({**node.value, "body": Entry(body, body)}, 0, 0, len(lines), 0)
