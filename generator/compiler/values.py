"""What can be known of a value before the rules run: its kind, a number's range, which members an enum can have.

`join` gives what is known of a value that is one of two.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import EnumMeta, StrEnum
from functools import reduce
from typing import Any


@dataclass(frozen=True)
class Value:
    """What is known of a value."""


@dataclass(frozen=True)
class Unknown(Value):
    """Something already refused."""


@dataclass(frozen=True)
class Int(Value):
    """A whole number from low to high, both included."""

    low: int
    high: int


@dataclass(frozen=True)
class Bool(Value):
    """Yes or no, or only one of them."""

    can: frozenset[bool] = frozenset((True, False))


@dataclass(frozen=True)
class Words(Value):
    """A text."""


@dataclass(frozen=True)
class Nothing(Value):
    """None."""


@dataclass(frozen=True)
class Maybe(Value):
    """None or something."""

    of: Value


@dataclass(frozen=True)
class Member(Value):
    """One of some members of an enum, by their values."""

    enum: type[StrEnum]
    among: frozenset[str]


@dataclass(frozen=True)
class Record(Value):
    """A NamedTuple or frozen dataclass, field by field."""

    of: type
    fields: tuple[tuple[str, Value], ...]

    def get(self, name: str) -> Value | None:
        return dict(self.fields).get(name)


@dataclass(frozen=True)
class Items(Value):
    """A tuple of `least` to `most` items, each like `each`; `one_by_one` where every place is known."""

    each: Value
    least: int
    most: int
    one_by_one: tuple[Value, ...] | None = None


@dataclass(frozen=True)
class Table(Value):
    """A dict by members of an enum."""

    enum: type[StrEnum]
    rows: tuple[tuple[str, Value], ...]


@dataclass(frozen=True)
class Members(Value):
    """An enum as a whole: its members in order."""

    enum: type[StrEnum]


class UnlikeError(Exception):
    """Two values have no kind in common, or a constant has a kind that rules cannot read."""


def all_of(enum: type[StrEnum]) -> Member:
    return Member(enum, frozenset(member.value for member in enum))


def record_fields(of: type) -> tuple[str, ...] | None:
    """The fields of a NamedTuple or frozen dataclass in order; None for any other class."""
    if issubclass(of, tuple) and hasattr(of, "_fields"):
        return tuple(of._fields)
    if is_dataclass(of) and of.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        return tuple(field.name for field in fields(of))
    return None


def join(left: Value, right: Value) -> Value:
    """What is known of a value that is one of the two. Raises `UnlikeError` where they have no kind in common."""
    if left == right:
        return left
    match left, right:
        case (Unknown(), _) | (_, Unknown()):
            return Unknown()
        case (Nothing(), Maybe() as some) | (Maybe() as some, Nothing()):
            return some
        case (Nothing(), some) | (some, Nothing()):
            return Maybe(some)
        case (Maybe(a), Maybe(b)) | (Maybe(a), b) | (b, Maybe(a)):
            return Maybe(join(a, b))
    return _join_alike(left, right)


def _join_alike(left: Value, right: Value) -> Value:
    match left, right:
        case Int(a, b), Int(c, d):
            return Int(min(a, c), max(b, d))
        case Bool(some), Bool(more):
            return Bool(some | more)
        case Member(enum, some), Member(other, more) if enum is other:
            return Member(enum, some | more)
        case Record(of, some), Record(other, more) if of is other:
            return Record(of, tuple((name, join(x, y)) for (name, x), (_, y) in zip(some, more, strict=True)))
        case Items(), Items():
            return _join_items(left, right)
    raise UnlikeError


def _join_items(left: Items, right: Items) -> Items:
    least, most = min(left.least, right.least), max(left.most, right.most)
    if left.most == 0 or right.most == 0:
        return Items(right.each if left.most == 0 else left.each, least, most)
    if left.one_by_one and right.one_by_one and len(left.one_by_one) == len(right.one_by_one):
        return items(join(a, b) for a, b in zip(left.one_by_one, right.one_by_one, strict=True))
    return Items(join(left.each, right.each), least, most)


def items(values: Iterable[Value]) -> Items:
    """A tuple whose places are all known. Raises `UnlikeError` where its items have no kind in common."""
    known = tuple(values)
    return Items(reduce(join, known) if known else Unknown(), len(known), len(known), known)


def of_constant(value: Any) -> Value:
    """What is known of a constant: all of it. Raises `UnlikeError` with what it is where rules cannot read it."""
    if value is None:
        return Nothing()
    if isinstance(value, bool):
        return Bool(frozenset((value,)))
    if isinstance(value, StrEnum):
        return Member(type(value), frozenset((value.value,)))
    if type(value) in PLAIN:
        return _plain(value)
    if isinstance(value, EnumMeta) and issubclass(value, StrEnum):
        return Members(value)
    names = record_fields(type(value))
    if names is not None:
        return Record(type(value), tuple((name, of_constant(getattr(value, name))) for name in names))
    if type(value) is tuple:
        return items(of_constant(item) for item in value)
    if isinstance(value, Mapping):
        return _table(value)
    raise UnlikeError(f"a {type(value).__name__}")


PLAIN = (int, str)


def _plain(value: int | str) -> Value:
    return Int(value, value) if isinstance(value, int) else Words()


def _table(table: Mapping[Any, Any]) -> Table:
    enums = {type(key) for key in table}
    if len(enums) != 1 or not issubclass(enum := enums.pop(), StrEnum):
        raise UnlikeError("a dict that is empty or not keyed by one StrEnum")
    rows = tuple((key.value, of_constant(row)) for key, row in table.items())
    reduce(join, (row for _, row in rows))
    return Table(enum, rows)


def in_words(value: Value) -> str:
    """The kind of a value, for a reader."""
    match value:
        case Int(low, high):
            return f"a whole number from {low} to {high}" if low < high else f"the whole number {low}"
        case Member(enum, _) | Members(enum):
            return f"a member of {enum.__name__}" if isinstance(value, Member) else f"the enum {enum.__name__}"
        case Record(of, _):
            return f"a {of.__name__}"
        case Maybe(some):
            return f"{in_words(some)} or None"
        case Table(enum, _):
            return f"a table by {enum.__name__}"
        case _:
            return KINDS[type(value)]


KINDS: Mapping[type[Value], str] = {
    Bool: "a yes/no",
    Words: "a text",
    Nothing: "None",
    Items: "a tuple",
    Unknown: "something refused",
}
