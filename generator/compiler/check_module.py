"""Checks what surrounds the rules: the calculator, its inputs, its enums, its result."""

import ast
from collections.abc import Iterator
from dataclasses import fields
from enum import EnumMeta, StrEnum
from typing import Any

from generator.compiler.inputs import specifications
from generator.compiler.names import treated_apart
from generator.compiler.refusals import Collector
from generator.compiler.source import Source, is_function, is_rule
from generator.compiler.tree import Span
from generator.compiler.values import UnlikeError, of_constant, record_fields

OF_EVERY_RESULT = frozenset({"rules", "steps"})
BEGINNING = Span(1, 1, 1, 2)


def check_module(calculator: Any, source: Source, refusals: Collector) -> bool:
    """Refuses what is wrong with the calculator as a whole; gives whether its rules can be looked at."""
    for name, value in source.namespace.items():
        if isinstance(value, EnumMeta) and name in source.classes:
            _check_enum(name, value, source, refusals)
        elif isinstance(value, type) and name in source.classes and record_fields(value):
            _check_fields(name, record_fields(value) or (), source, refusals)
    complete = _check_inputs(calculator.profile, source, refusals)
    place = _calculator_span(source)
    try:
        of_constant(calculator.start)
    except UnlikeError as unlike:
        refusals.add("constant-kind", place, "start", str(unlike))
        complete = False
    seen: set[str] = set()
    for rule in calculator.rules:
        if rule.id in seen:
            refusals.add("rule-twice", place, rule.id)
        seen.add(rule.id)
        name = getattr(getattr(rule, "function", None), "__name__", type(rule).__name__)
        if not is_rule(rule) or name not in source.functions or source.namespace.get(name) is not rule:
            refusals.add("rule-kind", place, name)
            complete = False
    conclude = getattr(calculator.conclude, "__name__", "conclude")
    if not is_function(calculator.conclude) or source.namespace.get(conclude) is not calculator.conclude:
        refusals.add("foreign-function", place, conclude)
        complete = False
    return complete and conclude in source.functions


def _calculator_span(source: Source) -> Span:
    for node in source.syntax.body:
        target = (
            node.target
            if isinstance(node, ast.AnnAssign)
            else node.targets[0]
            if isinstance(node, ast.Assign)
            else None
        )
        if isinstance(target, ast.Name) and target.id == "CALCULATOR":
            return source.span(target)
    return BEGINNING


def _check_enum(name: str, enum: EnumMeta, source: Source, refusals: Collector) -> None:
    node = source.classes[name]
    bases = [ast.unparse(base).rpartition(".")[2] for base in node.bases]
    methods = any(isinstance(each, ast.FunctionDef) for each in node.body)
    if bases != ["StrEnum"] or methods or not issubclass(enum, StrEnum):
        refusals.add("enum-kind", source.name_span(node), name)
        return
    for each, member in enum.__members__.items():
        if each != member.name:
            refusals.add("enum-alias", _assigned(node, each, source), name, each, member.name)
        if treated_apart(member.value):
            refusals.add("key-name", _assigned(node, each, source), member.value)


def _check_fields(name: str, names: tuple[str, ...], source: Source, refusals: Collector) -> None:
    for field in names:
        if treated_apart(field):
            refusals.add("key-name", _assigned(source.classes[name], field, source), field)


def _assigned(node: ast.ClassDef, name: str, source: Source) -> Span:
    """Where a class gives a name its value."""
    for each in ast.walk(node):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store) and each.id == name:
            return source.span(each)
    return source.name_span(node)


def _check_inputs(profile: type, source: Source, refusals: Collector) -> bool:
    name = profile.__name__
    if name not in source.classes or not record_fields(profile):
        refusals.add("input-kind", _calculator_span(source), name)
        return False
    try:
        specifications(profile, source.namespace)
    except TypeError as error:
        field, what, shown = error.args
        refusals.add(f"input-{what}", _assigned(source.classes[name], field, source), field, shown)
        return False
    return True


def result_fields(of: type) -> Iterator[str]:
    """The fields of a result that clash with what every result has."""
    yield from OF_EVERY_RESULT & {field.name for field in fields(of)} if hasattr(of, "__dataclass_fields__") else ()
