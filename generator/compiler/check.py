"""Follows the rules from the start state to the result, with the range of every number, and refuses what is not proved.

A function is worked out anew for each kind of arguments it is called with, so its ranges are those of its calls.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce

from generator.compiler import tree
from generator.compiler.check_expressions import Expressions
from generator.compiler.narrowing import Environment
from generator.compiler.refusals import Collector, listed
from generator.compiler.tree import Span
from generator.compiler.values import (
    Int,
    Items,
    Maybe,
    Member,
    Nothing,
    Record,
    Unknown,
    UnlikeError,
    Value,
    in_words,
    join,
    of_constant,
    record_fields,
)


@dataclass(frozen=True)
class Range:
    """The range of a whole number that has a name in the rules, and the line that names it."""

    name: str
    line: int
    low: int
    high: int


@dataclass(frozen=True)
class Facts:
    """What was worked out: of every expression; of the named numbers by function; of the result."""

    of: Mapping[tree.Expression, Value]
    ranges: Mapping[str, tuple[Range, ...]]
    result: Value


class Checker:
    """Works out the functions of one module."""

    def __init__(self, functions: Mapping[str, tree.Function], refusals: Collector) -> None:
        self._functions = functions
        self._refusals = refusals
        self._expressions = Expressions(refusals, self._call)
        self._results: dict[tuple[str, tuple[Value, ...]], Value] = {}
        self._named: dict[tuple[str, str, int], Value] = {}
        self._inside: list[str] = []

    def calculator(self, rules: Iterable[str], conclude: str, profile: Value, start: object) -> Facts:
        """The facts of a calculator: each rule is met with every state that the rules before it can hand on."""
        state = begin = of_constant(start)
        for name in rules:
            function = self._functions[name]
            step = self._call(name, (profile, state), function.name_span)
            now = self._state_after(step, begin, function)
            if now is not None:
                state = join(state, now) if isinstance(step, Maybe) else now
        end = self._functions[conclude]
        result = self._call(conclude, (profile, state), end.name_span)
        if not isinstance(result, Record | Unknown):
            self._refusals.add("result", end.name_span, in_words(result))
        return Facts(self._expressions.facts, self._ranges(), result)

    def _state_after(self, step: Value, begin: Value, function: tree.Function) -> Value | None:
        """The state that a rule hands on where it applies; None where it never does or was refused."""
        step = step.of if isinstance(step, Maybe) else step
        if isinstance(step, Nothing | Unknown):
            return None
        if not isinstance(step, Record) or record_fields(step.of) != ("now", "why"):
            self._refusals.add("step", function.name_span, in_words(step))
            return None
        now = step.get("now") or Unknown()
        try:
            return None if isinstance(join(begin, now), Unknown) else now
        except UnlikeError:
            self._refusals.add("state", function.name_span, in_words(now), in_words(begin))
            return None

    def _ranges(self) -> dict[str, tuple[Range, ...]]:
        found: dict[str, list[Range]] = {}
        for (function, name, line), value in self._named.items():
            for inner, number in _numbers(name, value):
                found.setdefault(function, []).append(Range(inner, line, number.low, number.high))
        return {function: tuple(ranges) for function, ranges in found.items()}

    def _call(self, name: str, arguments: tuple[Value, ...], span: Span) -> Value:
        function = self._functions.get(name)
        if function is None or name in self._inside:
            return Unknown()
        if len(arguments) != len(function.parameters):
            names = listed(each.name for each in function.parameters) if function.parameters else "nothing"
            self._refusals.add("arguments", span, name, names)
            return Unknown()
        if (name, arguments) not in self._results:
            self._inside.append(name)
            self._results[name, arguments] = self._run(function, arguments)
            self._inside.pop()
        return self._results[name, arguments]

    def _run(self, function: tree.Function, arguments: tuple[Value, ...]) -> Value:
        returned: list[tuple[Value, Span]] = []
        after = self._block(function.body, dict(zip(function.parameters, arguments, strict=True)), returned)
        if after is not None:
            self._refusals.add("none-returned", function.name_span, function.name)
        if not returned:
            return Unknown()
        result = returned[0][0]
        for value, span in returned[1:]:
            result = self._expressions.join(result, value, span)
        self._remember("return", function.span.line, result)
        return result

    def _block(self, block: tree.Block, known: Environment, returned: list[tuple[Value, Span]]) -> Environment | None:
        """What is known after the block; None where every path returns. Names given in it are left behind."""
        outside = tuple(known)
        inside: Environment | None = known
        for statement in block:
            if inside is None:
                return None
            inside = self._statement(statement, inside, returned)
        return None if inside is None else {symbol: inside[symbol] for symbol in outside}

    def _statement(
        self, statement: tree.Statement, known: Environment, returned: list[tuple[Value, Span]]
    ) -> Environment | None:
        match statement:
            case tree.Return(value=value):
                returned.append((self._expressions.value(value, known), value.span))
                return None
            case tree.Bind(symbol=symbol, value=value):
                found = self._expressions.value(value, known)
                self._remember(symbol.name, statement.span.line, found)
                return {**known, symbol: found}
            case tree.Unpack():
                return self._unpack(statement, known)
            case tree.Stop():
                return None
            case tree.If():
                return self._if(statement, known, returned)
            case tree.Match():
                return self._match(statement, known, returned)
        raise TypeError(statement)

    def _unpack(self, statement: tree.Unpack, known: Environment) -> Environment:
        value = self._expressions.value(statement.value, known)
        parts: tuple[Value, ...] | None = None
        if isinstance(value, Record) and issubclass(value.of, tuple):
            parts = tuple(part for _, part in value.fields)
        elif isinstance(value, Items):
            parts = value.one_by_one
        if parts is None or len(parts) != len(statement.symbols):
            if not isinstance(value, Unknown):
                self._refusals.add("unpack", statement.span, len(statement.symbols), in_words(value))
            parts = (Unknown(),) * len(statement.symbols)
        pairs = [(symbol, part) for symbol, part in zip(statement.symbols, parts, strict=True) if symbol is not None]
        for symbol, part in pairs:
            self._remember(symbol.name, statement.span.line, part)
        return {**known, **dict(pairs)}

    def _if(self, statement: tree.If, known: Environment, returned: list[tuple[Value, Span]]) -> Environment | None:
        self._expressions.condition(statement.test, known)
        ways = [
            self._block(block, inside, returned)
            for block, holds in ((statement.then, True), (statement.otherwise, False))
            if (inside := self._expressions.narrowed(statement.test, known, holds)) is not None
        ]
        return _meet(ways)

    def _match(
        self, statement: tree.Match, known: Environment, returned: list[tuple[Value, Span]]
    ) -> Environment | None:
        subject = self._expressions.value(statement.subject, known)
        if not isinstance(subject, Member):
            if not isinstance(subject, Unknown):
                self._refusals.add("pattern", statement.subject.span)
            return _meet([self._block(case.body, known, returned) for case in statement.cases])
        left = subject.among
        named: set[str] = set()
        ways: list[Environment | None] = []
        for case in statement.cases:
            members = self._members(case, subject.enum, named)
            named |= members
            now = left if case.members is None else left & members
            left -= now
            inside = self._narrowed_to(statement.subject, known, Member(subject.enum, now)) if now else None
            ways += [self._block(case.body, inside, returned)] if inside is not None else []
        if left:
            missing = [f"{subject.enum.__name__}.{each.name}" for each in subject.enum if each.value in left]
            self._refusals.add("not-exhaustive", statement.subject.span, listed(missing))
        return _meet(ways)

    def _members(self, case: tree.Case, enum: type[StrEnum], named: set[str]) -> set[str]:
        """The members that a case names, refusing one of another enum and one that was named before."""
        found: set[str] = set()
        for member in case.members or ():
            value = self._expressions.value(member, {})
            if not isinstance(value, Member) or value.enum is not enum:
                self._refusals.add("kinds-differ", member.span, in_words(value), f"a member of {enum.__name__}")
            elif value.among <= named | found:
                self._refusals.add("case-repeated", member.span, self._refusals.text(member.span))
            else:
                found |= value.among
        return found

    def _narrowed_to(self, subject: tree.Expression, known: Environment, member: Member) -> Environment | None:
        constants = tuple(tree.Constant(subject.span, member.enum(each)) for each in sorted(member.among))
        group = tree.Sequence(subject.span, constants)
        return self._expressions.narrowed(tree.Compare(subject.span, "in", subject, group), known, True)

    def _remember(self, name: str, line: int, value: Value) -> None:
        key = (self._inside[-1], name, line)
        if key in self._named:
            try:
                value = join(self._named[key], value)
            except UnlikeError:
                return
        self._named[key] = value


def _meet(ways: list[Environment | None]) -> Environment | None:
    """What is known where several ways come together again."""
    open_ways = [way for way in ways if way is not None]
    if not open_ways:
        return None
    return {symbol: reduce(join, (way[symbol] for way in open_ways)) for symbol in open_ways[0]}


def _numbers(name: str, value: Value) -> Iterable[tuple[str, Int]]:
    """The whole numbers in a value, by name: `aim`, `band.low`."""
    match value:
        case Int():
            yield name, value
        case Maybe(some):
            yield from _numbers(name, some)
        case Record(_, fields):
            for field, inner in fields:
                yield from _numbers(f"{name}.{field}", inner)
