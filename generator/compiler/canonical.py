"""A value as JSON in an error message, the same to the letter as the emitted JavaScript shows it.

Keys are sorted (the two languages order them differently), numbers are written as JavaScript writes them, what JSON
has no number for is NaN or Infinity, and what lies deeper than a reader would look is shown as an ellipsis.
"""

import json
import math
import re
from collections.abc import Mapping

DEEPEST = 9


def as_shown(value: object, depth: int = 0) -> str:
    """The value as JSON, without spaces."""
    if isinstance(value, str):
        return text(value)
    if isinstance(value, list | tuple):
        return "…" if depth > DEEPEST else f"[{','.join(as_shown(each, depth + 1) for each in value)}]"
    if isinstance(value, Mapping):
        if depth > DEEPEST:
            return "…"
        keys = sorted(value, key=lambda key: utf16(str(key)))
        return f"{{{','.join(f'{text(str(key))}:{as_shown(value[key], depth + 1)}' for key in keys)}}}"
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return number(value) if isinstance(value, int | float) else str(value)


def text(value: str) -> str:
    """A text as `JSON.stringify` writes it: lone halves of a surrogate pair are escaped, all else stands as it is."""
    whole = utf16(value).decode("utf-16-be", "surrogatepass")
    shown = json.dumps(str(whole), ensure_ascii=False)
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", shown)


def utf16(value: str) -> bytes:
    """The code units of a text, which is what JavaScript sorts by."""
    return value.encode("utf-16-be", "surrogatepass")


def number(value: float) -> str:
    """A number as JavaScript writes it: the shortest digits that mean it, with an exponent from 1e21 and below 1e-6."""
    try:
        double = float(value)
    except OverflowError:
        double = math.inf if value > 0 else -math.inf
    if math.isnan(double):
        return "NaN"
    sign = "-" if double < 0 else ""
    if math.isinf(double):
        return f"{sign}Infinity"
    if double == 0:
        return "0"
    mantissa, _, exponent = f"{abs(double)!r}e0".partition("e")
    whole, _, fraction = mantissa.partition(".")
    power = int(exponent.partition("e")[0]) + len(whole)
    fraction = "" if fraction == "0" else fraction
    digits = (whole + fraction).lstrip("0")
    power -= len(whole + fraction) - len(digits)
    return sign + _digits(digits.rstrip("0"), power)


def _digits(digits: str, power: int) -> str:
    """0.`digits` × 10^`power`, in the form that ECMAScript's Number::toString gives."""
    if len(digits) <= power <= 21:
        return digits + "0" * (power - len(digits))
    if 0 < power <= 21:
        return f"{digits[:power]}.{digits[power:]}"
    if -6 < power <= 0:
        return f"0.{'0' * -power}{digits}"
    point = f"{digits[0]}.{digits[1:]}" if len(digits) > 1 else digits
    return f"{point}e{'+' if power > 0 else '-'}{abs(power - 1)}"
