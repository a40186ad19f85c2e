"""What a condition tells about the values in it: the environment where it holds, and where it does not."""

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any

from generator.compiler import ranges, tree
from generator.compiler.tree import Symbol
from generator.compiler.values import Bool, Int, Items, Maybe, Member, Members, Nothing, Record, Table, Value, join

Environment = Mapping[Symbol, Value]
ValueOf = Callable[[tree.Expression, Environment], Value]

OPPOSITE = {**ranges.NEGATED, "is": "is not", "is not": "is", "in": "not in", "not in": "in"}


def narrow(test: tree.Expression, known: Environment, holds: bool, value_of: ValueOf) -> Environment | None:
    """What is known where the test holds (or does not); None where that never happens."""
    match test:
        case tree.Not(operand=operand):
            return narrow(operand, known, not holds, value_of)
        case tree.Logic(operator=operator, operands=operands):
            if (operator == "and") == holds:
                return _all(operands, known, holds, value_of)
            return _any(operands, known, holds, value_of)
        case tree.Compare():
            return _compare(test, known, holds, value_of)
        case tree.Constant(value=bool() as constant):
            return known if constant == holds else None
        case tree.Local() | tree.Field():
            value = value_of(test, known)
            if not isinstance(value, Bool):
                return known
            return _put(test, known, Bool(frozenset((holds,)))) if holds in value.can else None
    return known


def _all(operands: tuple[Any, ...], known: Environment, holds: bool, value_of: ValueOf) -> Environment | None:
    left: Environment | None = known
    for operand in operands:
        left = narrow(operand, left, holds, value_of) if left is not None else None
    return left


def _any(operands: tuple[Any, ...], known: Environment, holds: bool, value_of: ValueOf) -> Environment | None:
    """`a or b` holds where a does, or where a does not and b does; only what all ways agree on is kept."""
    ways: list[Environment] = []
    before: Environment | None = known
    for operand in operands:
        if before is None:
            break
        way = narrow(operand, before, holds, value_of)
        before = narrow(operand, before, not holds, value_of)
        ways += [way] if way is not None else []
    return {symbol: reduce(join, (way[symbol] for way in ways)) for symbol in known} if ways else None


def _compare(test: tree.Compare, known: Environment, holds: bool, value_of: ValueOf) -> Environment | None:
    operator = test.operator if holds else OPPOSITE[test.operator]
    left, right = value_of(test.left, known), value_of(test.right, known)
    match operator, left, right:
        case (("is" | "is not"), _, _):
            return _none(test, known, operator == "is", left, right)
        case (("in" | "not in"), Member(), _):
            return _put(test.left, known, _among(left, right, operator == "in"))
        case _, Int(), Int():
            narrowed = _put(test.left, known, ranges.left_of(operator, left, right))
            mirrored = ranges.left_of(ranges.MIRRORED[operator], right, left)
            return None if narrowed is None else _put(test.right, narrowed, mirrored)
        case (("==" | "!="), Member(), Member()):
            narrowed = _put(test.left, known, _equal(left, right, operator == "=="))
            return None if narrowed is None else _put(test.right, narrowed, _equal(right, left, operator == "=="))
    return known


def _none(test: tree.Compare, known: Environment, is_none: bool, left: Value, right: Value) -> Environment | None:
    tested, value = (test.left, left) if isinstance(right, Nothing) else (test.right, right)
    match value:
        case Maybe(some):
            return _put(tested, known, Nothing() if is_none else some)
        case Nothing():
            return known if is_none else None
    return None if is_none else known


def _equal(value: Member, other: Member, equal: bool) -> Member | None:
    less = other.among if len(other.among) == 1 else frozenset()
    among = value.among & other.among if equal else value.among - less
    return Member(value.enum, among) if among else None


def _among(value: Member, group: Value, inside: bool) -> Member | None:
    """The members left of a value that is (or is not) in a group of which all is known."""
    match group:
        case Table(_, rows):
            sure = possible = frozenset(key for key, _ in rows)
        case Members(enum):
            sure = possible = frozenset(member.value for member in enum)
        case Items(Member(_, possible), _, _, one_by_one):
            single = [item.among for item in one_by_one or () if isinstance(item, Member) and len(item.among) == 1]
            sure = frozenset().union(*single)
        case _:
            return value
    among = value.among & possible if inside else value.among - sure
    return Member(value.enum, among) if among else None


def _put(place: tree.Expression, known: Environment, value: Value | None) -> Environment | None:
    """The environment with a new value at a name or at a field of one; None where there is no such value."""
    if value is None:
        return None
    match place:
        case tree.Local(symbol=symbol):
            return {**known, symbol: value}
        case tree.Field(record=record, name=name):
            whole = _held(record, known)
            if isinstance(whole, Record):
                fields = tuple((key, value if key == name else old) for key, old in whole.fields)
                return _put(record, known, Record(whole.of, fields))
    return known


def _held(place: tree.Expression, known: Environment) -> Value | None:
    match place:
        case tree.Local(symbol=symbol):
            return known.get(symbol)
        case tree.Field(record=record, name=name):
            whole = _held(record, known)
            return whole.get(name) if isinstance(whole, Record) else None
    return None
