"""From a rule module to everything that is made of it; the compiler's story in one function."""

import ast
import hashlib
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.compiler.check import Checker, Facts, Range
from generator.compiler.check_module import check_module, check_result
from generator.compiler.domain import Domain, domain_of
from generator.compiler.from_python import functions
from generator.compiler.inputs import Input, profile_value, specifications
from generator.compiler.load import RuleModule, rule_modules
from generator.compiler.minify import minified
from generator.compiler.reads import reads
from generator.compiler.refusals import Collector
from generator.compiler.source import Source
from generator.compiler.source_map import separated
from generator.compiler.to_check import check_module as check_script
from generator.compiler.to_module import ToModule
from generator.compiler.turns import Turns
from generator.problem import Problem

MAKERS = ("compiler", "evaluate.py", "proof", "verify.py")


@dataclass(frozen=True)
class CompiledFunction:
    """A function as a page shows it: its words, its Python source and lines, and the ranges of its numbers."""

    name: str
    docstring: str
    line: int
    end_line: int
    source_text: str
    ranges: tuple[Range, ...]


@dataclass(frozen=True)
class CompiledRule(CompiledFunction):
    """A rule: also its id, the section of a source that it stands on, and its claims."""

    id: str
    source: str
    section: str
    claims: tuple[str, ...]
    explanatory: bool


@dataclass(frozen=True)
class Decision:
    """A comparison of numbers in the rules: where it stands, and as it stands."""

    line: int
    text: str


@dataclass(frozen=True, eq=False)
class Compiled:
    """A calculator, checked and compiled. `path` is relative to the project's root.

    `functions` are the conclusion, first, and what it and the rules call.

    `rules_mjs` is for readers and exports `evaluate(inputs)`; `rules_min` is the same code for embedding, and
    `rules_alone` that without the reader of inputs: rules, tables, trace and texts. `digest` changes with whatever can
    change an answer: rules, vocabulary, figures, compiler, engines.
    """

    calculator: Any
    inputs: tuple[Input, ...]
    rules: tuple[CompiledRule, ...]
    functions: tuple[CompiledFunction, ...]
    path: str
    rules_mjs: str
    rules_min: str
    source_map: str
    digest: str
    check_mjs: str
    domain: Domain
    decisions: tuple[Decision, ...]
    module: RuleModule
    printed: ToModule

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the rules say, as templates for translators."""
        return self.printed.sentences

    @cached_property
    def rules_alone(self) -> str:
        return self.rules_saying({})

    def rules_saying(self, says: Mapping[str, str]) -> str:
        """`rules_alone` with what each of its sentences is in another language."""
        return separated(minified(self.printed.alone(says)), "", "", "")[0]


def compile_all(root: Path) -> tuple[dict[str, Compiled], list[Problem]]:
    """The calculators under a project's root by id, and every problem of all their modules."""
    modules, problems = rule_modules(root)
    done: dict[str, Compiled] = {}
    for module in modules:
        compiled, found = compile_calculator(module)
        problems += found
        if compiled is not None:
            done[compiled.calculator.id] = compiled
    return done, problems


def compile_calculator(module: RuleModule) -> tuple[Compiled | None, list[Problem]]:
    """A calculator as JavaScript, or all that is refused in its module."""
    refusals = Collector(module.file, module.source)
    source = Source(module)
    calculator = module.namespace["CALCULATOR"]
    if not check_module(calculator, source, refusals):
        return None, refusals.problems
    inputs = specifications(calculator.profile, module.namespace)
    rule_names = [each.function.__name__ for each in calculator.rules]
    conclude = calculator.conclude.__name__
    translated = functions(source, [*rule_names, conclude], refusals)
    profile = profile_value(calculator.profile, inputs)
    facts = Checker(translated, refusals).calculator(rule_names, conclude, profile, calculator.start)
    check_result(facts.result, translated[conclude].name_span, refusals)
    domain = domain_of(inputs)
    if not refusals.problems:
        Turns(translated, facts.of, refusals).calculator(rule_names, conclude, calculator.profile, domain.cut_ids)
    if refusals.problems:
        return None, refusals.problems
    emit = ToModule(module.file, calculator, inputs, translated, facts.of, module.namespace)
    rules_mjs, source_map = separated(emit.text(short=False), "rules.mjs", Path(module.file).name, module.source)
    rules_min = separated(minified(emit.text(short=True)), "rules.min.mjs", Path(module.file).name, module.source)[0]
    looked_at = frozenset().union(*(reads(name, translated, facts.of, calculator.profile) for name in rule_names))
    rules_cut = any(each.id in looked_at for each in domain.cut)
    noted, sites = emit.noted()
    check_mjs = check_script(separated(noted, "", "", "")[0], domain, rules_cut)
    decisions = tuple(Decision(each.span.line, source.text(each.span)) for each in sites)
    rules = tuple(_rule(each, source, module, facts) for each in calculator.rules)
    called = [conclude, *(name for name in translated if name not in {conclude, *rule_names})]
    others = tuple(CompiledFunction(**_function(name, source, module, facts)) for name in called)
    digest = _digest([module.source, module.vocabulary, rules_mjs, rules_min, *_constants(module)])
    made = (rules_mjs, rules_min, source_map, digest, check_mjs)
    return Compiled(calculator, inputs, rules, others, module.file, *made, domain, decisions, module, emit), []


def _rule(rule: Any, source: Source, module: RuleModule, facts: Facts) -> CompiledRule:
    return CompiledRule(
        **_function(rule.function.__name__, source, module, facts),
        id=rule.id,
        source=rule.rests_on.source,
        section=rule.rests_on.heading,
        claims=tuple(rule.claims),
        explanatory=rule.explanatory,
    )


def _function(name: str, source: Source, module: RuleModule, facts: Facts) -> dict[str, Any]:
    """The fields of a compiled function."""
    node = source.functions[name]
    first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
    last = node.end_lineno or node.lineno
    return {
        "name": name,
        "docstring": ast.get_docstring(node) or "",
        "line": first,
        "end_line": last,
        "source_text": "\n".join(module.source.splitlines()[first - 1 : last]),
        "ranges": facts.ranges.get(name, ()),
    }


def _constants(module: RuleModule) -> Iterable[str]:
    """The module's constants as text; what a table holds changes with the benchmark that it is read from."""
    for name, value in module.namespace.items():
        if isinstance(value, int | str | tuple | dict | StrEnum) and not name.startswith("__"):
            yield f"{name}={value!r}"


def _digest(parts: Iterable[str]) -> str:
    found = hashlib.sha256()
    for part in [*parts, *_compiler_source(), sys.version, version("mini-racer")]:
        found.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return found.hexdigest()


def _compiler_source() -> Iterable[str]:
    here = Path(__file__).resolve().parent.parent
    for maker in MAKERS:
        path = here / maker
        for file in sorted(path.glob("*.py")) if path.is_dir() else [path]:
            yield file.read_text(encoding="utf-8") if file.is_file() else ""
