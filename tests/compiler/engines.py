"""Both languages side by side, for the tests."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from generator.compiler.compile import Compiled
from generator.compiler.v8 import V8, v8
from generator.evaluate import InputError, evaluate
from generator.proof.python_run import stringified

ANSWER = """
globalThis.answer = (evaluate, inputs) => {
  try { return JSON.stringify(evaluate(inputs)); }
  catch (error) { return JSON.stringify([error.input, error.message]); }
};
"""


@contextmanager
def engine(compiled: Compiled) -> Iterator[V8]:
    """V8 with the readable and the minified module of a calculator."""
    with v8() as running:
        running.load("readable", compiled.rules_mjs)
        running.load("minified", compiled.rules_min)
        running.text(f"{ANSWER};''")
        yield running


def python_answer(compiled: Compiled, inputs: object) -> str:
    """The result, or the input and message of the error, as JSON."""
    try:
        return stringified(evaluate(compiled, inputs))
    except InputError as error:
        return stringified([error.input, error.message])


def javascript_answer(running: V8, inputs: str, module: str = "minified") -> str:
    """The same of a module, for inputs that are written in JavaScript."""
    return running.text(f"answer({module}.evaluate, {inputs})")


def as_javascript(inputs: object) -> str:
    """Inputs from Python as JavaScript has them after `JSON.parse`; NaN and Infinity by their names."""
    text = json.dumps(inputs)
    if "NaN" in text or "Infinity" in text:
        return f"({text})"
    return f"JSON.parse({json.dumps(text)})"
