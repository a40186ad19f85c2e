"""A calculator as one JavaScript module: constants, the reader of its inputs, its rules, and `evaluate`."""

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.compiler import tree
from generator.compiler.inputs import ANY_OF, ONE_OF, WHOLE, YES_NO, Input
from generator.compiler.javascript import Names, braces, brackets, commas, key, letters, literal, text_literal
from generator.compiler.reads import nodes
from generator.compiler.sentences import sentences
from generator.compiler.snippets import SNIPPETS, needed
from generator.compiler.to_check import NotingFunctions
from generator.compiler.to_javascript import ToJavaScript
from generator.compiler.values import Value, record_fields

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

    def alone(self, says: Mapping[str, str] | None = None) -> str:
        """The short module without the reader of inputs: its `evaluate` takes a profile that is known to be good.

        `says` gives its sentences in another language.
        """
        names = self._names(short=True)
        return self._module(names, ToJavaScript(self._facts, names, says), reader=False)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the rules say, as templates."""
        return sentences(self._functions.values())

    def noted(self) -> tuple[str, list[tree.Expression]]:
        """The module with a note of every comparison of numbers, and those comparisons in order."""
        names = self._names(short=False)
        printed = NotingFunctions(self._facts, names)
        return self._module(names, printed), printed.expressions.sites

    def _names(self, *, short: bool) -> Names:
        built = Counter(
            node.of for each in self._functions.values() for node in nodes(each.body) if isinstance(node, tree.Build)
        )
        held = {of for value in self._namespace.values() for of in _records_in(value)}
        single = {of for of, count in built.items() if count == 1} - held
        return Names([*self._functions, *self._namespace], single, short=short)

    def _module(self, names: Names, printed: ToJavaScript, *, reader: bool = True) -> str:
        functions = [self._documented(each, printed.function(each), names) for each in self._functions.values()]
        *snippets, evaluate = self._snippets(names, reader=reader)
        used = printed.expressions.used
        named = {name: value for name, value in self._namespace.items() if name in used}
        shared = [self._constant(names.outer(name), value, names) for name, value in named.items()]
        start = self._constant(names.helper("start"), self._calculator.start, names)
        records = [_record(names.outer(name), of, names.short) for name, of in names.records.items()]
        parts = [
            f"// Made by Plumbline from {self._file}, where each rule is explained. Change it there.",
            *records,
            *snippets,
            *shared,
            start,
            *([self._reader(names, named)] if reader else []),
            *functions,
            self._rules(names),
            evaluate,
            f"export {{ {names.helper('evaluate')} as evaluate }};",
        ]
        return "\n\n".join(parts).replace("{ evaluate as evaluate }", "{ evaluate }") + "\n"

    def _snippets(self, names: Names, *, reader: bool) -> list[str]:
        kinds = ["profile", *(READERS[each.kind] for each in self._inputs)]
        conclude = names.outer(self._calculator.conclude.__name__)
        read = "$profile($inputs)"
        texts = []
        for name in needed(["frozen", *kinds, "evaluate"]) if reader else ["frozen", "evaluate"]:
            text = SNIPPETS[name].replace("$conclude", conclude).replace(read, read if reader else "$inputs")
            texts.append(names.snippet(text, HELPERS))
        return texts

    def _constant(self, name: str, value: object, names: Names) -> str:
        text = literal(value, names).text
        plain = isinstance(value, int | str) or value is None
        return f"const {name} = {text};" if plain else f"const {name} = {names.helper('frozen')}({text});"

    def _reader(self, names: Names, named: Mapping[str, object]) -> str:
        entries = (
            f"{key(each.id)}: {names.helper(READERS[each.kind])}({_arguments(each, names, named)})"
            for each in self._inputs
        )
        return f"const {names.helper('INPUTS')} = {braces(entries)};"

    def _rules(self, names: Names) -> str:
        rules = (
            (
                names.outer(each.function.__name__),
                *(text_literal(text) for text in (each.id, each.rests_on.source, each.rests_on.heading)),
            )
            for each in self._calculator.rules
        )
        return f"const {names.helper('RULES')} = {brackets(map(brackets, rules))};"

    def _documented(self, function: tree.Function, text: str, names: Names) -> str:
        docstring = getattr(self._namespace[function.name], "function", self._namespace[function.name]).__doc__
        if names.short or not docstring:
            return text
        first = ast.literal_eval(repr(docstring)).strip().partition("\n")[0]
        return f"// {re.sub('<(?=[/!])', '< ', first).replace('-->', '-- >')}\n{text}"


def _arguments(spec: Input, names: Names, named: Mapping[str, object]) -> str:
    """The arguments of an input's reader: its values, and its default where it has one."""
    options = _options(spec, names, named)
    values = {ONE_OF: [options], ANY_OF: [options], WHOLE: [str(spec.least), str(spec.most)], YES_NO: []}[spec.kind]
    default = tuple(spec.default) if isinstance(spec.default, list) else spec.default
    return commas([*values, *([] if spec.required else [literal(default, names).text])])


def _options(spec: Input, names: Names, named: Mapping[str, object]) -> str:
    """The options as a list; short code begins it with the keys of a table that begins with the same ones."""
    tables = ((name, list(value)) for name, value in named.items() if names.short and isinstance(value, Mapping))
    for name, keys in tables:
        if keys and keys == list(spec.options[: len(keys)]):
            taken, rest = f"Object.keys({names.outer(name)})", spec.options[len(keys) :]
            return brackets([f"...{taken}", *map(text_literal, rest)]) if rest else taken
    return brackets(text_literal(option) for option in spec.options)


def _record(name: str, of: type, short: bool) -> str:
    """The function that makes records of a class."""
    fields = record_fields(of) or ()
    inner = [letter if short else field for letter, field in zip(letters(), fields, strict=False)]
    entries = braces(
        field if field == value else f"{field}: {value}" for field, value in zip(fields, inner, strict=True)
    )
    return f"const {name} = ({commas(inner)}) => ({entries});"


def _records_in(value: object) -> Iterator[type]:
    """The classes of the records in a constant."""
    if record_fields(type(value)) is not None:
        yield type(value)
        value = tuple(getattr(value, name) for name in record_fields(type(value)) or ())
    if isinstance(value, Mapping):
        value = tuple(value.values())
    if isinstance(value, tuple):
        for each in value:
            yield from _records_in(each)
