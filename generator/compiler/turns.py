"""Refuses a comparison that could turn more than once along an input that is too large to run value by value.

The proof runs such an input where a comparison turns and finds that place by halving, which sees one turn between two
values, not two. So the rules are followed once more, with how each value moves as the input grows and all else stays:
a difference that only ever rises, or only ever falls, passes zero once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.compiler import tree
from generator.compiler.refusals import Collector
from generator.compiler.tree import Symbol
from generator.compiler.values import Int, Value, record_fields

RISES, FALLS, WAVERS = 1, -1, None
Move = int | None
Moves = Mapping[str, Move]  # by cut input; one that is left out does not move the value


@dataclass(frozen=True)
class Moving:
    """How a value moves; `parts` are those of a record, by field."""

    moves: Moves = field(default_factory=dict)
    parts: Mapping[str, "Moving"] = field(default_factory=dict)

    @property
    def by(self) -> frozenset[str]:
        """The inputs that move the value or a part of it."""
        return frozenset(self.moves).union(*(part.by for part in self.parts.values()))

    def part(self, name: str) -> "Moving":
        return self.parts.get(name) or wavering(self)


STILL = Moving()
Known = Mapping[Symbol, Moving]
Ends = list[tuple[Moving, frozenset[str]]]  # what is returned, and the inputs that decide whether it is


class Turns:
    """Follows the functions of one module."""

    def __init__(
        self, functions: Mapping[str, tree.Function], facts: Mapping[tree.Expression, Value], refusals: Collector
    ) -> None:
        self._functions = functions
        self._facts = facts
        self._refusals = refusals
        self._kinds: Mapping[type[tree.Expression], Callable[[Any, Known], Moving]] = {
            tree.Local: lambda node, known: known[node.symbol],
            tree.Field: lambda node, known: self._value(node.record, known).part(node.name),
            tree.Negative: lambda node, known: Moving(turned(self._value(node.operand, known).moves, -1)),
            tree.Arithmetic: self._arithmetic,
            tree.Compare: self._compare,
            tree.Choice: self._choice,
            tree.Build: self._build,
            tree.Each: self._each,
            tree.Call: self._call,
            tree.Builtin: self._builtin,
        }

    def calculator(self, rules: Iterable[str], conclude: str, profile: type, cut: frozenset[str]) -> None:
        """Follows the rules in order, then the conclusion; what one hands on is what the next one starts from."""
        inputs = {name: Moving({name: RISES}) if name in cut else STILL for name in record_fields(profile) or ()}
        who, state = Moving(parts=inputs), STILL
        for name in rules:
            step = self._function(name, (who, state))
            state = either([state, step.part("now")], frozenset(step.moves))
        self._function(conclude, (who, state))

    def _function(self, name: str, arguments: Sequence[Moving]) -> Moving:
        function = self._functions[name]
        ends: Ends = []
        self._block(function.body, dict(zip(function.parameters, arguments, strict=True)), frozenset(), ends)
        return either([value for value, _ in ends], frozenset().union(*(decided for _, decided in ends)))

    def _block(self, block: tree.Block, known: Known, decided: frozenset[str], ends: Ends) -> frozenset[str]:
        """The inputs that decide whether what stands behind the block is reached."""
        for statement in block:
            match statement:
                case tree.Return(value=value):
                    ends.append((self._value(value, known), decided))
                case tree.Bind(symbol=symbol, value=value):
                    known = {**known, symbol: self._value(value, known)}
                case tree.Unpack():
                    known = {**known, **self._unpacked(statement, known)}
                case tree.If(test=test):
                    inside = decided | self._value(test, known).by
                    ways = (statement.then, statement.otherwise)
                    decided = decided.union(*(self._block(way, known, inside, ends) for way in ways))
                case tree.Match(subject=subject):
                    inside = decided | self._value(subject, known).by
                    bodies = (case.body for case in statement.cases)
                    decided = decided.union(*(self._block(body, known, inside, ends) for body in bodies))
        return decided

    def _unpacked(self, statement: tree.Unpack, known: Known) -> dict[Symbol, Moving]:
        value = self._value(statement.value, known)
        parts = list(value.parts.values()) or [wavering(value)] * len(statement.symbols)
        pairs = zip(statement.symbols, parts, strict=True)
        return {symbol: part for symbol, part in pairs if symbol is not None}

    def _value(self, node: tree.Expression, known: Known) -> Moving:
        follow = self._kinds.get(type(node), self._other)
        return follow(node, known)

    def _other(self, node: tree.Expression, known: Known) -> Moving:
        """Texts, lookups, conditions and tuples: nothing about them rises or falls."""
        return wavering(*(self._value(part, known) for part in _operands(node)))

    def _arithmetic(self, node: tree.Arithmetic, known: Known) -> Moving:
        left, right = self._value(node.left, known).moves, self._value(node.right, known).moves
        if node.operator in {"+", "-"}:
            return Moving(together(left, turned(right, 1 if node.operator == "+" else -1)))
        if node.operator == "*":
            return Moving(together(turned(left, self._side(node.right)), turned(right, self._side(node.left))))
        if node.operator == "//":  # the divisor is above zero, and grows toward nothing
            side = self._side(node.left)
            return Moving(together(left, turned(right, WAVERS if side is WAVERS else -side)))
        return Moving(turned(together(left, right), WAVERS))

    def _side(self, node: tree.Expression) -> Move:
        """On which side of zero a number always is."""
        known = self._facts.get(node)
        if not isinstance(known, Int):
            return WAVERS
        return RISES if known.low >= 0 else FALLS if known.high <= 0 else WAVERS

    def _compare(self, node: tree.Compare, known: Known) -> Moving:
        left, right = self._value(node.left, known), self._value(node.right, known)
        if node.operator in {"is", "is not"}:  # an input that is not left blank is a number at every value
            return Moving({name: WAVERS for name, move in left.moves.items() if move is WAVERS})
        if self._counts(node.left):
            one_by_one = self._counts(node.right)
            self._hold(node, _difference(left, right) if one_by_one else wavering(left, right).moves)
        return wavering(left, right)

    def _counts(self, node: tree.Expression) -> bool:
        return isinstance(self._facts.get(node), Int)

    def _hold(self, node: tree.Expression, difference: Moves) -> None:
        """Refuses a comparison of numbers whose difference wavers."""
        for name, move in difference.items():
            if move is WAVERS:
                self._refusals.add("turns", node.span, name)

    def _choice(self, node: tree.Choice, known: Known) -> Moving:
        decided = self._value(node.test, known).by
        return either([self._value(node.then, known), self._value(node.otherwise, known)], decided)

    def _build(self, node: tree.Build, known: Known) -> Moving:
        return Moving(parts={name: self._value(value, known) for name, value in node.fields.items()})

    def _each(self, node: tree.Each, known: Known) -> Moving:
        over = wavering(self._value(node.over, known))
        inside = {**known, node.symbol: over}
        return wavering(over, *(self._value(part, inside) for part in (node.element, *node.conditions)))

    def _call(self, node: tree.Call, known: Known) -> Moving:
        return self._function(node.function, [self._value(each, known) for each in node.arguments])

    def _builtin(self, node: tree.Builtin, known: Known) -> Moving:
        first, *rest = (self._value(each, known) for each in node.arguments)
        if node.name not in {"min", "max"}:
            return wavering(first, *rest)
        if not rest:
            self._hold(node, wavering(first).moves)
        for other in rest:
            self._hold(node, _difference(first, other))
            first = either([first, other], frozenset())
        return first


def wavering(*values: Moving) -> Moving:
    """Something that depends on these values and is no number, or one that may rise and fall."""
    return Moving(dict.fromkeys(frozenset().union(*(value.by for value in values)), WAVERS))


def either(values: Sequence[Moving], decided: frozenset[str]) -> Moving:
    """One of these values; the inputs that decide which one can make it jump."""
    names = {name: None for value in values for name in value.parts}
    parts = {name: either([value.part(name) for value in values], decided) for name in names}
    moves: Moves = {}
    for value in values:
        moves = together(moves, value.moves)
    return Moving({**moves, **dict.fromkeys(decided, WAVERS)}, parts)


def together(one: Moves, other: Moves) -> Moves:
    """The moves of a sum, or of one of two: up or down where neither goes the other way."""
    both = {name: one[name] if one[name] == other[name] else WAVERS for name in one.keys() & other.keys()}
    return {**one, **other, **both}


def turned(moves: Moves, by: Move) -> Moves:
    """The moves of a product with something on one side of zero: up stays up above it, and is down below it."""
    return {name: WAVERS if move is WAVERS or by is WAVERS else move * by for name, move in moves.items()}


def _difference(one: Moving, other: Moving) -> Moves:
    return together(one.moves, turned(other.moves, -1))


def _operands(node: tree.Expression) -> Iterator[tree.Expression]:
    for part in vars(node).values():
        for each in part if isinstance(part, tuple) else (part,):
            if isinstance(each, tree.Expression):
                yield each
