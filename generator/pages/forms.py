"""A calculator's form: its inputs with their words, each as the native control that fits it."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from generator.calculator_words import CalculatorWords
from generator.compiler.compile import Compiled, CompiledRule
from generator.compiler.inputs import ANY_OF, ONE_OF, WHOLE, YES_NO, Input
from generator.pages.context import Here
from generator.pages.evidence import claim_line
from generator.pages.result_figures import ResultFigure, is_drawn, named_figures
from generator.pages.source import section_anchor

RADIOS_AT_MOST = 5
FOLDER = "assets/calculator/"
SCRIPT = f"{FOLDER}form.mjs"
WEB = Path(__file__).resolve().parents[2] / "calculators" / "web"
IMPORT = re.compile(r'^import .* from "\./([\w.]+)";$', re.MULTILINE)
KINDS: Mapping[str, str] = {ONE_OF: "one-of", ANY_OF: "any-of", WHOLE: "whole", YES_NO: "yes-no"}


@dataclass(frozen=True)
class Option:
    id: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Field:
    """One input as a control. `name` is unique on the page."""

    id: str
    name: str
    kind: str
    control: str
    label: str
    help: str
    required: bool
    options: tuple[Option, ...]
    least: int
    most: int
    value: str


@dataclass(frozen=True)
class FormView:
    """A form, what its result shows, and the data that its script works by.

    A result that is `drawn` has a picture, another one a sentence.
    """

    calculator: str
    title: str
    rules: str
    script: str
    modules: tuple[str, ...]
    page: str
    fields: tuple[Field, ...]
    prompt: str
    figures: tuple[ResultFigure, ...]
    doubt: str
    method: str
    drawn: bool
    reasons: str
    data: Markup


def form(here: Here, compiled: Compiled, words: CalculatorWords, short: bool = False) -> FormView:
    """The form of a calculator; a short one asks only what the calculator's words name for it, in few words."""
    inputs = [each for each in compiled.inputs if not short or each.id in words.short]
    first = next((each for each in inputs if each.required), inputs[0])
    labels = words.short if short else {each.id: words.inputs[each.id].label for each in inputs}
    page = f"calculators/{words.id}/"
    return FormView(
        calculator=words.id,
        title=words.title,
        rules=here.href(f"{page}rules.mjs"),
        script=here.href(SCRIPT),
        modules=_modules(here, f"{page}rules.mjs"),
        page=here.href(page),
        fields=tuple(_field(each, words, labels[each.id], short) for each in inputs),
        prompt=labels[first.id],
        figures=named_figures(words),
        doubt=words.doubt or "",
        method=here.href(f"{page}method/"),
        drawn=is_drawn(compiled),
        reasons="Worth knowing" if all(rule.explanatory for rule in compiled.rules) else "Why",
        data=_data(here, compiled, words, inputs, labels, short),
    )


def _modules(here: Here, rules: str) -> tuple[str, ...]:
    """All that a form loads, for the page to ask for at once."""
    return tuple(map(here.href, (SCRIPT, rules, *(FOLDER + name for name in imported(WEB, "form.mjs")))))


def imported(folder: Path, module: str) -> tuple[str, ...]:
    """The modules that a module needs, its own imports first and each once."""
    found: dict[str, None] = {}
    waiting = [module]
    while waiting:
        for name in IMPORT.findall((folder / waiting.pop(0)).read_text(encoding="utf-8")):
            if name not in found:
                found[name] = None
                waiting.append(name)
    return tuple(found)


def _field(spec: Input, words: CalculatorWords, label: str, short: bool) -> Field:
    said = words.inputs[spec.id]
    return Field(
        id=spec.id,
        name=f"{words.id}-{spec.id.replace('_', '-')}",
        kind=KINDS[spec.kind],
        control=_control(spec, short),
        label=label,
        help="" if short or not said.help else said.help,
        required=spec.required,
        options=_options(spec, said.options),
        least=spec.least,
        most=spec.most,
        value=str(spec.default) if spec.kind == WHOLE and spec.default is not None else "",
    )


def _control(spec: Input, short: bool) -> str:
    if spec.kind == ONE_OF:
        return "radios" if len(spec.options) <= RADIOS_AT_MOST and not short else "select"
    return {WHOLE: "number", YES_NO: "radios", ANY_OF: "checkboxes"}[spec.kind]


def _options(spec: Input, labels: Mapping[str, str]) -> tuple[Option, ...]:
    if spec.kind == YES_NO:
        return (Option("false", "No", not spec.default), Option("true", "Yes", bool(spec.default)))
    return tuple(Option(each, labels[each], not spec.required and each == spec.default) for each in spec.options)


def _data(
    here: Here,
    compiled: Compiled,
    words: CalculatorWords,
    inputs: Iterable[Input],
    labels: Mapping[str, str],
    short: bool,
) -> Markup:
    """What the script needs of the words, as JSON that may stand inside a script element."""
    data = {
        "inputs": [input_data(each, words, labels[each.id]) for each in inputs],
        "count": next((each.id for each in compiled.inputs if each.kind == WHOLE and each.optional), None),
        "figures": words.figures,
        "verdicts": words.verdicts,
        "doubt": words.doubt or "",
        "assumed": {name: each.model_dump() for name, each in words.assumed.items()} if short else {},
        "words": {"gap": here.library.languages[here.library.site.language].words.gap},
        "onward": words.onward.fill if words.onward else {},
        "rules": {rule.id: _rule_data(here, words, rule) for rule in compiled.rules},
    }
    return Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def input_data(spec: Input, words: CalculatorWords, label: str) -> dict[str, object]:
    said = words.inputs[spec.id]
    labels = said.options if spec.options else {}
    return {
        "id": spec.id,
        "kind": KINDS[spec.kind],
        "label": label,
        "required": spec.required,
        "default": spec.default,
        "least": spec.least,
        "most": spec.most,
        "options": {each: labels[each] for each in spec.options},
    }


def _rule_data(here: Here, words: CalculatorWords, rule: CompiledRule) -> dict[str, object]:
    source = here.library.sources[rule.source]
    lines = [claim_line(here, each) for each in rule.claims]
    return {
        "name": words.rules[rule.id],
        "explanatory": rule.explanatory,
        "href": here.href(f"calculators/{words.id}/method/#{rule.id}"),
        "source": source.publisher,
        "section": rule.section,
        "section_href": here.href(f"sources/{source.id}/#{section_anchor(source, rule.section)}"),
        "claims": [
            {
                "says": each.statement,
                "href": each.href,
                "grade": f"{each.grade.mark} {each.grade.name}{', in doubt' if each.doubts else ''}",
            }
            for each in lines
        ],
    }
