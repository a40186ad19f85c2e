"""What calculators hold on to in the library: the claims under their rules, the benchmarks they read, whom they fit."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.compiler.compile import Compiled
from generator.library import Library
from generator.pages.context import RuleUse

READERS = ("table", "row")


def rules_by_claim(library: Library, calculators: Mapping[str, Compiled]) -> Mapping[str, tuple[RuleUse, ...]]:
    """The rules that rest on each claim."""
    found: dict[str, list[RuleUse]] = defaultdict(list)
    for name, compiled in calculators.items():
        for rule in compiled.rules:
            for claim in rule.claims:
                found[claim].append(RuleUse(name, rule.id, library.calculators[name].rules[rule.id]))
    return {claim: tuple(uses) for claim, uses in found.items()}


def benchmarks_by_calculator(calculators: Mapping[str, Compiled]) -> Mapping[str, tuple[str, ...]]:
    """The benchmarks that each calculator reads, in the order that its module names them."""
    return {name: tuple(dict.fromkeys(_read(compiled.module.syntax))) for name, compiled in calculators.items()}


def _read(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in READERS and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def audiences_by_calculator(library: Library, calculators: Mapping[str, Compiled]) -> Mapping[str, tuple[str, ...]]:
    """The audiences whose preset fills each calculator: the first one that has all its inputs."""
    found: dict[str, list[str]] = {name: [] for name in calculators}
    for audience in library.audiences.values():
        if audience.preset:
            for name, compiled in calculators.items():
                if audience.preset.keys() <= {each.id for each in compiled.inputs}:
                    found[name].append(audience.id)
                    break
    return {name: tuple(ids) for name, ids in found.items()}


def turned(by_key: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """The same relation from the other side."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, values in by_key.items():
        for value in values:
            found[value].append(key)
    return {value: tuple(keys) for value, keys in found.items()}
