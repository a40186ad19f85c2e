"""A calculator's answer in Python: the same inputs, errors and results as `evaluate(inputs)` of its JavaScript."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from generator.compiler.compile import Compiled
from generator.compiler.inputs import Input, InputError, read_profile, specifications
from generator.compiler.values import record_fields

__all__ = ["InputError", "as_json", "evaluate"]


def evaluate(calculator: Any, raw: object) -> dict[str, object]:
    """The result for inputs as JSON has them: the figures, then `rules` and `steps`. Raises `InputError`.

    `calculator` is a compiled calculator or a plain one.
    """
    if isinstance(calculator, Compiled):
        return answer(calculator.calculator, calculator.inputs, raw)
    return answer(calculator, specifications(calculator.profile, _names_around(calculator)), raw)


def answer(calculator: Any, inputs: tuple[Input, ...], raw: object) -> dict[str, object]:
    """The result of a calculator with these inputs."""
    who = read_profile(calculator.profile, inputs, raw)
    now, steps = calculator.start, []
    for rule, before, step in calculator.steps(who):
        steps.append(step_json(rule, before, step))
        now = step.now
    result = as_json(calculator.conclude(who, now))
    assert isinstance(result, dict)
    return {**result, "rules": [step["rule"] for step in steps], "steps": steps}


def step_json(rule: Any, before: Any, step: Any) -> dict[str, object]:
    """One step of the trace."""
    return {
        "rule": rule.id,
        "why": step.why,
        "source": rule.rests_on.source,
        "section": rule.rests_on.heading,
        "before": as_json(before),
        "after": as_json(step.now),
    }


def as_json(value: Any) -> object:
    """A value of the rules as JSON has it: records as objects, enum members as their value, tuples as lists."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | str):
        return value
    names = record_fields(type(value))
    if names is not None:
        return {name: as_json(getattr(value, name)) for name in names}
    return [as_json(each) for each in value]


def _names_around(calculator: Any) -> Mapping[str, Any]:
    """The names that the profile's annotations can use, where they are written as text."""
    conclude: Mapping[str, Any] = calculator.conclude.__globals__
    return conclude
