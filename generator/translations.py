"""Every language says what the calculators say: each word and sentence once, with the same blanks."""

from collections.abc import Iterator, Mapping

from generator.agree import WORDS, same, verdicts
from generator.calculator_words import CalculatorWords
from generator.compiler.compile import Compiled
from generator.compiler.sentences import blanks
from generator.language import EmbedWords, Language, Translation
from generator.library import Key, Library
from generator.origin import Loc, Origin
from generator.problem import Problem

BLANKS = "calculator-blanks"


def untranslated(library: Library, calculators: Mapping[str, Compiled]) -> Iterator[Problem]:
    """Every word and sentence that is missing in a language or idle there, and every blank that is lost."""
    site = library.site.language
    if site not in library.languages:
        says = f"the site's own language, {site}, has no words for embedded calculators"
        place = library.origins[Key("site", "site")].place(("language",))
        yield Problem(WORDS, place, says, f"Write content/languages/{site}.yml.")
        return
    for name, language in library.languages.items():
        origin = library.origins[Key("language", name)]
        yield from _words(origin, language, library.languages[site].words)
        if name != site:
            yield from same(origin, ("calculators",), language.calculators, calculators, "calculator")
            for calculator in language.calculators.keys() & calculators.keys():
                yield from _calculator(origin, language.calculators[calculator], calculators[calculator])
                yield from _doubt(origin, language.calculators[calculator], library.calculators.get(calculator))


def _words(origin: Origin, language: Language, english: EmbedWords) -> Iterator[Problem]:
    for name in EmbedWords.model_fields:
        said, meant = getattr(language.words, name), getattr(english, name)
        yield from _same_blanks(origin, ("words", name), said, meant)


def _calculator(origin: Origin, words: Translation, compiled: Compiled) -> Iterator[Problem]:
    loc: Loc = ("calculators", compiled.calculator.id)
    inputs = {each.id: each for each in compiled.inputs}
    yield from same(origin, (*loc, "inputs"), words.inputs, inputs, "input")
    for name in words.inputs.keys() & inputs.keys():
        here = (*loc, "inputs", name, "options")
        yield from same(origin, here, words.inputs[name].options, inputs[name].options, "option")
    yield from same(origin, (*loc, "verdicts"), words.verdicts, verdicts(compiled), "verdict")
    yield from same(origin, (*loc, "sentences"), words.sentences, compiled.sentences, "sentence")
    for sentence, said in words.sentences.items():
        yield from _same_blanks(origin, (*loc, "sentences", sentence), said, sentence)


def _doubt(origin: Origin, said: Translation, own: CalculatorWords | None) -> Iterator[Problem]:
    """What is in doubt about a result is said in every language or in none."""
    if own is None or (said.doubt is None) == (own.doubt is None):
        return
    loc: Loc = ("calculators", own.id, "doubt")
    if said.doubt is None:
        yield Problem(
            WORDS, origin.place(loc[:2]), "it does not say what is in doubt", f'Add doubt: … as in "{own.doubt}"'
        )
    else:
        yield Problem(WORDS, origin.key_place(loc), "nothing is in doubt here", "Delete it.")


def _same_blanks(origin: Origin, loc: Loc, said: str, meant: str) -> Iterator[Problem]:
    """Whatever is filled in where it is said in one language is filled in in the other."""
    wanted, there = blanks(meant), blanks(said)
    for blank in wanted:
        if blank not in there:
            yield Problem(BLANKS, origin.place(loc), f"{{{blank}}} is missing", f'Say it where "{meant}" says it.')
    for blank in there:
        if blank not in wanted or there.count(blank) > wanted.count(blank):
            says = f"nothing is filled in for {{{blank}}} here"
            yield Problem(BLANKS, origin.place(loc), says, f'Use what "{meant}" has, each as often.')
