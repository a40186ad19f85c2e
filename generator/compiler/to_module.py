"""A calculator as one JavaScript module: constants, the reader of its inputs, its rules, and `evaluate`."""

import ast
import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.compiler import tree
from generator.compiler.inputs import ANY_OF, ONE_OF, WHOLE, YES_NO, Input
from generator.compiler.javascript import Names, braces, brackets, key, literal, text_literal
from generator.compiler.snippets import SNIPPETS, needed
from generator.compiler.to_check import NotingFunctions
from generator.compiler.to_javascript import ToJavaScript
from generator.compiler.values import Value

HELPERS = frozenset({*SNIPPETS, "INPUTS", "RULES", "start", "conclude"})
READERS: Mapping[str, str] = {ONE_OF: "one_of", ANY_OF: "any_of", WHOLE: "whole", YES_NO: "yes_no"}


class ToModule:
    """Prints one calculator; `short` shortens names and puts figures in place of their names."""

    def __init__(
        self,
        file: str,
        calculator: Any,
        inputs: Sequence[Input],
        functions: Mapping[str, tree.Function],
        facts: Mapping[tree.Expression, Value],
        namespace: Mapping[str, Any],
    ) -> None:
        self._file = file
        self._calculator = calculator
        self._inputs = inputs
        self._functions = functions
        self._facts = facts
        self._namespace = namespace

    def text(self, *, short: bool) -> str:
        """The module, with marks of where each piece comes from."""
        names = self._names(short=short)
        return self._module(names, ToJavaScript(self._facts, names))

    def noted(self) -> tuple[str, list[tree.Expression]]:
        """The module with a note of every comparison of numbers, and those comparisons in order."""
        names = self._names(short=False)
        printed = NotingFunctions(self._facts, names)
        return self._module(names, printed), printed.expressions.sites

    def _names(self, *, short: bool) -> Names:
        return Names([*self._functions, *self._namespace], short=short)

    def _module(self, names: Names, printed: ToJavaScript) -> str:
        snippets = self._snippets(names)
        functions = [self._documented(each, printed.function(each), names.short) for each in self._functions.values()]
        snippets = self._snippets(names)
        used = printed.expressions.used
        shared = {name: value for name, value in self._namespace.items() if name in used}
        parts = [
            f"// Made by Plumbline from {self._file}, where each rule is explained. Change it there.",
            *(self._constant(names.outer(name), value, names) for name, value in shared.items()),
            self._constant(names.helper("start"), self._calculator.start, names),
            *snippets[:-1],
            self._reader(names),
            *functions,
            self._rules(names),
            snippets[-1],
            f"export {{ {names.helper('evaluate')} as evaluate }};",
        ]
        return "\n\n".join(parts).replace("{ evaluate as evaluate }", "{ evaluate }") + "\n"

    def _snippets(self, names: Names) -> list[str]:
        kinds = [READERS[each.kind] for each in self._inputs]
        fields = ", ".join(f"{key(each.id)}: $take($inputs, {text_literal(each.id)})" for each in self._inputs)
        conclude = self._calculator.conclude.__name__
        texts = []
        for name in needed(["evaluate", "profile", "take", "frozen", *kinds]):
            text = SNIPPETS[name].replace("@fields@", fields)
            text = text.replace("$conclude", names.outer(conclude))
            texts.append(names.snippet(text, HELPERS))
        return texts

    def _constant(self, name: str, value: object, names: Names) -> str:
        text = literal(value).text
        plain = isinstance(value, int | str) or value is None
        return f"const {name} = {text};" if plain else f"const {name} = {names.helper('frozen')}({text});"

    def _reader(self, names: Names) -> str:
        entries = (f"{key(each.id)}: {names.helper(READERS[each.kind])}({_arguments(each)})" for each in self._inputs)
        return f"const {names.helper('INPUTS')} = {names.helper('frozen')}({braces(entries)});"

    def _rules(self, names: Names) -> str:
        entries = (
            braces(
                [
                    f"apply: {names.outer(each.function.__name__)}",
                    f"rule: {text_literal(each.id)}",
                    f"source: {text_literal(each.rests_on.source)}",
                    f"section: {text_literal(each.rests_on.heading)}",
                    f"claims: {literal(tuple(each.claims)).text}",
                ]
            )
            for each in self._calculator.rules
        )
        return f"const {names.helper('RULES')} = {names.helper('frozen')}({brackets(entries)});"

    def _documented(self, function: tree.Function, text: str, short: bool) -> str:
        docstring = getattr(self._namespace[function.name], "function", self._namespace[function.name]).__doc__
        if short or not docstring:
            return text
        first = ast.literal_eval(repr(docstring)).strip().partition("\n")[0]
        return f"// {re.sub('<(?=[/!])', '< ', first).replace('-->', '-- >')}\n{text}"


def _arguments(spec: Input) -> str:
    """The arguments of an input's reader: its values, and its default where it has one."""
    values = {
        ONE_OF: [brackets(text_literal(option) for option in spec.options)],
        ANY_OF: [brackets(text_literal(option) for option in spec.options)],
        WHOLE: [str(spec.least), str(spec.most)],
        YES_NO: [],
    }[spec.kind]
    default = (
        [] if spec.required else [literal(tuple(spec.default) if isinstance(spec.default, list) else spec.default).text]
    )
    return ", ".join([*values, *default])
