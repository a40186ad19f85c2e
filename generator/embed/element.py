"""The element of a calculator as a script: the shared code, the rules and the words of one language, and the styles."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.calculator_words import CalculatorWords
from generator.compiler.compile import Compiled
from generator.embed.bundle import Call, script, styles
from generator.language import Language, Translation
from generator.library import Library
from generator.model import Colours
from generator.pages.forms import KINDS

VERSION = "VERSION-AND-DAY"
"""What stands in a script for its version until that is known: the version is worked out from the script."""

_EXPORT = re.compile(r"export\{(\w+) as evaluate\};?\s*$")


@dataclass(frozen=True)
class Spoken:
    """A calculator in a language: what it says there, and the language's own words."""

    compiled: Compiled
    language: Language
    words: CalculatorWords | Translation
    page: str
    colours: Colours

    @property
    def suffix(self) -> str:
        """What tells the file of a language from that of the site's own."""
        return "" if isinstance(self.words, CalculatorWords) else f".{self.language.id}"

    @property
    def sentences(self) -> dict[str, str]:
        return {} if isinstance(self.words, CalculatorWords) else self.words.sentences


def spoken(library: Library, compiled: Compiled) -> Iterator[Spoken]:
    """A calculator in every language, the site's own first."""
    name, site = compiled.calculator.id, library.site
    page = f"{site.url}calculators/{name}/"
    yield Spoken(compiled, library.languages[site.language], library.calculators[name], page, site.colours)
    for language in library.languages.values():
        if language.id != site.language:
            yield Spoken(compiled, language, language.calculators[name], page, site.colours)


def element(said: Spoken, *more: Call) -> str:
    """The script that defines the element, without its version; `more` is called after that."""
    rules = said.compiled.rules_saying(said.sentences)
    evaluate = _EXPORT.search(rules)
    assert evaluate is not None, "the compiler exports evaluate last"
    pack = json.dumps(_pack(said), ensure_ascii=False, separators=(",", ":"))
    css = json.dumps(styles("element.css", said.colours), ensure_ascii=False)
    define = Call("element.mjs", "define", (f'{pack[:-1]},"evaluate":{evaluate[1]}}}', css))
    return script(define, *more, before=rules[: evaluate.start()])


def _pack(said: Spoken) -> dict[str, object]:
    return {
        "lang": said.language.id,
        "calculator": said.compiled.calculator.id,
        "version": VERSION,
        "title": said.words.title,
        "page": said.page,
        "inputs": list(_inputs(said)),
        "verdicts": said.words.verdicts,
        "doubt": said.words.doubt or "",
        "words": said.language.words.model_dump(exclude={"open"}),
    }


def _inputs(said: Spoken) -> Iterator[dict[str, object]]:
    """The inputs with their words; what does not hold of an input is left out."""
    for spec in said.compiled.inputs:
        words = said.words.inputs[spec.id]
        facts = {
            "id": spec.id,
            "kind": KINDS[spec.kind],
            "label": words.label,
            "default": spec.default,
            "required": spec.required,
            "options": {each: words.options[each] for each in spec.options},
            "most": spec.most,
        }
        whole = {"least": spec.least} if facts["most"] else {}
        yield {name: value for name, value in facts.items() if name == "default" or value} | whole
