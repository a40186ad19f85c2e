"""Python expressions to the tree: one small method a kind of expression, everything else refused."""

import ast
from collections.abc import Callable, Mapping
from enum import EnumMeta, StrEnum
from typing import Any

from generator.compiler import tree
from generator.compiler.names import Scope
from generator.compiler.refusals import Collector
from generator.compiler.source import Source, is_function, is_rule
from generator.compiler.tree import Span, Symbol
from generator.compiler.values import UnlikeError, of_constant, record_fields
from generator.problem import did_you_mean

ARITHMETIC: Mapping[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.FloorDiv: "//",
    ast.Mod: "%",
}
NO_ARITHMETIC: Mapping[type[ast.operator], tuple[str, str]] = {
    ast.Div: ("true-division", "/"),
    ast.Pow: ("power", "**"),
    ast.BitAnd: ("bits", "&"),
    ast.BitOr: ("bits", "|"),
    ast.BitXor: ("bits", "^"),
    ast.LShift: ("bits", "<<"),
    ast.RShift: ("bits", ">>"),
    ast.MatMult: ("expression", "@"),
}
COMPARISONS: Mapping[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Is: "is",
    ast.IsNot: "is not",
}
BUILTINS = frozenset({"min", "max", "len", "sum", "any", "all", "tuple"})
GO_OVER = frozenset({"min", "max", "sum", "any", "all", "tuple"})
REFUSED_KINDS: Mapping[type[ast.expr], tuple[str, str]] = {
    ast.List: ("mutable", "list"),
    ast.ListComp: ("mutable", "list"),
    ast.Set: ("mutable", "set"),
    ast.SetComp: ("mutable", "set"),
    ast.Dict: ("mutable", "dict"),
    ast.DictComp: ("mutable", "dict"),
    ast.Lambda: ("nested-function", "lambda"),
    ast.NamedExpr: ("target", ":="),
    ast.Starred: ("starred", "*"),
    ast.Slice: ("slice", ":"),
}
REFUSED_CALLS: Mapping[str, str] = {"round": "round", "float": "float", "divmod": "builtin", "sorted": "builtin"}


class Expressions:
    """Translates the expressions of one function."""

    def __init__(self, source: Source, refusals: Collector, scope: Scope, calls: Callable[[str, Span], bool]) -> None:
        self._source = source
        self._refusals = refusals
        self.scope = scope
        self._calls = calls
        self._kinds: Mapping[type[ast.expr], Callable[[Any, Span], tree.Expression]] = {
            ast.Constant: self._constant,
            ast.Name: self._name,
            ast.Attribute: self._attribute,
            ast.Subscript: self._subscript,
            ast.UnaryOp: self._unary,
            ast.BinOp: self._binary,
            ast.BoolOp: self._logic,
            ast.Compare: self._compare,
            ast.IfExp: self._choice,
            ast.Call: self._call,
            ast.Tuple: self._tuple,
            ast.JoinedStr: self._text,
        }

    def expression(self, node: ast.expr) -> tree.Expression:
        """The expression as a tree; what is not in the language is refused at its own place."""
        span = self._source.span(node)
        if type(node) in self._kinds:
            return self._kinds[type(node)](node, span)
        code, word = REFUSED_KINDS.get(type(node), ("expression", ""))
        return self._refuse(code, span, word)

    def _refuse(self, code: str, span: Span, *words: object) -> tree.Refused:
        self._refusals.add(code, span, *words)
        return tree.Refused(span)

    def _all(self, nodes: list[ast.expr]) -> tuple[tree.Expression, ...]:
        return tuple(self.expression(node) for node in nodes)

    def _constant(self, node: ast.Constant, span: Span) -> tree.Expression:
        if node.value is None or isinstance(node.value, bool | int | str):
            return tree.Constant(span, node.value)
        if isinstance(node.value, float):
            return self._refuse("float", span)
        return self._refuse("constant-kind", span, ast.unparse(node), f"a {type(node.value).__name__}")

    def _name(self, node: ast.Name, span: Span) -> tree.Expression:
        name = node.id
        symbol = self.scope.find(name)
        if symbol is not None:
            return tree.Local(span, symbol)
        if self.scope.given_elsewhere(name):
            return self._refuse("escapes", span, name)
        if name not in self._source.namespace:
            known = did_you_mean(name, [key for key in self._source.namespace if not key.startswith("__")])
            return self._refuse("unknown-name", span, name, known or "write a name of this file")
        value = self._source.namespace[name]
        if is_function(value) or is_rule(value):
            return self._refuse("expression", span)
        if not isinstance(value, EnumMeta) and name not in self._source.finals:
            return self._refuse("not-final", span, name)
        try:
            of_constant(value)
        except UnlikeError as unlike:
            return self._refuse("constant-kind", span, name, str(unlike) or "rows of different kinds")
        return tree.Shared(span, name, value)

    def _attribute(self, node: ast.Attribute, span: Span) -> tree.Expression:
        record = self.expression(node.value)
        if not (isinstance(record, tree.Shared) and isinstance(record.value, EnumMeta)):
            return tree.Field(span, record, node.attr)
        member = vars(record.value).get("_member_map_", {}).get(node.attr)
        if isinstance(member, StrEnum):
            return tree.Constant(span, member)
        known = did_you_mean(node.attr, record.value.__members__)
        return self._refuse("no-field", span, record.name, node.attr, known or "name one of its members")

    def _subscript(self, node: ast.Subscript, span: Span) -> tree.Expression:
        if isinstance(node.slice, ast.Slice):
            return self._refuse("slice", span)
        return tree.Lookup(span, self.expression(node.value), self.expression(node.slice))

    def _unary(self, node: ast.UnaryOp, span: Span) -> tree.Expression:
        if isinstance(node.op, ast.USub):
            return tree.Negative(span, self.expression(node.operand))
        if isinstance(node.op, ast.Not):
            return tree.Not(span, self.expression(node.operand))
        return self._refuse("bits", span, "~") if isinstance(node.op, ast.Invert) else self._refuse("expression", span)

    def _binary(self, node: ast.BinOp, span: Span) -> tree.Expression:
        left, right = self.expression(node.left), self.expression(node.right)
        if type(node.op) in ARITHMETIC:
            return tree.Arithmetic(span, ARITHMETIC[type(node.op)], left, right)
        return self._refuse(NO_ARITHMETIC[type(node.op)][0], span, NO_ARITHMETIC[type(node.op)][1])

    def _logic(self, node: ast.BoolOp, span: Span) -> tree.Expression:
        return tree.Logic(span, "and" if isinstance(node.op, ast.And) else "or", self._all(node.values))

    def _compare(self, node: ast.Compare, span: Span) -> tree.Expression:
        sides = self._all([node.left, *node.comparators])
        links = [
            self._link(COMPARISONS[type(op)], left, right, span)
            for op, left, right in zip(node.ops, sides, sides[1:], strict=False)
        ]
        return links[0] if len(links) == 1 else tree.Logic(span, "and", tuple(links))

    def _link(self, operator: str, left: tree.Expression, right: tree.Expression, whole: Span) -> tree.Expression:
        span = Span(left.span.line, left.span.column, right.span.end_line, right.span.end_column)
        span = whole if span.end_line < span.line else span
        with_none = any(isinstance(side, tree.Constant) and side.value is None for side in (left, right))
        if operator in {"==", "!="} and with_none:
            return self._refuse("is-none", span, operator)
        if operator in {"is", "is not"} and not with_none:
            return self._refuse("identity", span, operator)
        return tree.Compare(span, operator, left, right)

    def _choice(self, node: ast.IfExp, span: Span) -> tree.Expression:
        return tree.Choice(span, *self._all([node.test, node.body, node.orelse]))

    def _tuple(self, node: ast.Tuple, span: Span) -> tree.Expression:
        return tree.Sequence(span, self._all(node.elts))

    def _text(self, node: ast.JoinedStr, span: Span) -> tree.Expression:
        return tree.Text(span, tuple(self._part(part) for part in node.values))

    def _part(self, part: ast.expr) -> str | tree.Expression:
        if isinstance(part, ast.Constant):
            return str(part.value)
        assert isinstance(part, ast.FormattedValue)
        value = self.expression(part.value)
        if part.conversion != -1:
            return self._refuse("conversion", value.span, chr(part.conversion))
        return self._refuse("format-spec", value.span) if part.format_spec is not None else value

    def _call(self, node: ast.Call, span: Span) -> tree.Expression:
        if isinstance(node.func, ast.Attribute):
            return self._refuse("method", span, node.func.attr)
        if not isinstance(node.func, ast.Name) or self.scope.find(node.func.id) is not None:
            return self._refuse("expression", span)
        name = node.func.id
        value = self._source.namespace.get(name)
        if isinstance(value, type) and record_fields(value) is not None:
            return self._build(node, value, span)
        if value is None:
            return self._builtin(node, name, span)
        if is_rule(value):
            return self._refuse("rule-called", span, name)
        arguments = self._arguments(node)
        if not self._calls(name, self._source.span(node.func)):
            return tree.Refused(span)
        return tree.Call(span, name, arguments)

    def _arguments(self, node: ast.Call) -> tuple[tree.Expression, ...]:
        for keyword in node.keywords:
            self._refuse("keyword" if keyword.arg else "starred", self._source.span(keyword), keyword.arg)
        return self._all(node.args)

    def _builtin(self, node: ast.Call, name: str, span: Span) -> tree.Expression:
        if name not in BUILTINS:
            code = REFUSED_CALLS.get(name, "builtin")
            return self._refuse(code, span, name)
        if name in GO_OVER and len(node.args) == 1 and isinstance(node.args[0], ast.GeneratorExp):
            for keyword in node.keywords:
                self._refuse("keyword", self._source.span(keyword), keyword.arg)
            return tree.Builtin(span, name, (self._each(node.args[0]),))
        return tree.Builtin(span, name, self._arguments(node))

    def _each(self, node: ast.GeneratorExp) -> tree.Expression:
        span, first = self._source.span(node), node.generators[0]
        if len(node.generators) > 1 or first.is_async:
            return self._refuse("comprehension", span)
        if not isinstance(first.target, ast.Name):
            return self._refuse("target", self._source.span(first.target))
        over = self.expression(first.iter)
        with self.scope.block():
            symbol: Symbol = self.scope.bind(first.target.id, self._source.span(first.target))
            return tree.Each(span, self.expression(node.elt), symbol, over, self._all(first.ifs))

    def _build(self, node: ast.Call, of: type, span: Span) -> tree.Expression:
        names = record_fields(of) or ()
        given: dict[str, tree.Expression] = {}
        for name, value in zip(names, node.args, strict=False):
            given[name] = self.expression(value)
        for keyword in node.keywords:
            if keyword.arg is None or keyword.arg not in names or keyword.arg in given:
                return self._refuse("arguments", span, of.__name__, ", ".join(names))
            given[keyword.arg] = self.expression(keyword.value)
        if len(node.args) > len(names) or set(given) != set(names):
            return self._refuse("arguments", span, of.__name__, ", ".join(names))
        return tree.Build(span, of, {name: given[name] for name in names})
