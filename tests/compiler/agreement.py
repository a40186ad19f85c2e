"""Runs a compiled program on many inputs in both languages and gives the first difference."""

import json
from collections.abc import Sequence
from itertools import product

from generator.compiler.compile import Compiled
from generator.compiler.domain import values_of
from generator.compiler.inputs import WHOLE, Input
from generator.compiler.v8 import V8, EngineError
from tests.compiler.engines import python_answer

RUN = """
globalThis.answers = (evaluate, all) => JSON.stringify(all.map((inputs) => JSON.stringify(
  evaluate(inputs), (key, value) => Object.is(value, -0) ? "minus zero" : value)));
"""


def inputs_of(compiled: Compiled, most: int = 400) -> list[dict[str, object]]:
    """Inputs that try every option, both ends of every number and what lies between, at most so many of them."""
    values = [_tried(each) for each in compiled.inputs]
    every = [dict(zip((each.id for each in compiled.inputs), row, strict=True)) for row in product(*values)]
    step = max(1, len(every) // most)
    return every[::step]


def difference(compiled: Compiled, engine: V8, inputs: Sequence[dict[str, object]] | None = None) -> str | None:
    """The first inputs on which the languages differ, with both answers; None where there are none."""
    inputs = inputs_of(compiled) if inputs is None else inputs
    ours = [_python(compiled, each) for each in inputs]
    for name in ("rules_mjs", "rules_min"):
        try:
            engine.load(name, getattr(compiled, name))
            engine.text(f"{RUN};''")
            theirs = json.loads(engine.text(f"answers({name}.evaluate, JSON.parse({json.dumps(json.dumps(inputs))}))"))
        except EngineError as error:
            return f"{name}: {error}"
        for given, one, other in zip(inputs, ours, theirs, strict=True):
            if one != other:
                return f"{name} for {given}:\n  Python     {one}\n  JavaScript {other}"
    return None


def _python(compiled: Compiled, inputs: dict[str, object]) -> str:
    try:
        return python_answer(compiled, inputs)
    except Exception as error:
        return repr(error)


def _tried(spec: Input) -> list[object]:
    if spec.kind != WHOLE:
        return values_of(spec)
    near = {spec.least, spec.least + 1, (spec.least + spec.most) // 2, spec.most - 1, spec.most, 5, 10, 11, 17}
    values: list[object] = [None] if spec.optional else []
    return [*values, *sorted(each for each in near if spec.least <= each <= spec.most)]
