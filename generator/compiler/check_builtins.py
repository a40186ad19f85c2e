"""What is known of `min max len sum any all tuple`, by their arguments."""

from collections.abc import Callable, Mapping
from typing import Protocol

from generator.compiler import ranges, tree
from generator.compiler.narrowing import Environment
from generator.compiler.values import Bool, Int, Items, Maybe, Members, Table, Unknown, Value, Words, in_words


class Expressions(Protocol):
    """What builtins ask of the check of expressions."""

    def value(self, node: tree.Expression, known: Environment) -> Value:
        """What is known of an expression."""

    def sequence(self, node: tree.Expression, known: Environment, of: str) -> Items | None:
        """What is known of a tuple, or None after a refusal."""

    def refuse(self, code: str, span: tree.Span, *words: object) -> Value:
        """Notes a refusal."""


EXTREMES: Mapping[str, Callable[[list[Int]], Int]] = {"min": ranges.least_of, "max": ranges.most_of}


def _extreme(check: Expressions, node: tree.Builtin, known: Environment) -> Value:
    """`min(a, b)` and `min(… for …)`: of whole numbers, at least one."""
    if len(node.arguments) > 1:
        values = [_whole(check, node.name, each, check.value(each, known)) for each in node.arguments]
        numbers = [value for value in values if value is not None]
        return EXTREMES[node.name](numbers) if len(numbers) == len(values) else Unknown()
    over = _only(check, node, known)
    if over is None:
        return Unknown()
    if over.least == 0:
        return check.refuse("maybe-empty", node.span, node.name)
    if over.one_by_one is not None and all(isinstance(each, Int) for each in over.one_by_one):
        return EXTREMES[node.name]([each for each in over.one_by_one if isinstance(each, Int)])
    return _whole(check, node.name, node.arguments[0], over.each) or Unknown()


def _sum(check: Expressions, node: tree.Builtin, known: Environment) -> Value:
    over = _only(check, node, known)
    if over is None:
        return Unknown()
    if over.most == 0:
        return Int(0, 0)
    each = _whole(check, "sum", node.arguments[0], over.each)
    return Unknown() if each is None else ranges.total(each, over.least, over.most)


def _quantifier(check: Expressions, node: tree.Builtin, known: Environment) -> Value:
    over = _only(check, node, known)
    if over is not None and not isinstance(over.each, Bool | Unknown):
        check.refuse("truthiness", node.arguments[0].span, in_words(over.each))
    return Bool()


def _length(check: Expressions, node: tree.Builtin, known: Environment) -> Value:
    if len(node.arguments) != 1:
        return check.refuse("arguments", node.span, "len", "one argument")
    value = check.value(node.arguments[0], known)
    match value:
        case Items(_, least, most):
            return Int(least, most)
        case Members(enum):
            return Int(len(enum), len(enum))
        case Table(_, rows):
            return Int(len(rows), len(rows))
        case Words():
            return check.refuse("text-length", node.span)
        case Unknown():
            return value
    code = "none-value" if isinstance(value, Maybe) else "not-a-sequence"
    return check.refuse(code, node.arguments[0].span, "len", in_words(value))


def _tuple(check: Expressions, node: tree.Builtin, known: Environment) -> Value:
    return _only(check, node, known) or Unknown()


def _only(check: Expressions, node: tree.Builtin, known: Environment) -> Items | None:
    """The one argument, which is gone over; None where that is refused."""
    if len(node.arguments) != 1:
        check.refuse("arguments", node.span, node.name, "one tuple or one `… for x in …`")
        return None
    return check.sequence(node.arguments[0], known, node.name)


def _whole(check: Expressions, name: str, node: tree.Expression, value: Value) -> Int | None:
    match value:
        case Int():
            return value
        case Unknown():
            return None
        case Bool():
            check.refuse("bool-as-number", node.span)
        case Maybe():
            check.refuse("none-value", node.span)
        case _:
            check.refuse("not-a-number", node.span, name, in_words(value))
    return None


BUILTINS: Mapping[str, Callable[[Expressions, tree.Builtin, Environment], Value]] = {
    "min": _extreme,
    "max": _extreme,
    "len": _length,
    "sum": _sum,
    "any": _quantifier,
    "all": _quantifier,
    "tuple": _tuple,
}
