"""Functions of the tree to JavaScript: statements, laid out to be read."""

from collections.abc import Iterator, Mapping

from generator.compiler import tree
from generator.compiler.javascript import Names, arrow, block, braces, commas, mark
from generator.compiler.to_expressions import ToExpressions
from generator.compiler.tree import Symbol
from generator.compiler.values import Int, Record, Value


class ToJavaScript:
    """Prints the functions of one module."""

    def __init__(
        self, facts: Mapping[tree.Expression, Value], names: Names, says: Mapping[str, str] | None = None
    ) -> None:
        self._facts = facts
        self._names = names
        self.expressions = ToExpressions(facts, names, says)

    def function(self, function: tree.Function) -> str:
        """The function as a declaration of the same name; short code says in one expression what can be said in one."""
        body = folded(function.body) if self._names.short else function.body
        self._names.locals([*function.parameters, *_symbols(body)])
        parameters = commas(self._names.local(each) for each in function.parameters)
        name = self._names.outer(function.name)
        lines = self._lines(body)
        if self._names.short and len(lines) == 1 and isinstance(body[-1], tree.Return):
            return f"{mark(function.span)}const {name} = {arrow(parameters, self.expressions.text(body[-1].value))};"
        return f"{mark(function.span)}function {name}({parameters}) {block(lines)}"

    def _lines(self, statements: tree.Block) -> list[str]:
        return [mark(each.span) + self._statement(each) for each in statements if not self._needless(each)]

    def _needless(self, statement: tree.Statement) -> bool:
        """Whether short code puts the figure itself wherever the name stands that is given here."""
        if not (self._names.short and isinstance(statement, tree.Bind)):
            return False
        known = self._facts.get(statement.value)
        return isinstance(known, Int) and known.low == known.high

    def _statement(self, statement: tree.Statement) -> str:
        text = self.expressions.text
        match statement:
            case tree.Return(value=value):
                return f"return {text(value)};"
            case tree.Bind(symbol=symbol, value=value):
                return f"const {self._names.local(symbol)} = {text(value)};"
            case tree.Unpack():
                return self._unpack(statement)
            case tree.If():
                return self._if(statement)
            case tree.Match():
                return self._match(statement)
        raise TypeError(statement)

    def _unpack(self, statement: tree.Unpack) -> str:
        value = self.expressions.text(statement.value)
        known = self._facts.get(statement.value)
        names = [None if symbol is None else self._names.local(symbol) for symbol in statement.symbols]
        if isinstance(known, Record):
            fields = [field for field, _ in known.fields]
            pairs = [(field, name) for field, name in zip(fields, names, strict=True) if name is not None]
            pattern = braces(name if field == name else f"{field}: {name}" for field, name in pairs)
        else:
            pattern = f"[{commas(name or '' for name in names)}]"
        return f"const {pattern} = {value};"

    def _if(self, statement: tree.If) -> str:
        start = f"if ({self.expressions.text(statement.test)}) {self._braced(statement.then)}"
        if not statement.otherwise:
            return start
        (first, *rest) = statement.otherwise
        if isinstance(first, tree.If) and not rest:
            return f"{start} else {self._statement(first)}"
        return f"{start} else {self._braced(statement.otherwise)}"

    def _braced(self, body: tree.Block) -> str:
        """A block in braces; without them around a single `return` in short code."""
        if self._names.short and len(body) == 1 and isinstance(body[0], tree.Return):
            return self._lines(body)[0]
        return block(self._lines(body))

    def _match(self, statement: tree.Match) -> str:
        text = self.expressions.text
        lines = []
        for case in statement.cases:
            labels = ["default:"] if case.members is None else [f"case {text(each)}:" for each in case.members]
            leaves = bool(case.body) and isinstance(case.body[-1], tree.Return)
            body = block([*self._lines(case.body), *([] if leaves else ["break;"])])
            lines.append(f"{' '.join(labels)} {body}")
        return f"switch ({text(statement.subject)}) {block(lines)}"


def folded(body: tree.Block) -> tree.Block:
    """The block with its last `if … return` as one returned expression, as far as that goes."""
    *before, last = body
    if isinstance(last, tree.If) and last.otherwise:
        then, otherwise = folded(last.then), folded(last.otherwise)
        if _returns(then) and _returns(otherwise):
            last = _either(last, then, otherwise)
    while before and isinstance(last, tree.Return):
        test = before[-1]
        if not isinstance(test, tree.If) or test.otherwise or not _returns(then := folded(test.then)):
            break
        last = _either(test, then, (last,))
        before.pop()
    return (*before, last)


def _returns(body: tree.Block) -> bool:
    return len(body) == 1 and isinstance(body[0], tree.Return)


def _either(test: tree.If, then: tree.Block, otherwise: tree.Block) -> tree.Return:
    (one,), (other,) = then, otherwise
    assert isinstance(one, tree.Return)
    assert isinstance(other, tree.Return)
    return tree.Return(test.span, tree.Choice(test.span, test.test, one.value, other.value))


def _symbols(node: object) -> Iterator[Symbol]:
    """The symbols given anywhere in a block, in order."""
    if isinstance(node, tuple):
        for each in node:
            yield from _symbols(each)
    elif isinstance(node, tree.Unpack):
        yield from _symbols(node.value)
        yield from (symbol for symbol in node.symbols if symbol is not None)
    elif isinstance(node, tree.Bind | tree.Each):
        yield node.symbol
        yield from (each for name, value in vars(node).items() if name != "symbol" for each in _symbols(value))
    elif isinstance(node, tree.Node):
        for value in vars(node).values():
            yield from _symbols(value)
    elif isinstance(node, dict):
        for value in node.values():
            yield from _symbols(value)
