"""Works out what is known of every expression, and refuses what is not proved."""

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any

from generator.compiler import ranges, tree
from generator.compiler.check_builtins import BUILTINS
from generator.compiler.check_comparisons import COMPARISONS, SPOKEN
from generator.compiler.narrowing import Environment, narrow
from generator.compiler.refusals import Collector, listed
from generator.compiler.tree import Span
from generator.compiler.values import (
    Bool,
    Int,
    Items,
    Maybe,
    Member,
    Members,
    Record,
    Table,
    Unknown,
    UnlikeError,
    Value,
    Words,
    in_words,
    items,
    join,
    of_constant,
)

CallFunction = Callable[[str, tuple[Value, ...], Span], Value]


class Expressions:
    """What is known of expressions. `facts` joins, for each, all the ways in which it can be reached."""

    def __init__(self, refusals: Collector, call: CallFunction) -> None:
        self._refusals = refusals
        self._call = call
        self.facts: dict[tree.Expression, Value] = {}
        self._kinds: Mapping[type[tree.Expression], Callable[[Any, Environment], Value]] = {
            tree.Refused: lambda _node, _known: Unknown(),
            tree.Constant: lambda node, _: of_constant(node.value),
            tree.Shared: lambda node, _: of_constant(node.value),
            tree.Local: lambda node, known: known.get(node.symbol, Unknown()),
            tree.Field: self._field,
            tree.Lookup: self._lookup,
            tree.Negative: self._negative,
            tree.Not: self._not,
            tree.Arithmetic: self._arithmetic,
            tree.Logic: self._logic,
            tree.Compare: self._compare,
            tree.Choice: self._choice,
            tree.Build: self._build,
            tree.Sequence: self._sequence,
            tree.Each: self._each,
            tree.Text: self._text,
            tree.Call: self._function,
            tree.Builtin: self._builtin,
        }

    def value(self, node: tree.Expression, known: Environment) -> Value:
        """What is known of the expression's value in this environment."""
        value = self._kinds[type(node)](node, known)
        if isinstance(value, Int) and not ranges.exact(value):
            value = self.refuse("range", node.span, f"{value.low} to {value.high}")
        before = self.facts.get(node)
        self.facts[node] = value if before is None else self.join(before, value, node.span)
        return value

    def refuse(self, code: str, span: Span, *words: object) -> Value:
        self._refusals.add(code, span, *words)
        return Unknown()

    def join(self, left: Value, right: Value, span: Span) -> Value:
        try:
            return join(left, right)
        except UnlikeError:
            return self.refuse("kinds-differ", span, in_words(left), in_words(right))

    def condition(self, node: tree.Expression, known: Environment) -> None:
        """Refuses a condition that is not a yes/no."""
        value = self.value(node, known)
        if not isinstance(value, Bool | Unknown):
            self.refuse("truthiness", node.span, in_words(value))

    def narrowed(self, test: tree.Expression, known: Environment, holds: bool) -> Environment | None:
        return narrow(test, known, holds, self.value)

    def _number(self, node: tree.Expression, known: Environment, operator: str) -> Int | None:
        """The range of an operand that has to be a whole number; None where that is refused."""
        value = self.value(node, known)
        match value:
            case Int():
                return value
            case Bool():
                self.refuse("bool-as-number", node.span)
            case Maybe():
                self.refuse("none-value", node.span)
            case Words():
                self.refuse("text-operation", node.span, operator)
            case Unknown():
                pass
            case _:
                self.refuse("not-a-number", node.span, operator, in_words(value))
        return None

    def _field(self, node: tree.Field, known: Environment) -> Value:
        record = self.value(node.record, known)
        if isinstance(record, Member) and node.name == "value":
            return Words()
        if isinstance(record, Unknown):
            return record
        if isinstance(record, Maybe):
            return self.refuse("none-value", node.record.span)
        field = record.get(node.name) if isinstance(record, Record) else None
        if field is not None:
            return field
        fields = [name for name, _ in record.fields] if isinstance(record, Record) else []
        instead = f"its fields are {listed(fields)}" if fields else "use the value itself"
        return self.refuse("no-field", node.span, in_words(record), node.name, instead)

    def _lookup(self, node: tree.Lookup, known: Environment) -> Value:
        table, key = self.value(node.table, known), self.value(node.key, known)
        if isinstance(table, Unknown) or isinstance(key, Unknown):
            return Unknown()
        if not isinstance(table, Table):
            return self.refuse("index", node.span)
        if isinstance(key, Maybe):
            return self.refuse("none-value", node.key.span)
        name = node.table.name if isinstance(node.table, tree.Shared) else "the table"
        if not (isinstance(key, Member) and key.enum is table.enum):
            return self.refuse("key", node.key.span, name, table.enum.__name__, in_words(key))
        rows = dict(table.rows)
        missing = [f"{key.enum.__name__}.{m.name}" for m in key.enum if m.value in key.among - set(rows)]
        if missing:
            return self.refuse("missing-key", node.key.span, name, listed(missing))
        return reduce(join, (rows[each] for each in sorted(key.among)))

    def _negative(self, node: tree.Negative, known: Environment) -> Value:
        operand = self._number(node.operand, known, "-")
        return Unknown() if operand is None else ranges.negate(operand)

    def _not(self, node: tree.Not, known: Environment) -> Value:
        self.condition(node.operand, known)
        value = self.facts[node.operand]
        return Bool(frozenset(not can for can in value.can)) if isinstance(value, Bool) else Bool()

    def _arithmetic(self, node: tree.Arithmetic, known: Environment) -> Value:
        left = self._number(node.left, known, node.operator)
        right = self._number(node.right, known, node.operator)
        if left is None or right is None:
            return Unknown()
        if node.operator in ranges.DIVIDING:
            if right.low <= 0:
                return self.refuse("divisor", node.right.span, in_words(right))
            if not ranges.divides_exactly(left, right):
                return self.refuse("range", node.span, f"{left.low} to {left.high + right.high}")
        return ranges.ARITHMETIC[node.operator](left, right)

    def _logic(self, node: tree.Logic, known: Environment) -> Value:
        """Each operand is worked out where the ones before it leave the question open."""
        inside: Environment | None = known
        for operand in node.operands:
            if inside is not None:
                self.condition(operand, inside)
                inside = self.narrowed(operand, inside, node.operator == "and")
        return Bool()

    def _compare(self, node: tree.Compare, known: Environment) -> Value:
        left, right = self.value(node.left, known), self.value(node.right, known)
        if not (isinstance(left, Unknown) or isinstance(right, Unknown)):
            COMPARISONS[node.operator](self.refuse, node, left, right)
        return Bool()

    def _choice(self, node: tree.Choice, known: Environment) -> Value:
        self.condition(node.test, known)
        ways = [
            self.value(branch, inside)
            for branch, holds in ((node.then, True), (node.otherwise, False))
            if (inside := self.narrowed(node.test, known, holds)) is not None
        ]
        return reduce(lambda a, b: self.join(a, b, node.span), ways) if ways else Unknown()

    def _build(self, node: tree.Build, known: Environment) -> Value:
        return Record(node.of, tuple((name, self.value(value, known)) for name, value in node.fields.items()))

    def _sequence(self, node: tree.Sequence, known: Environment) -> Value:
        values = [self.value(item, known) for item in node.items]
        try:
            return items(values)
        except UnlikeError:
            return self.refuse("kinds-differ", node.span, in_words(values[0]), listed(map(in_words, values[1:])))

    def sequence(self, node: tree.Expression, known: Environment, of: str) -> Items | None:
        """What is known of something that is gone over; None where that is refused."""
        value = self.value(node, known)
        match value:
            case Items():
                return value
            case Members(enum):
                return items(of_constant(member) for member in enum)
            case Unknown():
                return None
        self.refuse("none-value" if isinstance(value, Maybe) else "not-a-sequence", node.span, of, in_words(value))
        return None

    def _each(self, node: tree.Each, known: Environment) -> Value:
        over = self.sequence(node.over, known, "for")
        inside: Environment | None = {**known, node.symbol: Unknown() if over is None else over.each}
        for condition in node.conditions:
            if inside is not None:
                self.condition(condition, inside)
                inside = self.narrowed(condition, inside, True)
        if inside is None:
            return Items(Unknown(), 0, 0)
        each = self.value(node.element, inside)
        return Unknown() if over is None else Items(each, 0 if node.conditions else over.least, over.most)

    def _text(self, node: tree.Text, known: Environment) -> Value:
        for part in node.parts:
            if isinstance(part, tree.Expression):
                value = self.value(part, known)
                if not isinstance(value, (*SPOKEN, Unknown)):
                    self.refuse("none-value" if isinstance(value, Maybe) else "text-part", part.span, in_words(value))
        return Words()

    def _function(self, node: tree.Call, known: Environment) -> Value:
        return self._call(node.function, tuple(self.value(each, known) for each in node.arguments), node.span)

    def _builtin(self, node: tree.Builtin, known: Environment) -> Value:
        return BUILTINS[node.name](self, node, known)
