"""Intervals of whole numbers: what arithmetic gives, and what a comparison leaves of its two sides."""

from collections.abc import Callable, Mapping

from generator.compiler.values import Int

LIMIT = 2**53
NEGATED = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}


def _add(a: Int, b: Int) -> Int:
    return Int(a.low + b.low, a.high + b.high)


def _subtract(a: Int, b: Int) -> Int:
    return Int(a.low - b.high, a.high - b.low)


def _multiply(a: Int, b: Int) -> Int:
    corners = [x * y for x in (a.low, a.high) for y in (b.low, b.high)]
    return Int(min(corners), max(corners))


def _floor_divide(a: Int, b: Int) -> Int:
    corners = [x // y for x in (a.low, a.high) for y in (b.low, b.high)]
    return Int(min(corners), max(corners))


def _remainder(a: Int, b: Int) -> Int:
    if a.low >= 0 and a.high < b.low:
        return a
    return Int(0, min(b.high - 1, a.high) if a.low >= 0 else b.high - 1)


ARITHMETIC: Mapping[str, Callable[[Int, Int], Int]] = {
    "+": _add,
    "-": _subtract,
    "*": _multiply,
    "//": _floor_divide,
    "%": _remainder,
}
DIVIDING = frozenset({"//", "%"})


def exact(value: Int) -> bool:
    """Whether JavaScript holds every number of the interval exactly, and its neighbours apart from it."""
    return value.low > -LIMIT and value.high < LIMIT


def divides_exactly(a: Int, b: Int) -> bool:
    """Whether `Math.floor(a / b)` and `(a % b + b) % b` are exact.

    The quotient is rounded once. It could only be rounded up to the next whole number q + 1 where 1 / b is below half
    the distance between neighbours there, which is at most (q + 1) / 2^53; b (q + 1) ≤ a + b ≤ 2^53 rules it out.
    """
    return max(abs(a.low), abs(a.high)) + b.high <= LIMIT and 2 * b.high <= LIMIT


def negate(a: Int) -> Int:
    return Int(-a.high, -a.low)


def least_of(values: list[Int]) -> Int:
    return Int(min(v.low for v in values), min(v.high for v in values))


def most_of(values: list[Int]) -> Int:
    return Int(max(v.low for v in values), max(v.high for v in values))


def total(each: Int, least: int, most: int) -> Int:
    """The sum of `least` to `most` numbers of an interval."""
    corners = [n * bound for n in (least, most) for bound in (each.low, each.high)]
    return Int(min(corners), max(corners))


def left_of(operator: str, a: Int, b: Int) -> Int | None:
    """What is left of `a` where `a operator b` holds; None where it never does."""
    low, high = LEFT[operator](a, b)
    return Int(low, high) if low <= high else None


def _unequal(a: Int, b: Int) -> tuple[int, int]:
    only = b.low == b.high
    return a.low + (only and a.low == b.low), a.high - (only and a.high == b.low)


LEFT: Mapping[str, Callable[[Int, Int], tuple[int, int]]] = {
    "<": lambda a, b: (a.low, min(a.high, b.high - 1)),
    "<=": lambda a, b: (a.low, min(a.high, b.high)),
    ">": lambda a, b: (max(a.low, b.low + 1), a.high),
    ">=": lambda a, b: (max(a.low, b.low), a.high),
    "==": lambda a, b: (max(a.low, b.low), min(a.high, b.high)),
    "!=": _unequal,
}
MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
