"""A rule module's source as the compiler needs it: spans in characters, functions by name, what a name stands for."""

import ast
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any, TypeGuard

from generator.compiler.load import RuleModule
from generator.compiler.tree import Span


class Source:
    """Answers where a node stands and what a name of the module is."""

    def __init__(self, module: RuleModule) -> None:
        self.namespace: Mapping[str, Any] = module.namespace
        self.syntax = module.syntax
        self._lines = module.source.encode("utf-8").splitlines()
        self.functions = {node.name: node for node in module.syntax.body if isinstance(node, ast.FunctionDef)}
        self.classes = {node.name: node for node in module.syntax.body if isinstance(node, ast.ClassDef)}
        self.finals = {
            node.target.id
            for node in module.syntax.body
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and _is_final(node.annotation)
        }

    def span(self, node: ast.expr | ast.stmt | ast.arg | ast.keyword | ast.pattern) -> Span:
        """The node's span; `ast` counts columns in bytes."""
        end_line, end = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
        return Span(node.lineno, self._column(node.lineno, node.col_offset), end_line, self._column(end_line, end))

    def name_span(self, node: ast.FunctionDef | ast.ClassDef) -> Span:
        """The span of the name in `def name` or `class name`."""
        start = node.col_offset + len("def " if isinstance(node, ast.FunctionDef) else "class ")
        column = self._column(node.lineno, start)
        return Span(node.lineno, column, node.lineno, column + len(node.name))

    def text(self, span: Span) -> str:
        """The source of a span, on one line."""
        lines = [line.decode("utf-8") for line in self._lines[span.line - 1 : span.end_line]]
        lines[-1] = lines[-1][: span.end_column - 1]
        lines[0] = lines[0][span.column - 1 :]
        return " ".join(line.strip() for line in lines)

    def unchanged(self, name: str) -> bool:
        """Whether running the module left the name with the function that stands under it in the source."""
        value, node = self.namespace.get(name), self.functions[name]
        function = value if is_function(value) else getattr(value, "function", None)
        first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
        return is_function(function) and function.__code__.co_firstlineno == first and function.__name__ == name

    def _column(self, line: int, offset: int) -> int:
        return len(self._lines[line - 1][:offset].decode("utf-8", "replace")) + 1


def is_function(value: object) -> TypeGuard[FunctionType]:
    return isinstance(value, FunctionType)


def is_rule(value: object) -> bool:
    """Whether a value is a rule of the vocabulary; each project brings its own class of that name."""
    return type(value).__name__ == "Rule" and hasattr(value, "rests_on")


def function_of(value: Any) -> Callable[..., Any]:
    """The plain function behind a rule, or the function itself."""
    function: Callable[..., Any] = getattr(value, "function", value)
    return function


def _is_final(annotation: ast.expr) -> bool:
    return any(isinstance(node, ast.Name) and node.id == "Final" for node in ast.walk(annotation))
