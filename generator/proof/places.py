"""Where in a rule module a problem of a finished calculator is shown."""

import ast

from generator.compiler.compile import Compiled
from generator.compiler.refusals import Collector
from generator.compiler.source import Source
from generator.problem import Place


def rule_place(compiled: Compiled, rule_id: str | None) -> Place:
    """The name of the rule's function, or of the conclusion's."""
    source = Source(compiled.module)
    names = {each.id: each.name for each in compiled.rules}
    name = names[rule_id] if rule_id is not None else compiled.calculator.conclude.__name__
    return _collector(compiled).place(source.name_span(source.functions[name]))


def call_place(compiled: Compiled, word: str, number: int) -> Place:
    """The `number`-th call of `Law` or `Example` in the module, or the module's beginning."""
    source = Source(compiled.module)
    calls = [
        node.func
        for node in ast.walk(compiled.module.syntax)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == word
    ]
    calls.sort(key=lambda node: (node.lineno, node.col_offset))
    if number < len(calls):
        return _collector(compiled).place(source.span(calls[number]))
    return Place(compiled.path, 1, 1)


def _collector(compiled: Compiled) -> Collector:
    return Collector(compiled.path, compiled.module.source)
