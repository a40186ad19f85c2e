"""The languages of the embedded calculators, as records: a language is a file in `content/languages/`."""

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.fields import Line
from generator.record import Part, Record
from generator.text_forms import LANGUAGE

Piece = Annotated[str, StringConstraints(min_length=1)]


class EmbedWords(Part):
    """The words around a calculator; what stands in braces is filled in."""

    ask: Line
    """Which question is still to be answered: `{label}`."""
    whole: Line
    """What a whole number may be: `{least}` and `{most}`."""
    left_out: Line
    """What comes before the presets that could not be used."""
    why: Line
    """What opens the reasons of a result."""
    gap: Line
    """How many are missing to the aim: `{gap}`."""
    more: Line
    """The link to the calculator's own page."""
    open: Line
    """The link that stands where the calculator cannot run."""


class InputTranslation(Part):
    """The words for one input of a calculator."""

    label: Line
    """The question that the reader answers."""
    options: dict[str, Line] = {}
    """A label an option."""


class Translation(Part):
    """A calculator in the language; the keys are those of the calculator's own words."""

    title: Line
    """What the calculator is called."""
    inputs: dict[str, InputTranslation]
    """The words for every input, by its id."""
    verdicts: dict[str, Line] = {}
    """A sentence for every verdict, by its id."""
    doubt: Line | None = None
    """What is in doubt about a result, where the calculator's own words say it."""
    sentences: dict[str, Piece] = {}
    """What each sentence of the rules is in the language; numbers in braces stand for its figures and stay."""


class Language(Record):
    """A language that embedded calculators speak. English takes a calculator's words from the calculator itself."""

    id: Annotated[str, StringConstraints(pattern=LANGUAGE.pattern), Field(examples=[*LANGUAGE.examples])]
    """The file's name without its ending: the code of the language."""
    words: EmbedWords
    """The words around every calculator."""
    calculators: dict[str, Translation] = {}
    """Every calculator, by its id."""
