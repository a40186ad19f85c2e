"""Expressions of the tree to JavaScript: one small method a kind, operators as tables.

What is known of an expression decides three things: that a number is always the same, that a remainder needs no care
with signs, and that no zero can come out as -0.
"""

from collections.abc import Callable, Mapping
from typing import Any

from generator.compiler import tree
from generator.compiler.javascript import (
    AND,
    ARROW,
    CHOICE,
    EQUALITY,
    OR,
    PRODUCT,
    RELATION,
    SUM,
    UNARY,
    Code,
    Names,
    arrow,
    commas,
    key,
    literal,
    mark,
    template_part,
)
from generator.compiler.sentences import parts_of, said
from generator.compiler.values import Int, Member, Table, Value

BINARY: Mapping[str, tuple[str, int]] = {
    "and": ("&&", AND),
    "or": ("||", OR),
    "+": ("+", SUM),
    "-": ("-", SUM),
    "*": ("*", PRODUCT),
    "/": ("/", PRODUCT),
    "%": ("%", PRODUCT),
    "==": ("===", EQUALITY),
    "!=": ("!==", EQUALITY),
    "is": ("===", EQUALITY),
    "is not": ("!==", EQUALITY),
    "<": ("<", RELATION),
    "<=": ("<=", RELATION),
    ">": (">", RELATION),
    ">=": (">=", RELATION),
}
PLAIN = (tree.Constant, tree.Local, tree.Shared)


class ToExpressions:
    """Prints the expressions of one module, in another language where it is given what the sentences are there.

    `used` gathers the constants that were named.
    """

    def __init__(
        self, facts: Mapping[tree.Expression, Value], names: Names, says: Mapping[str, str] | None = None
    ) -> None:
        self._facts = facts
        self._names = names
        self._says = says or {}
        self.used: dict[str, object] = {}
        self._kinds: Mapping[type[tree.Expression], Callable[[Any], Code]] = {
            tree.Constant: self._constant,
            tree.Shared: self._shared,
            tree.Local: lambda node: Code(names.local(node.symbol)),
            tree.Field: self._field,
            tree.Lookup: self._lookup,
            tree.Negative: self._negative,
            tree.Not: lambda node: Code(f"!{self.code(node.operand).inside(UNARY)}", UNARY),
            tree.Arithmetic: self._arithmetic,
            tree.Logic: self._logic,
            tree.Compare: self.compare,
            tree.Choice: self._choice,
            tree.Build: self._build,
            tree.Sequence: lambda node: Code(f"[{commas(self.text(item) for item in node.items)}]"),
            tree.Each: lambda node: Code(self._each(node)),
            tree.Text: self._text,
            tree.Call: self._call,
            tree.Builtin: lambda node: getattr(self, BUILTINS[node.name])(node),
        }

    def text(self, node: tree.Expression) -> str:
        return self.code(node).inside(ARROW)

    def code(self, node: tree.Expression) -> Code:
        """The expression as JavaScript, marked with the place it comes from."""
        single = self._single(node)
        counted = isinstance(node, tree.Builtin) and node.name == "len"
        if single is not None and (self._names.short or counted):
            return literal(single, self._names)
        code = self._kinds[type(node)](node)
        return code if isinstance(node, PLAIN) else Code(mark(node.span) + code.text, code.level)

    def binary(self, operator: str, left: Code, right: Code) -> Code:
        """An operator between two sides."""
        word, level = BINARY[operator]
        right_level = level + 1 if level in {SUM, PRODUCT, EQUALITY, RELATION} else level
        return Code(f"{left.inside(level)} {word} {right.inside(right_level)}", level)

    def range_of(self, node: tree.Expression) -> Int:
        """The range of a number; the widest for what is never reached."""
        known = self._facts.get(node)
        return known if isinstance(known, Int) else Int(-1, 1)

    def _single(self, node: tree.Expression) -> int | None:
        """The only number that an expression can be, where there is only one."""
        known = self._facts.get(node)
        return known.low if isinstance(known, Int) and known.low == known.high else None

    def _constant(self, node: tree.Constant) -> Code:
        (value,) = said(parts_of(node), self._says) or (node.value,)
        return literal(value, self._names)

    def _shared(self, node: tree.Shared) -> Code:
        value = node.value
        if self._names.short and (value is None or isinstance(value, bool | str | int)):
            return literal(value, self._names)
        self.used[node.name] = value
        return Code(self._names.outer(node.name))

    def _field(self, node: tree.Field) -> Code:
        if isinstance(self._facts.get(node.record), Member):
            return self.code(node.record)
        return Code(f"{self.code(node.record).inside(UNARY + 1)}.{node.name}")

    def _lookup(self, node: tree.Lookup) -> Code:
        table = self.code(node.table).inside(UNARY + 1)
        if isinstance(node.key, tree.Constant):
            name = key(str(node.key.value))
            return Code(f"{table}[{name}]" if name.startswith('"') else f"{table}.{name}")
        return Code(f"{table}[{self.text(node.key)}]")

    def _negative(self, node: tree.Negative) -> Code:
        operand, known = self.code(node.operand), self.range_of(node.operand)
        if known.low <= 0 <= known.high:
            return self.binary("-", Code("0"), operand)
        return Code(f"-{operand.inside(UNARY + 1)}", UNARY)

    def _arithmetic(self, node: tree.Arithmetic) -> Code:
        left, right = self.code(node.left), self.code(node.right)
        if node.operator == "//":
            return Code(f"Math.floor({self.binary('/', left, right).text})")
        if node.operator == "%" and self.range_of(node.left).low < 0:
            return self.binary("%", self.binary("+", self.binary("%", left, right), right), right)
        if node.operator == "+" and self._minus_zero(node.right):
            right = self._product(node.right)
        elif node.operator == "+" and self._minus_zero(node.left):
            left = self._product(node.left)
        plain = self.binary(node.operator, left, right)
        return self.binary("+", plain, Code("0")) if self._minus_zero(node) else plain

    def _minus_zero(self, node: tree.Expression) -> bool:
        """Whether JavaScript can give -0 for a product: of a zero and a negative number."""
        if not isinstance(node, tree.Arithmetic) or node.operator != "*" or node not in self._facts:
            return False
        a, b = self.range_of(node.left), self.range_of(node.right)
        return any(one.low < 0 and other.low <= 0 <= other.high for one, other in ((a, b), (b, a)))

    def _product(self, node: tree.Expression) -> Code:
        """A product that is added to something: the sum takes a minus from a zero, so it needs no care here."""
        assert isinstance(node, tree.Arithmetic)
        return self.binary("*", self.code(node.left), self.code(node.right))

    def _logic(self, node: tree.Logic) -> Code:
        first, *rest = (self.code(operand) for operand in node.operands)
        for operand in rest:
            first = self.binary(node.operator, first, operand)
        return first

    def compare(self, node: tree.Compare) -> Code:
        if node.operator == "not in":
            return Code(f"!{self._contains(node).text}", UNARY)
        if node.operator == "in":
            return self._contains(node)
        return self.binary(node.operator, self.code(node.left), self.code(node.right))

    def _contains(self, node: tree.Compare) -> Code:
        member, group = self.text(node.left), self.code(node.right)
        if isinstance(self._facts.get(node.right), Table):
            return Code(f"Object.hasOwn({commas([group.text, member])})")
        return Code(f"{group.inside(UNARY + 1)}.includes({member})")

    def _choice(self, node: tree.Choice) -> Code:
        test, then, otherwise = self.code(node.test), self.code(node.then), self.code(node.otherwise)
        parts = f"{test.inside(CHOICE + 1)} ? {then.inside(CHOICE)} : {otherwise.inside(CHOICE)}"
        return Code(parts, CHOICE)

    def _build(self, node: tree.Build) -> Code:
        return Code(self._names.record(node.of, [self.text(value) for value in node.fields.values()]))

    def _text(self, node: tree.Text) -> Code:
        return Code(f"`{''.join(self._part(part) for part in said(node.parts, self._says))}`")

    def _part(self, part: str | tree.Expression) -> str:
        if isinstance(part, str):
            return template_part(part)
        single = self._single(part)
        return str(single) if self._names.short and single is not None else f"${{{self.code(part).text}}}"

    def _call(self, node: tree.Call) -> Code:
        arguments = commas(self.text(argument) for argument in node.arguments)
        return Code(f"{self._names.outer(node.function)}({arguments})")

    def _arrow(self, node: tree.Each, body: tree.Expression | None) -> str:
        """A function of the name that is gone through: of the conditions where there is no other body."""
        parameter = self._names.local(node.symbol)
        if body is None:
            body = node.conditions[0] if len(node.conditions) == 1 else tree.Logic(node.span, "and", node.conditions)
        code = self.code(body)
        return arrow(parameter, code.inside(ARROW))

    def _over(self, node: tree.Each) -> str:
        over = self.code(node.over).inside(UNARY + 1)
        return f"{over}.filter({self._arrow(node, None)})" if node.conditions else over

    def _each(self, node: tree.Each) -> str:
        itself = isinstance(node.element, tree.Local) and node.element.symbol is node.symbol
        return self._over(node) if itself else f"{self._over(node)}.map({self._arrow(node, node.element)})"

    def extreme(self, node: tree.Builtin) -> Code:
        """`min` and `max`."""
        if len(node.arguments) == 1:
            return Code(f"Math.{node.name}(...{self.text(node.arguments[0])})")
        return Code(f"Math.{node.name}({commas(self.text(each) for each in node.arguments)})")

    def total(self, node: tree.Builtin) -> Code:
        over = self.code(node.arguments[0]).inside(UNARY + 1)
        return Code(f"{over}.reduce((a, b) => a + b, 0)")

    def quantifier(self, node: tree.Builtin) -> Code:
        """`any` and `all`."""
        (argument,) = node.arguments
        method = {"any": "some", "all": "every"}[node.name]
        if isinstance(argument, tree.Each):
            return Code(f"{self._over(argument)}.{method}({self._arrow(argument, argument.element)})")
        return Code(f"{self.code(argument).inside(UNARY + 1)}.{method}((a) => a)")

    def length(self, node: tree.Builtin) -> Code:
        return Code(f"{self.code(node.arguments[0]).inside(UNARY + 1)}.length")

    def as_tuple(self, node: tree.Builtin) -> Code:
        return self.code(node.arguments[0])


BUILTINS: Mapping[str, str] = {
    "min": "extreme",
    "max": "extreme",
    "sum": "total",
    "any": "quantifier",
    "all": "quantifier",
    "len": "length",
    "tuple": "as_tuple",
}
