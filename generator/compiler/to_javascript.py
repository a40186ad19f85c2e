"""Functions of the tree to JavaScript: statements, laid out to be read."""

from collections.abc import Iterator, Mapping

from generator.compiler import tree
from generator.compiler.javascript import Names, block, braces, commas, mark
from generator.compiler.to_expressions import ToExpressions
from generator.compiler.tree import Symbol
from generator.compiler.values import Record, Value


class ToJavaScript:
    """Prints the functions of one module."""

    def __init__(self, facts: Mapping[tree.Expression, Value], names: Names) -> None:
        self._facts = facts
        self._names = names
        self.expressions = ToExpressions(facts, names)

    def function(self, function: tree.Function) -> str:
        """The function as a declaration of the same name."""
        self._names.locals([*function.parameters, *_symbols(function.body)])
        parameters = commas(self._names.local(each) for each in function.parameters)
        name = self._names.outer(function.name)
        body = block(self._lines(function.body))
        return f"{mark(function.span)}function {name}({parameters}) {body}"

    def _lines(self, statements: tree.Block) -> list[str]:
        return [mark(statement.span) + self._statement(statement) for statement in statements]

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
