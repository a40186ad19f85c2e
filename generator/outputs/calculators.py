"""Calculators for machines: their inputs, how large their domain is, and their results as a table."""

import itertools
from math import prod

from generator.compiler.compile import Compiled
from generator.compiler.inputs import ANY_OF, ONE_OF, WHOLE, YES_NO, Input
from generator.evaluate import evaluate
from generator.library import Library
from generator.outputs.published import Json

MOST_RESULTS = 2000
KINDS = {ONE_OF: "one-of", ANY_OF: "any-of", WHOLE: "whole-number", YES_NO: "yes-no"}


def calculator_json(library: Library, compiled: Compiled) -> Json:
    """A calculator's words, inputs, rules, worked examples, and a table of results.

    The table holds every combination of the inputs that are one of a list or yes/no, the others at their defaults;
    it is empty where another input has no default, or where it would hold more than two thousand rows.
    """
    name = compiled.calculator.id
    words = library.calculators[name]
    page = f"{library.site.url}calculators/{name}/"
    return {
        "kind": "calculator",
        "url": page,
        "id": name,
        "title": words.title,
        "summary": words.summary,
        "rules_module": f"{page}rules.mjs",
        "licence": library.site.licence,
        "inputs": [_input(each, words.inputs[each.id].label) for each in compiled.inputs],
        "domain": {"profiles": prod(each.size for each in compiled.inputs)},
        "rules": [
            {
                "id": rule.id,
                "title": words.rules[rule.id],
                "url": f"{page}method/#{rule.id}",
                "source": rule.source,
                "section": rule.section,
                "claims": list(rule.claims),
            }
            for rule in compiled.rules
        ],
        "examples": [
            {"inputs": dict(example.inputs), "result": evaluate(compiled, dict(example.inputs))}
            for example in compiled.calculator.examples
        ],
        "results": results(compiled),
    }


def results(compiled: Compiled) -> list[Json]:
    """The table of results: inputs and the figures that they give, without the trace."""
    listed = [each for each in compiled.inputs if each.kind in (ONE_OF, YES_NO)]
    if any(each.required for each in compiled.inputs if each not in listed):
        return []
    values = [each.options or (False, True) for each in listed]
    combinations = list(itertools.product(*values))
    if len(combinations) > MOST_RESULTS:
        return []
    table = []
    for combination in combinations:
        inputs = {each.id: value for each, value in zip(listed, combination, strict=True)}
        result = evaluate(compiled, inputs)
        table.append({"inputs": inputs, "result": {name: each for name, each in result.items() if name != "steps"}})
    return table


def _input(spec: Input, label: str) -> Json:
    shown: Json = {"id": spec.id, "label": label, "kind": KINDS[spec.kind], "required": spec.required}
    if not spec.required:
        shown["default"] = spec.default
    if spec.options:
        shown["options"] = list(spec.options)
    if spec.kind == WHOLE:
        shown |= {"least": spec.least, "most": spec.most}
    return shown


def calculator_schema() -> Json:
    """The JSON Schema of a published calculator."""
    text, uri = {"type": "string"}, {"type": "string", "format": "uri"}
    texts = {"type": "array", "items": text}
    properties: Json = {
        "kind": {"const": "calculator"},
        "url": uri,
        "id": text,
        "title": text,
        "summary": text,
        "rules_module": uri,
        "licence": uri,
        "inputs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "label", "kind", "required"],
                "properties": {
                    "id": text,
                    "label": text,
                    "kind": {"enum": list(KINDS.values())},
                    "required": {"type": "boolean"},
                    "default": {},
                    "options": texts,
                    "least": {"type": "integer"},
                    "most": {"type": "integer"},
                },
                "additionalProperties": False,
            },
        },
        "domain": {"type": "object", "required": ["profiles"], "properties": {"profiles": {"type": "integer"}}},
        "rules": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "title", "url", "source", "section", "claims"],
                "properties": {
                    "id": text,
                    "title": text,
                    "url": uri,
                    "source": text,
                    "section": text,
                    "claims": texts,
                },
                "additionalProperties": False,
            },
        },
        "examples": {"type": "array", "items": {"$ref": "#/$defs/Answer"}},
        "results": {"type": "array", "items": {"$ref": "#/$defs/Answer"}},
    }
    answer = {
        "type": "object",
        "required": ["inputs", "result"],
        "properties": {"inputs": {"type": "object"}, "result": {"type": "object", "required": ["rules"]}},
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Calculator",
        "type": "object",
        "required": list(properties),
        "properties": properties,
        "additionalProperties": False,
        "$defs": {"Answer": answer},
    }
