"""A value as JSON in an error message, the same to the letter as `JSON.stringify` writes it in the emitted JavaScript.

Keys stand as JavaScript holds them: those that look like places in a list first, by number, then the others as given.
A number that JSON has no word for is null inside a list or an object, as there, and NaN or Infinity by itself.
"""

import json
import math
import re
from collections.abc import Mapping
from typing import TypeGuard


def as_shown(value: object) -> str:
    """The value as JSON, without spaces; an ellipsis for what is nested deeper than can be followed."""
    try:
        return number(value) if _is_number(value) else _inside(value)
    except RecursionError:
        return "…"


def _inside(value: object) -> str:
    if isinstance(value, str):
        return text(value)
    if isinstance(value, list | tuple):
        return f"[{','.join(_inside(each) for each in value)}]"
    if isinstance(value, Mapping):
        members = {str(key): each for key, each in value.items()}
        places = sorted(filter(_is_place, members), key=int)
        keys = [*places, *(key for key in members if not _is_place(key))]
        return f"{{{','.join(f'{text(key)}:{_inside(members[key])}' for key in keys)}}}"
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    shown = number(value) if _is_number(value) else str(value)
    return "null" if shown in {"NaN", "Infinity", "-Infinity"} else shown


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_place(key: str) -> bool:
    """Whether JavaScript takes the key for a place in a list."""
    return key.isascii() and key.isdigit() and str(int(key)) == key and int(key) < 2**32 - 1


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
