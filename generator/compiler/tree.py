"""The tree between Python and JavaScript: what a rule says, with names resolved and constants computed.

Nodes are frozen and compared by identity, so facts about a node (its range, its reads) are kept in tables beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Span:
    """Where something stands in the source: lines and columns from 1, in characters; the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, eq=False)
class Symbol:
    """One binding of a name in one block. Two bindings of one name are two symbols."""

    name: str


@dataclass(frozen=True, eq=False)
class Node:
    span: Span


class Expression(Node):
    """Something with a value."""


@dataclass(frozen=True, eq=False)
class Refused(Expression):
    """What was already refused; nothing more is said about it."""


@dataclass(frozen=True, eq=False)
class Constant(Expression):
    """A literal, an enum's member or None, as CPython holds it."""

    value: object


@dataclass(frozen=True, eq=False)
class Shared(Expression):
    """A constant of the module, by name: a figure, a record, a table, an enum."""

    name: str
    value: object


@dataclass(frozen=True, eq=False)
class Local(Expression):
    symbol: Symbol


@dataclass(frozen=True, eq=False)
class Field(Expression):
    record: Expression
    name: str


@dataclass(frozen=True, eq=False)
class Lookup(Expression):
    """A row of a table, or an item of a tuple."""

    table: Expression
    key: Expression


@dataclass(frozen=True, eq=False)
class Negative(Expression):
    operand: Expression


@dataclass(frozen=True, eq=False)
class Not(Expression):
    operand: Expression


@dataclass(frozen=True, eq=False)
class Arithmetic(Expression):
    """`+ - * // %` on whole numbers."""

    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True, eq=False)
class Logic(Expression):
    """`and`, `or` of two or more; a chained comparison is an `and` of its links."""

    operator: str
    operands: tuple[Expression, ...]


@dataclass(frozen=True, eq=False)
class Compare(Expression):
    """One link: `== != < <= > >= is is-not in not-in`."""

    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True, eq=False)
class Choice(Expression):
    test: Expression
    then: Expression
    otherwise: Expression


@dataclass(frozen=True, eq=False)
class Build(Expression):
    """A record of a class, a value a field in the class's order."""

    of: type
    fields: Mapping[str, Expression]


@dataclass(frozen=True, eq=False)
class Sequence(Expression):
    """A tuple written out."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, eq=False)
class Each(Expression):
    """`element for symbol in over if conditions`."""

    element: Expression
    symbol: Symbol
    over: Expression
    conditions: tuple[Expression, ...]


@dataclass(frozen=True, eq=False)
class Text(Expression):
    """An f-string: text as it stands and expressions, in order."""

    parts: tuple[str | Expression, ...]


@dataclass(frozen=True, eq=False)
class Call(Expression):
    """A call of another function of the module."""

    function: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, eq=False)
class Builtin(Expression):
    """`min max len sum any all tuple`."""

    name: str
    arguments: tuple[Expression, ...]


class Statement(Node):
    """Something that is done."""


Block = tuple[Statement, ...]


@dataclass(frozen=True, eq=False)
class Bind(Statement):
    symbol: Symbol
    value: Expression


@dataclass(frozen=True, eq=False)
class Unpack(Statement):
    """`low, high = band`: a name for each item; None for `_`."""

    symbols: tuple[Symbol | None, ...]
    value: Expression


@dataclass(frozen=True, eq=False)
class If(Statement):
    test: Expression
    then: Block
    otherwise: Block


@dataclass(frozen=True, eq=False)
class Case(Node):
    """The members that a case names (None: all that are left), and what it does."""

    members: tuple[Expression, ...] | None
    body: Block


@dataclass(frozen=True, eq=False)
class Match(Statement):
    subject: Expression
    cases: tuple[Case, ...]


@dataclass(frozen=True, eq=False)
class Return(Statement):
    value: Expression


@dataclass(frozen=True, eq=False)
class Stop(Statement):
    """A refused statement behind which nothing is looked at."""


@dataclass(frozen=True, eq=False)
class Function(Node):
    """`name_span` is where a problem with the function as a whole is shown."""

    name: str
    parameters: tuple[Symbol, ...]
    body: Block
    name_span: Span
