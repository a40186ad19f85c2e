"""Checks what surrounds the rules: the calculator, its inputs, its enums, its result."""

import ast
from collections.abc import Iterable
from enum import EnumMeta, StrEnum
from typing import Any

from generator.compiler.inputs import specifications
from generator.compiler.names import RESERVED, treated_apart
from generator.compiler.refusals import Collector
from generator.compiler.source import Source, function_of, is_function, is_rule
from generator.compiler.tree import Span
from generator.compiler.values import Record, UnlikeError, Value, of_constant, record_fields

OF_EVERY_RESULT = frozenset({"rules", "steps"})
BEGINNING = Span(1, 1, 1, 2)


def check_module(calculator: Any, source: Source, refusals: Collector) -> bool:
    """Refuses what is wrong with the calculator as a whole; gives whether its rules can be looked at."""
    for name, value in source.namespace.items():
        if isinstance(value, type) and name in source.classes:
            _check_class(name, value, source, refusals)
    place = _calculator_span(source)
    parts = (
        _check_inputs(calculator.profile, place, source, refusals),
        _check_start(calculator.start, place, refusals),
        _check_rules(calculator.rules, place, source, refusals),
        _check_conclude(calculator.conclude, place, source, refusals),
    )
    return all(parts)


def check_result(result: Value, span: Span, refusals: Collector) -> None:
    """Refuses a field of the result that every result has already."""
    for name, _ in result.fields if isinstance(result, Record) else ():
        if name in OF_EVERY_RESULT:
            refusals.add("result-field", span, name)


def _check_start(start: object, place: Span, refusals: Collector) -> bool:
    try:
        of_constant(start)
    except UnlikeError as unlike:
        refusals.add("constant-kind", place, "start", str(unlike))
        return False
    return True


def _check_rules(rules: Iterable[Any], place: Span, source: Source, refusals: Collector) -> bool:
    seen: set[str] = set()
    complete = True
    for rule in rules:
        name = getattr(function_of(rule), "__name__", type(rule).__name__)
        defined = name in source.functions and rule is source.namespace.get(name)
        if not (defined and is_rule(rule)):
            refusals.add("rule-kind", place, name)
            complete = False
        elif rule.id in seen:
            refusals.add("rule-twice", place, rule.id)
        else:
            seen.add(rule.id)
    return complete


def _check_conclude(conclude: Any, place: Span, source: Source, refusals: Collector) -> bool:
    name = getattr(conclude, "__name__", "conclude")
    if is_function(conclude) and name in source.functions and source.namespace.get(name) is conclude:
        return True
    refusals.add("foreign-function", place, name)
    return False


def _check_class(name: str, value: type, source: Source, refusals: Collector) -> None:
    if name in RESERVED:
        refusals.add("reserved-name", source.name_span(source.classes[name]), name)
    if isinstance(value, EnumMeta):
        _check_enum(name, value, source, refusals)
    for field in record_fields(value) or ():
        if treated_apart(field):
            refusals.add("key-name", _assigned(source.classes[name], field, source), field)
        elif field in RESERVED:
            refusals.add("reserved-name", _assigned(source.classes[name], field, source), field)


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


def _assigned(node: ast.ClassDef, name: str, source: Source) -> Span:
    """Where a class gives a name its value."""
    for each in ast.walk(node):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store) and each.id == name:
            return source.span(each)
    return source.name_span(node)


def _check_inputs(profile: type, place: Span, source: Source, refusals: Collector) -> bool:
    name = profile.__name__
    if name not in source.classes or not record_fields(profile):
        refusals.add("input-kind", place, name)
        return False
    try:
        specifications(profile, source.namespace)
    except TypeError as error:
        field, what, shown = error.args
        refusals.add(f"input-{what}", _assigned(source.classes[name], field, source), field, shown)
        return False
    return True
