"""Faults planted in the compiler, each of which the comparison of the two languages has to find."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from generator.compiler import (
    check_expressions,
    from_expressions,
    javascript,
    minify,
    narrowing,
    ranges,
    to_expressions,
    to_javascript,
    tree,
    values,
)
from generator.compiler.javascript import EQUALITY, OR, RELATION, SUM, Code
from generator.compiler.to_expressions import ToExpressions
from generator.compiler.values import Int

Change = Callable[[Any], Any]


@dataclass(frozen=True)
class Mutant:
    """A fault: where it sits, and what it makes of what is there."""

    name: str
    where: Any
    what: str
    change: Change

    def plant(self, monkeypatch: pytest.MonkeyPatch) -> None:
        if isinstance(self.where, dict):
            monkeypatch.setitem(self.where, self.what, self.change(self.where[self.what]))
        else:
            monkeypatch.setattr(self.where, self.what, self.change(getattr(self.where, self.what)))


def text(old: str, new: str) -> Change:
    """A method that prints something else."""

    def change(method: Any) -> Any:
        def printed(*arguments: Any) -> Any:
            found = method(*arguments)
            if isinstance(found, Code):
                return Code(found.text.replace(old, new), found.level)
            return found.replace(old, new)

        return printed

    return change


def instead(value: Any) -> Change:
    return lambda _: value


def raw_remainder(method: Any) -> Any:
    def arithmetic(self: ToExpressions, node: tree.Arithmetic) -> Code:
        if node.operator == "%":
            return self.binary("%", self.code(node.left), self.code(node.right))
        return method(self, node)  # type: ignore[no-any-return]

    return arithmetic


def first_link_only(method: Any) -> Any:
    def compare(self: Any, node: Any, span: Any) -> Any:
        found = method(self, node, span)
        return found.operands[0] if isinstance(found, tree.Logic) else found

    return compare


def swapped_branches(method: Any) -> Any:
    def choice(self: Any, node: tree.Choice) -> Any:
        return method(self, tree.Choice(node.span, node.test, node.otherwise, node.then))

    return choice


def one_more(method: Any) -> Any:
    def single(self: Any, node: Any) -> Any:
        found = method(self, node)
        return None if found is None else found + 1

    return single


MUTANTS = (
    Mutant("truncating floor", ToExpressions, "_arithmetic", text("Math.floor", "Math.trunc")),
    Mutant("rounding floor", ToExpressions, "_arithmetic", text("Math.floor", "Math.round")),
    Mutant("raw remainder", ToExpressions, "_arithmetic", raw_remainder),
    Mutant("unchained comparison", from_expressions.Expressions, "_compare", first_link_only),
    Mutant(
        "signs glued", minify, "_would_glue", lambda glue: lambda last, token: glue(last, token) and token not in "+-"
    ),
    Mutant("words glued", minify, "_would_glue", lambda glue: lambda last, token: glue(last, token) and token in "+-"),
    Mutant("no parentheses", Code, "inside", instead(lambda self, _level: self.text)),
    Mutant("minus zero of a product", ToExpressions, "_minus_zero", instead(lambda _self, _node: False)),
    Mutant("minus zero of a sign", ToExpressions, "_negative", text("0 - ", "-")),
    Mutant("below for at most", to_expressions.BINARY, "<=", instead(("<", RELATION))),
    Mutant("at most for below", to_expressions.BINARY, "<", instead(("<=", RELATION))),
    Mutant("equal for unequal", to_expressions.BINARY, "!=", instead(("===", EQUALITY))),
    Mutant("or for and", to_expressions.BINARY, "and", instead(("||", OR))),
    Mutant("minus for plus", to_expressions.BINARY, "+", instead(("-", SUM))),
    Mutant("branches swapped", ToExpressions, "_choice", swapped_branches),
    Mutant("not forgotten", ToExpressions, "compare", text("!", "")),
    Mutant("smallest for greatest", ToExpressions, "extreme", text("Math.max", "Math.min")),
    Mutant("any for all", ToExpressions, "quantifier", text(".every(", ".some(")),
    Mutant("sum from one", ToExpressions, "total", text(", 0)", ", 1)")),
    Mutant("conditions forgotten", ToExpressions, "_over", instead(lambda self, node: self.text(node.over))),
    Mutant("elements unchanged", ToExpressions, "_each", lambda _: lambda self, node: self._over(node)),
    Mutant("text unescaped", to_expressions, "template_part", instead(lambda part: part)),
    Mutant("falls through", to_javascript.ToJavaScript, "_match", text("break;", "")),
    Mutant("constants one too high", ToExpressions, "_single", one_more),
    Mutant("one name for all", javascript, "letters", instead(lambda: iter("a" * 99))),
    Mutant("short branches swapped", to_javascript, "_either", lambda f: lambda test, a, b: f(test, b, a)),
    Mutant("only one way known", values, "join", instead(lambda left, _right: left)),
    Mutant("only one way known of expressions", check_expressions, "join", instead(lambda left, _right: left)),
    Mutant("narrowed too far", ranges.LEFT, "<", instead(lambda a, b: (a.low, min(a.high, b.high - 40)))),
    Mutant("narrowed the wrong way", narrowing, "OPPOSITE", instead({name: name for name in narrowing.OPPOSITE})),
    Mutant("products too small", ranges.ARITHMETIC, "*", instead(lambda _a, _b: Int(0, 0))),
)
