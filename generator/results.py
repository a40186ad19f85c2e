"""Figures of calculators that prose and tables ask for: inputs as a query, one field of the result."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from generator.compiler.compile import Compiled
from generator.compiler.inputs import ANY_OF, WHOLE, YES_NO
from generator.evaluate import InputError, evaluate
from generator.prose import Results


def results_of(calculators: Mapping[str, Compiled]) -> Results:
    """How prose gets a figure: by calculator, field and query; None where there is no such figure."""

    def result(calculator: str, field: str, query: str) -> int | None:
        compiled = calculators.get(calculator)
        if compiled is None:
            return None
        try:
            value = evaluate(compiled, inputs_of(compiled, query)).get(field)
        except InputError:
            return None
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    return result


def inputs_of(compiled: Compiled, query: str) -> dict[str, object]:
    """The inputs that a query such as `level=mid&years=3&factors=a,b` stands for; a wrong value stays as written."""
    kinds = {each.id: each.kind for each in compiled.inputs}
    return {name: _value(kinds.get(name, ""), text) for name, text in parse_qsl(query, keep_blank_values=True)}


def _value(kind: str, text: str) -> object:
    if kind == WHOLE and text.isascii() and text.isdecimal():
        return int(text)
    if kind == YES_NO and text in ("true", "false"):
        return text == "true"
    if kind == ANY_OF:
        return text.split(",") if text else []
    return text
