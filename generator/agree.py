"""Words, prose and rules agree: what a calculator has, its record names, and what records ask of it, it answers."""

import typing
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from generator.calculator_words import CalculatorWords, ResultsTable
from generator.check import walk
from generator.compiler.compile import Compiled
from generator.compiler.inputs import Input
from generator.compiler.sentences import blanks
from generator.evaluate import InputError, evaluate
from generator.findings import references
from generator.library import Key, Library
from generator.origin import Loc, Origin
from generator.problem import Place, Problem, did_you_mean
from generator.prose import Reference, value
from generator.results import inputs_of, results_of

WORDS, RESULT, SECTION, PRESET = "calculator-words", "result-unknown", "rule-section", "preset-refused"
ACROSS = ("one of", "yes/no")
BAND, RANGE = ("low", "high", "open_ended"), "range"


def disagreements(library: Library, calculators: Mapping[str, Compiled]) -> Iterator[Problem]:
    """Every word that is missing or idle, every figure, preset and section that is not there."""
    for name, words in library.calculators.items():
        origin = library.origins[Key("calculator", name)]
        if name not in calculators:
            near = did_you_mean(name, calculators) or "Name the file after the id of a calculator in calculators/."
            yield Problem(WORDS, origin.place(), f'there is no calculator "{name}"', near)
            continue
        yield from _words(origin, words, calculators[name])
        yield from _doubt(library, origin, words, calculators[name])
        yield from _tables(origin, words, calculators[name])
        yield from _onward(origin, words, calculators)
    for name, compiled in calculators.items():
        if name not in library.calculators:
            says = f"the calculator {name} has no words"
            instead = f"Write content/calculators/{name}.yml, with a label for each input and a name for each rule."
            yield Problem(WORDS, Place(compiled.path, 1, 1), says, instead)
        yield from _rules(library, compiled)
    yield from _results(library, calculators)
    yield from _presets(library, calculators)


def _words(origin: Origin, words: CalculatorWords, compiled: Compiled) -> Iterator[Problem]:
    inputs = {each.id: each for each in compiled.inputs}
    yield from same(origin, ("inputs",), words.inputs, inputs, "input")
    for name, spec in inputs.items():
        if name in words.inputs:
            yield from same(origin, ("inputs", name, "options"), words.inputs[name].options, spec.options, "option")
    yield from _short(origin, words, inputs)
    yield from _assumed(origin, words, inputs)
    yield from same(origin, ("rules",), words.rules, [rule.id for rule in compiled.rules], "rule")
    yield from same(origin, ("verdicts",), words.verdicts, verdicts(compiled), "verdict")
    for name in words.figures:
        yield from idle(origin, ("figures", name), name, figures(compiled), "figure")


def _short(origin: Origin, words: CalculatorWords, inputs: Mapping[str, Input]) -> Iterator[Problem]:
    """The shortest form asks what there is, and nothing less than what is required."""
    for name in words.short:
        yield from idle(origin, ("short", name), name, inputs, "input")
    for name, spec in inputs.items():
        if words.short and spec.required and name not in words.short:
            says, instead = f'the shortest form leaves out "{name}", which is required', f"Add {name}: … here."
            yield Problem(WORDS, origin.key_place(("short",)), says, instead)


def _assumed(origin: Origin, words: CalculatorWords, inputs: Mapping[str, Input]) -> Iterator[Problem]:
    """The shortest form assumes what it does not ask, for each option of what it asks, and tells of it."""
    for name, assumed in words.assumed.items():
        loc: Loc = ("assumed", name)
        yield from idle(origin, loc, name, inputs.keys() - words.short.keys(), "input that is left to assume")
        asked = [each for each in words.short if each in inputs and inputs[each].options]
        yield from idle(origin, (*loc, "by"), assumed.by, asked, "asked input with options")
        if assumed.by in asked:
            yield from same(origin, (*loc, "values"), assumed.values, inputs[assumed.by].options, "option")
        if blanks(assumed.says) != [name]:
            says, instead = "it does not say what is assumed", f"Write {{{name}}} where the answer stands."
            yield Problem(WORDS, origin.place((*loc, "says")), says, instead)


def _doubt(library: Library, origin: Origin, words: CalculatorWords, compiled: Compiled) -> Iterator[Problem]:
    """A result whose rules rest on doubtful claims says so; another one does not."""
    resting = (claim for rule in compiled.rules if not rule.explanatory for claim in rule.claims)
    doubtful = [each for each in resting if each in library.claims and library.claims[each].doubtful]
    if doubtful and not words.doubt:
        says = f"the rules rest on {doubtful[0]}, which is doubtful, and no result says so"
        yield Problem(WORDS, origin.place(), says, "Add doubt: … with what is in doubt, in a sentence.")
    if words.doubt and not doubtful:
        says = "no rule that gives a figure rests on a doubtful claim"
        yield Problem(WORDS, origin.key_place(("doubt",)), says, "Delete it.")


def figures(compiled: Compiled) -> tuple[str, ...]:
    """The figures that a result can show: its whole numbers, and `range` where it has a band's two ends."""
    hints = _result(compiled)
    numbers = [name for name, hint in hints.items() if int in (hint, *typing.get_args(hint))]
    return (*numbers, RANGE) if hints.keys() >= set(BAND) else tuple(numbers)


def verdicts(compiled: Compiled) -> tuple[str, ...]:
    """The ids of the verdicts that a calculator can give, in order."""
    hint = _result(compiled).get("verdict")
    for part in (hint, *typing.get_args(hint)):
        if isinstance(part, type) and issubclass(part, StrEnum):
            return tuple(part)
    return ()


def _result(compiled: Compiled) -> Mapping[str, Any]:
    """The types of the result's fields."""
    return typing.get_type_hints(typing.get_type_hints(compiled.calculator.conclude)["return"])


def same(origin: Origin, loc: Loc, said: Iterable[str], known: Iterable[str], what: str) -> Iterator[Problem]:
    """The words name exactly what the rules know."""
    said, known = list(said), list(known)
    for name in known:
        if name not in said:
            yield Problem(WORDS, origin.key_place(loc), f'the {what} "{name}" has no words', f"Add {name}: … here.")
    for name in said:
        yield from idle(origin, (*loc, name), name, known, what)


def idle(origin: Origin, loc: Loc, name: str, known: Collection[str], what: str) -> Iterator[Problem]:
    if name not in known:
        near = did_you_mean(name, known) or "Delete it."
        yield Problem(WORDS, origin.key_place(loc), f'the rules have no {what} "{name}"', near)


def _onward(origin: Origin, words: CalculatorWords, calculators: Mapping[str, Compiled]) -> Iterator[Problem]:
    """What a result leads on to is a calculator, and what fills its inputs is there."""
    if words.onward is None:
        return
    target, here = words.onward.calculator, calculators[words.id]
    if target not in calculators:
        near = did_you_mean(target, calculators) or "Name a calculator."
        place = origin.place(("onward", "calculator"))
        yield Problem(WORDS, place, f'there is no calculator "{target}"', near)
        return
    theirs = [each.id for each in calculators[target].inputs]
    ours = [*(each.id for each in here.inputs), *figures(here)]
    for name, filled_by in words.onward.fill.items():
        loc: Loc = ("onward", "fill", name)
        yield from idle(origin, loc, name, theirs, f"input of {target}")
        yield from idle(origin, loc, filled_by, [each for each in ours if each != RANGE], "input or figure")


def _tables(origin: Origin, words: CalculatorWords, compiled: Compiled) -> Iterator[Problem]:
    inputs = {each.id: each for each in compiled.inputs}
    for index, table in enumerate(words.tables):
        loc: Loc = ("tables", index)
        for field in ("down", "across"):
            name = getattr(table, field)
            if name not in inputs or not (inputs[name].kind in ACROSS or table.values.get(name)):
                instead = did_you_mean(name, inputs) or "Name an input with options, a yes/no one, or give its values."
                yield Problem(WORDS, origin.place((*loc, field)), f'"{name}" is no input with options', instead)
                break
        else:
            yield from _given(origin, (*loc, "given"), table, compiled)


def _given(origin: Origin, loc: Loc, table: ResultsTable, compiled: Compiled) -> Iterator[Problem]:
    """The corners of a table are answers that the rules take."""
    specs = {each.id: each for each in compiled.inputs}
    values = {name: table_values(table, specs[name]) for name in (table.down, table.across)}
    try:
        for end in (min, max):
            evaluate(compiled, {**table.given, **{name: end(each) for name, each in values.items()}})
    except InputError as error:
        yield Problem(PRESET, origin.place(loc), error.message, "Give what the calculator takes.")


def table_values(table: ResultsTable, spec: Input) -> Sequence[str | int | bool]:
    """The values of an input that a table shows."""
    return table.values.get(spec.id) or spec.options or (False, True)


def _rules(library: Library, compiled: Compiled) -> Iterator[Problem]:
    """Each rule's section is one of its source's, and its claims are there."""
    for rule in compiled.rules:
        place = Place(compiled.path, rule.line, 1, rule.source_text.split("\n", 1)[0])
        source = library.sources.get(rule.source)
        if source is None:
            near = did_you_mean(rule.source, library.sources) or "Add the source first."
            yield Problem(SECTION, place, f'there is no source "{rule.source}"', near)
        elif rule.section not in {claim.section for claim in source.claims}:
            near = did_you_mean(rule.section, {claim.section for claim in source.claims})
            says = f'no claim of {source.id} stands under "{rule.section}"'
            yield Problem(SECTION, place, says, near or "Write the heading as the source has it.")
        for name in rule.claims:
            if name not in library.claims:
                near = did_you_mean(name, library.claims) or "Add the claim first."
                yield Problem(SECTION, place, f'there is no claim "{name}"', near)


def _results(library: Library, calculators: Mapping[str, Compiled]) -> Iterator[Problem]:
    results = results_of(calculators)
    for piece in walk.prose(library):
        for found in references(piece.words):
            if found.is_figure and found.key.kind == "calculator" and value(found, library, results) is None:
                place = piece.origin.place_in(piece.loc, found.words)
                says, instead = _no_figure(found, calculators)
                yield Problem(RESULT, place, f"{found.words} gives no figure{says}", instead)


def _no_figure(found: Reference, calculators: Mapping[str, Compiled]) -> tuple[str, str]:
    """Why a calculator gives no such figure, and what could be meant."""
    compiled = calculators.get(found.key.id)
    if compiled is None:
        return "", "Name a calculator whose rules are there."
    try:
        evaluate(compiled, inputs_of(compiled, found.query))
    except InputError as error:
        return f": {error.message}", "Write inputs that it takes, as in …/aim?level=student&years=0."
    numbers = [each for each in figures(compiled) if each != RANGE]
    return "", did_you_mean(found.row, numbers) or f"Its figures are {', '.join(numbers)}."


def _presets(library: Library, calculators: Mapping[str, Compiled]) -> Iterator[Problem]:
    """An audience's preset fills the first calculator whose inputs it names."""
    for audience in library.audiences.values():
        if not audience.preset:
            continue
        origin = library.origins[Key("audience", audience.id)]
        takers = [each for each in calculators.values() if audience.preset.keys() <= {spec.id for spec in each.inputs}]
        if not takers:
            yield Problem(
                PRESET, origin.place(("preset",)), "no calculator has all these inputs", "Correct their names."
            )
            continue
        try:
            evaluate(takers[0], dict(audience.preset))
        except InputError as error:
            yield Problem(PRESET, origin.place(("preset",)), error.message, "Give what the calculator takes.")
