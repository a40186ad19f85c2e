"""Which inputs a function looks at, itself or in the functions that it calls."""

from collections.abc import Iterator, Mapping

from generator.compiler import tree
from generator.compiler.values import Record, Value


def reads(
    name: str, functions: Mapping[str, tree.Function], facts: Mapping[tree.Expression, Value], profile: type
) -> frozenset[str]:
    """The inputs that a function looks at; all that are named, whether or not every profile gets there."""
    found: set[str] = set()
    for node in nodes(functions[name].body):
        if isinstance(node, tree.Call):
            found |= reads(node.function, functions, facts, profile)
        if isinstance(node, tree.Field):
            record = facts.get(node.record)
            if isinstance(record, Record) and record.of is profile:
                found.add(node.name)
    return frozenset(found)


def nodes(part: object) -> Iterator[tree.Node]:
    """Every node of a part of the tree."""
    if isinstance(part, tree.Node):
        yield part
        part = tuple(vars(part).values())
    if isinstance(part, tuple | dict):
        for each in part.values() if isinstance(part, dict) else part:
            yield from nodes(each)
