"""What may be compared with what: each kind of comparison refuses values on which the two languages could differ."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.compiler import tree
from generator.compiler.values import (
    Bool,
    Int,
    Items,
    Maybe,
    Member,
    Members,
    Nothing,
    Record,
    Table,
    Value,
    Words,
    in_words,
)

Refuse = Callable[..., Any]
SPOKEN = (Int, Words, Member)


def _ordered(refuse: Refuse, node: tree.Compare, left: Value, right: Value) -> None:
    """`< <= > >=`: of whole numbers only."""
    for side, value in ((node.left, left), (node.right, right)):
        if isinstance(value, Maybe | Nothing):
            refuse("none-value", side.span)
        elif isinstance(value, Bool):
            refuse("bool-as-number", side.span)
        elif not isinstance(value, Int):
            refuse("order", side.span, node.operator, in_words(value))


def _equal(refuse: Refuse, node: tree.Compare, left: Value, right: Value) -> None:
    """`==` and `!=`: of two numbers, two texts, two yes/no or two members of one enum."""
    for side, value in ((node.left, left), (node.right, right)):
        if isinstance(value, Record | Items | Table | Members):
            refuse("record-equality", side.span, node.operator, in_words(value))
            return
        if isinstance(value, Maybe | Nothing):
            refuse("none-value", side.span)
            return
    if type(left) is not type(right) or (isinstance(left, Member) and left.enum is not right.enum):  # type: ignore[attr-defined]
        refuse("kinds-differ", node.span, in_words(left), in_words(right))


def _nothing(refuse: Refuse, node: tree.Compare, left: Value, right: Value) -> None:
    """`is None`: of something that can be None."""
    side, value = (node.left, left) if isinstance(right, Nothing) else (node.right, right)
    if not isinstance(value, Maybe | Nothing):
        refuse("never-none", side.span, in_words(value))


def _inside(refuse: Refuse, node: tree.Compare, left: Value, right: Value) -> None:
    """`in`: of a member, a number or a text in a tuple of such, of a member also in its enum or a table."""
    if isinstance(left, Maybe):
        refuse("none-value", node.left.span)
        return
    match right:
        case Items(each, _, most):
            alike = most == 0 or (type(each) is type(left) and isinstance(left, SPOKEN))
            if alike and isinstance(left, Member) and isinstance(each, Member):
                alike = left.enum is each.enum
        case Table(enum, _) | Members(enum):
            alike = isinstance(left, Member) and left.enum is enum
        case _:
            refuse("membership", node.right.span, in_words(right))
            return
    if not alike:
        refuse("kinds-differ", node.span, in_words(left), f"what {in_words(right)} holds")


COMPARISONS: Mapping[str, Callable[[Refuse, tree.Compare, Value, Value], None]] = {
    **dict.fromkeys(("<", "<=", ">", ">="), _ordered),
    **dict.fromkeys(("==", "!="), _equal),
    **dict.fromkeys(("is", "is not"), _nothing),
    **dict.fromkeys(("in", "not in"), _inside),
}
