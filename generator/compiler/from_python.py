"""Python's syntax tree to ours: the functions that the rules and the conclusion need, and nothing else."""

import ast
from collections.abc import Iterable, Mapping

from generator.compiler import tree
from generator.compiler.from_expressions import Expressions
from generator.compiler.names import RESERVED, Scope
from generator.compiler.refusals import Collector
from generator.compiler.source import Source, is_rule
from generator.compiler.tree import Span, Symbol

REFUSED_STATEMENTS: Mapping[type[ast.stmt], tuple[str, str]] = {
    ast.AugAssign: ("reassignment", ""),
    ast.For: ("for", "for"),
    ast.While: ("loop", "while"),
    ast.Raise: ("exception", "raise"),
    ast.Try: ("exception", "try"),
    ast.Assert: ("exception", "assert"),
    ast.FunctionDef: ("nested-function", "def"),
    ast.ClassDef: ("nested-function", "class"),
    ast.Pass: ("statement", "pass"),
    ast.Delete: ("statement", "del"),
    ast.Global: ("statement", "global"),
    ast.Nonlocal: ("statement", "nonlocal"),
    ast.Import: ("statement", "import"),
    ast.ImportFrom: ("statement", "import"),
    ast.With: ("statement", "with"),
    ast.Expr: ("statement", "an expression alone"),
}


def functions(source: Source, entries: Iterable[str], refusals: Collector) -> dict[str, tree.Function]:
    """The named functions of the module and those they call, by name, the called ones first."""
    return _Functions(source, refusals).translate(entries)


class _Functions:
    """Translates functions as calls of them are met, and refuses a call that comes back to itself."""

    def __init__(self, source: Source, refusals: Collector) -> None:
        self._source = source
        self._refusals = refusals
        self._done: dict[str, tree.Function] = {}
        self._open: list[str] = []

    def translate(self, entries: Iterable[str]) -> dict[str, tree.Function]:
        for name in entries:
            self._translate(name)
        return self._done

    def _called(self, name: str, span: Span) -> bool:
        """Whether a call of the name is in the language; translates the called function."""
        if name not in self._source.functions:
            self._refusals.add("foreign-function", span, name)
            return False
        if name in self._open:
            self._refusals.add("recursion", span, name)
            return False
        self._translate(name)
        return True

    def _translate(self, name: str) -> None:
        if name in self._done:
            return
        node = self._source.functions[name]
        span = self._source.name_span(node)
        self._check(node, span)
        self._open.append(name)
        scope = Scope(node, self._refusals)
        parameters = tuple(scope.bind(each.arg, self._source.span(each)) for each in node.args.args)
        expressions = Expressions(self._source, self._refusals, scope, self._called)
        body = _Statements(self._source, self._refusals, expressions).function_body(node)
        self._open.pop()
        self._done[name] = tree.Function(self._source.span(node), name, parameters, body, span)

    def _check(self, node: ast.FunctionDef, span: Span) -> None:
        """Refuses what a function's head can do beyond naming its arguments."""
        arguments, add = node.args, self._refusals.add
        if arguments.defaults or arguments.kwonlyargs or arguments.vararg or arguments.kwarg or arguments.posonlyargs:
            add("default-argument", span, node.name)
        if node.name in RESERVED:
            add("reserved-name", span, node.name)
        ruled = is_rule(self._source.namespace.get(node.name))
        for decorator in node.decorator_list:
            if not ruled or len(node.decorator_list) > 1:
                add("decorator", self._source.span(decorator), ast.unparse(decorator).partition("(")[0])
        if not node.decorator_list and not self._source.unchanged(node.name):
            add("changed-function", span, node.name)


class _Statements:
    """Translates the statements of one function."""

    def __init__(self, source: Source, refusals: Collector, expressions: Expressions) -> None:
        self._source = source
        self._refusals = refusals
        self._expressions = expressions

    def function_body(self, node: ast.FunctionDef) -> tree.Block:
        body = node.body[1:] if ast.get_docstring(node, clean=False) is not None else node.body
        return self._statements(body)

    def _block(self, nodes: list[ast.stmt]) -> tree.Block:
        with self._expressions.scope.block():
            return self._statements(nodes)

    def _statements(self, nodes: list[ast.stmt]) -> tree.Block:
        done: list[tree.Statement] = []
        for node in nodes:
            if done and _ends(done[-1]):
                self._refusals.add("unreachable", self._source.span(node))
            done.extend(self._statement(node))
        return tuple(done)

    def _statement(self, node: ast.stmt) -> Iterable[tree.Statement]:
        span, value = self._source.span(node), self._expressions.expression
        match node:
            case ast.Return(value=None):
                self._refusals.add("bare-return", span)
                yield tree.Stop(span)
            case ast.Return(value=ast.expr() as given):
                yield tree.Return(span, value(given))
            case ast.If():
                yield tree.If(span, value(node.test), self._block(node.body), self._block(node.orelse))
            case ast.Match():
                yield tree.Match(span, value(node.subject), tuple(self._case(case) for case in node.cases))
            case (
                ast.Assign(targets=[ast.Name() as target])
                | ast.AnnAssign(target=ast.Name() as target, value=ast.expr())
            ):
                assert node.value is not None
                given_value = value(node.value)
                yield tree.Bind(span, self._expressions.scope.bind(target.id, self._source.span(target)), given_value)
            case ast.Assign(targets=[ast.Tuple(elts=targets)]) if all(isinstance(each, ast.Name) for each in targets):
                given_value = value(node.value)
                symbols = tuple(self._bind(each) for each in targets if isinstance(each, ast.Name))
                yield tree.Unpack(span, symbols, given_value)
            case _:
                self._refuse(node, span)
                if isinstance(node, ast.Raise | ast.Try):
                    yield tree.Stop(span)

    def _bind(self, target: ast.Name) -> Symbol | None:
        return None if target.id == "_" else self._expressions.scope.bind(target.id, self._source.span(target))

    def _refuse(self, node: ast.stmt, span: Span) -> None:
        code, word = REFUSED_STATEMENTS.get(type(node), ("statement", type(node).__name__.lower()))
        if isinstance(node, ast.AugAssign):
            word = ast.unparse(node.target)
        if isinstance(node, ast.Assign | ast.AnnAssign):
            code = "target"
        self._refusals.add(code, span, word)

    def _case(self, case: ast.match_case) -> tree.Case:
        span = self._source.span(case.pattern)
        if case.guard is not None:
            self._refusals.add("guard", self._source.span(case.guard))
        patterns = case.pattern.patterns if isinstance(case.pattern, ast.MatchOr) else [case.pattern]
        if len(patterns) == 1 and isinstance(patterns[0], ast.MatchAs) and patterns[0].name is None:
            return tree.Case(span, None, self._block(case.body))
        members: list[tree.Expression] = []
        for pattern in patterns:
            if isinstance(pattern, ast.MatchValue) and isinstance(pattern.value, ast.Attribute):
                members.append(self._expressions.expression(pattern.value))
            else:
                self._refusals.add("pattern", self._source.span(pattern))
        return tree.Case(span, tuple(members), self._block(case.body))


def _ends(statement: tree.Statement) -> bool:
    """Whether nothing can come after the statement, by its shape."""
    match statement:
        case tree.Return():
            return True
        case tree.If(then=then, otherwise=otherwise):
            return bool(then and otherwise and _ends(then[-1]) and _ends(otherwise[-1]))
        case tree.Match(cases=cases):
            return bool(cases) and all(case.body and _ends(case.body[-1]) for case in cases)
    return False
