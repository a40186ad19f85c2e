"""A reader's answers to a calculator, in words."""

from collections.abc import Mapping, Sequence

from generator import figures
from generator.calculator_words import CalculatorWords
from generator.compiler.compile import Compiled
from generator.compiler.inputs import Input


def answers(words: CalculatorWords, compiled: Compiled, inputs: Mapping[str, object]) -> tuple[str, ...]:
    """Each answer as a reader would give it, with its question."""
    specs = {each.id: each for each in compiled.inputs}
    return tuple(_answer(words, specs[name], value) for name, value in inputs.items())


def _answer(words: CalculatorWords, spec: Input, value: object) -> str:
    said = words.inputs[spec.id]
    if isinstance(value, bool):
        return f"{said.label} {'Yes' if value else 'No'}"
    if isinstance(value, int):
        return f"{said.label} {figures.number(value)}"
    chosen = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    return f"{said.label} {', '.join(said.options[str(each)] for each in chosen)}"
