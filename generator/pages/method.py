"""The page that shows how a calculator works: every rule with its source code, its evidence and its reach."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from generator import figures
from generator.calculator_words import CalculatorWords
from generator.compiler.check import Range
from generator.compiler.compile import Compiled, CompiledFunction, CompiledRule
from generator.evaluate import evaluate
from generator.page import Page
from generator.pages.answers import answers
from generator.pages.context import Context, Here
from generator.pages.evidence import evidence
from generator.pages.finish import finish
from generator.pages.fragment import fragment
from generator.pages.proofs import ProofView, Reach, proof_view, reach
from generator.pages.python_source import python_source
from generator.pages.result_figures import ResultFigure, figures_in
from generator.pages.source import section_anchor
from generator.pages.views import Care, Evidence, Head, Link
from generator.pages.writing_rules import PATH
from generator.verify import Proof

TITLE = "How it is worked out"
HANDED_ON = "return.now."


@dataclass(frozen=True)
class RangeView:
    """The range of a whole number in a rule: its name there, or what the rule hands on."""

    name: str
    handed_on: bool
    line: int
    low: str
    high: str


@dataclass(frozen=True)
class FunctionView:
    """A function: its id on the page and its name, what it says, its numbers and its code."""

    id: str
    name: str
    says: tuple[str, ...]
    ranges: tuple[RangeView, ...]
    source: Markup
    edit: str


@dataclass(frozen=True)
class RuleView(FunctionView):
    """A rule: also how far it reaches, and what it rests on."""

    explanatory: bool
    reach: Reach | None
    care: Care
    publisher: str
    section: Link
    evidence: Evidence


@dataclass(frozen=True)
class ExampleView:
    """A worked example: the answers in words, the result, and the link that fills the form with it."""

    answers: tuple[str, ...]
    figures: tuple[ResultFigure, ...]
    verdict: str
    rules: tuple[Link, ...]
    href: str


@dataclass(frozen=True)
class MethodView:
    head: Head
    calculator: Link
    reading: Markup
    rules: tuple[RuleView, ...]
    functions: tuple[FunctionView, ...]
    examples: tuple[ExampleView, ...]
    laws: tuple[str, ...]
    proof: ProofView | None
    benchmarks: tuple[Link, ...]
    module: str
    writing: str
    edit: str


def method_page(context: Context, words: CalculatorWords, compiled: Compiled, proof: Proof | None) -> Page:
    """The method of one calculator."""
    path = f"calculators/{words.id}/"
    here = context.here(f"{path}method/")
    calculator = Link(here.href(path), words.title, words.summary)
    summary = f"Every rule behind “{words.title}”, in words and in code, with the sources it rests on."
    head = Head((*here.trail("calculator"), calculator), TITLE, summary)
    view = MethodView(
        head=head,
        calculator=calculator,
        reading=here.block(words.reading),
        rules=tuple(_rule(here, words, compiled, rule, proof) for rule in compiled.rules),
        functions=tuple(
            FunctionView(id=f"function-{each.name}", name=each.name, **_function(here, compiled, each))
            for each in compiled.functions
        ),
        examples=tuple(_example(here, words, compiled, example.inputs) for example in compiled.calculator.examples),
        laws=tuple(law.says for law in compiled.calculator.laws),
        proof=proof_view(proof, words, here.href, partial(here.edit_file, compiled.path)) if proof else None,
        benchmarks=here.by_id("benchmark", context.benchmarks_by_calculator.get(words.id, ())),
        module=here.href(f"{path}rules.mjs"),
        writing=here.href(PATH),
        edit=here.edit_file(compiled.path, 1),
    )
    return finish(here, "method", head, view, view.edit)


def _rule(here: Here, words: CalculatorWords, compiled: Compiled, rule: CompiledRule, proof: Proof | None) -> RuleView:
    source = here.library.sources[rule.source]
    href = here.href(f"sources/{source.id}/#{section_anchor(source, rule.section)}")
    return RuleView(
        id=rule.id,
        name=words.rules[rule.id],
        **_function(here, compiled, rule),
        explanatory=rule.explanatory,
        reach=reach(proof, rule.id) if proof else None,
        care=here.care_of(f"rule:{words.id}/{rule.id}", compiled.path, rule.line),
        publisher=source.publisher,
        section=Link(href, rule.section),
        evidence=evidence(here, rule.claims),
    )


def _function(here: Here, compiled: Compiled, function: CompiledFunction) -> dict[str, Any]:
    """The fields that the views of rules and of other functions share."""
    return {
        "says": tuple(" ".join(part.split()) for part in function.docstring.split("\n\n") if part),
        "ranges": tuple(_range(each) for each in function.ranges),
        "source": python_source(function.source_text),
        "edit": here.edit_file(compiled.path, function.line),
    }


def _range(found: Range) -> RangeView:
    name = found.name.removeprefix(HANDED_ON)
    return RangeView(name, name != found.name, found.line, figures.number(found.low), figures.number(found.high))


def _example(here: Here, words: CalculatorWords, compiled: Compiled, inputs: Mapping[str, object]) -> ExampleView:
    result = evaluate(compiled, inputs)
    rules, verdict = result["rules"], result.get("verdict")
    assert isinstance(rules, list)
    return ExampleView(
        answers=answers(words, compiled, inputs),
        figures=figures_in(words, result),
        verdict=words.verdicts[verdict] if isinstance(verdict, str) else "",
        rules=tuple(Link(f"#{each}", words.rules[each]) for each in rules),
        href=f"{here.href(f'calculators/{words.id}/')}#{fragment(inputs)}",
    )
