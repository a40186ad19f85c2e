"""Inputs of a calculator → the fragment that fills its form, as `calculators/web/fragment.mjs` reads it."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote


def fragment(inputs: Mapping[str, object]) -> str:
    """`level=mid&job_seeking=true&factors=a,b`. What is None is left out."""
    return "&".join(f"{quote(name)}={_written(value)}" for name, value in inputs.items() if value is not None)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ",".join(quote(str(each)) for each in value)
    return quote(str(value))
