"""Names: which symbol a name means in which block, and the names that JavaScript keeps for itself."""

import ast
from collections.abc import Iterator
from contextlib import contextmanager

from generator.compiler.refusals import Collector
from generator.compiler.tree import Span, Symbol

WORDS_OF_JAVASCRIPT = """
    arguments await break case catch class const continue debugger default delete do else enum eval export extends
    false finally for function if implements import in instanceof interface let new null package private protected
    public return static super switch this throw true try typeof var void while with yield
"""
TAKEN_FOR_BUILT_IN = """
    Array Boolean Error Infinity JSON Map Math NaN Number Object Set String Symbol async globalThis undefined
    constructor hasOwnProperty prototype toString valueOf
"""
OF_EVERY_OBJECT = """
    constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf toJSON then
"""
RESERVED = frozenset((WORDS_OF_JAVASCRIPT + TAKEN_FOR_BUILT_IN).split())
INHERITED = frozenset(OF_EVERY_OBJECT.split())


def treated_apart(key: str) -> bool:
    """Whether JavaScript would move this key before others, or objects have it without being given it."""
    return key.isdigit() or key in INHERITED or key.startswith("__")


class Scope:
    """The names of one function: a stack of blocks, each with the names given in it."""

    def __init__(self, function: ast.FunctionDef, refusals: Collector) -> None:
        self._refusals = refusals
        self._blocks: list[dict[str, Symbol]] = [{}]
        self._somewhere = frozenset(_given_in(function))

    def bind(self, name: str, span: Span) -> Symbol:
        """Gives a name a value in the present block; refuses a second value and a word of JavaScript."""
        if name in RESERVED:
            self._refusals.add("reserved-name", span, name)
        if self.find(name) is not None:
            self._refusals.add("reassignment", span, name)
        symbol = self._blocks[-1][name] = Symbol(name)
        return symbol

    def find(self, name: str) -> Symbol | None:
        return next((block[name] for block in reversed(self._blocks) if name in block), None)

    def given_elsewhere(self, name: str) -> bool:
        """Whether the name has its value in another block of the function, so Python takes it for a local name."""
        return name in self._somewhere

    @contextmanager
    def block(self) -> Iterator[None]:
        self._blocks.append({})
        try:
            yield
        finally:
            self._blocks.pop()


def _given_in(function: ast.FunctionDef) -> Iterator[str]:
    """The names that Python makes local to the function; those of comprehensions are local to them alone."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.GeneratorExp | ast.ListComp | ast.SetComp | ast.DictComp | ast.Lambda):
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        waiting.extend(ast.iter_child_nodes(node))
