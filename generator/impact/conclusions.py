"""Whether two calculators conclude alike: the same code over the same figures, so that equal states end equally."""

import ast
from collections.abc import Iterator

from generator.compiler.compile import Compiled


def same_conclusion(base: Compiled, head: Compiled) -> bool:
    """Whether the conclusion and all that it uses is written alike and holds the same on both sides."""
    return dict(_used(base)) == dict(_used(head)) and base.module.vocabulary == head.module.vocabulary


def _used(compiled: Compiled) -> Iterator[tuple[str, str]]:
    """What the conclusion uses, by name: code as it is written, other values as they are."""
    defined = {
        node.name: node for node in compiled.module.syntax.body if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }
    left, seen = [compiled.calculator.conclude.__name__, compiled.calculator.profile.__name__], set[str]()
    while left:
        name = left.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in defined:
            yield name, ast.dump(defined[name])
            left += [node.id for node in ast.walk(defined[name]) if isinstance(node, ast.Name)]
        elif name in compiled.module.namespace:
            yield name, repr(compiled.module.namespace[name])
