"""The page for people who write rules: the language, how to add to it, what the errors mean.

What it says of the language is read from the compiler's own tables, and its sample is compiled by a test.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from generator.address import MADE
from generator.calculator_words import CalculatorWords
from generator.compiler.from_expressions import ARITHMETIC, BUILTINS, COMPARISONS
from generator.compiler.refusals import NEVER, NOT_YET, REFUSALS, Refusal
from generator.page import Page
from generator.pages.context import Context
from generator.pages.finish import finish
from generator.pages.python_source import python_source
from generator.pages.views import Head, Link
from generator.record import Record

PATH, TITLE = "rules/", MADE["rules"]
SUMMARY = "The language that calculators are written in, on one screen: what it takes, what it refuses, and why."
SAMPLE = Path(__file__).with_name("sample_calculator.py")
REFUSED_IN = "generator/compiler/refusals.py"
LOGIC = ("and", "or", "not", "a if condition else b")
SHAPES = ("if", "elif", "else", "match", "return", "name = value", "a, b = pair", 'f"{n}"', "… for x in items if …")
EVER = {
    NEVER: ("Never", "The two languages, or two readers, would differ on these, so they are left out on purpose."),
    NOT_YET: ("Not yet", "These could be added without harm and have not been needed."),
}


@dataclass(frozen=True)
class RefusedView:
    """One kind of refusal, with … where the message names the thing itself."""

    code: str
    says: Markup
    instead: Markup


@dataclass(frozen=True)
class RefusalsView:
    title: str
    anchor: str
    says: str
    refused: tuple[RefusedView, ...]


@dataclass(frozen=True)
class FieldView:
    """A field of the record that holds a calculator's words."""

    name: str
    required: bool
    says: str


@dataclass(frozen=True)
class WritingView:
    head: Head
    language: tuple[tuple[str, tuple[str, ...]], ...]
    inputs: Markup
    sample: Markup
    sample_edit: str
    words: tuple[FieldView, ...]
    refusals: tuple[RefusalsView, ...]
    count: int
    calculators: tuple[Link, ...]
    edit: str


def writing_page(context: Context) -> Page:
    """The page about the language of rules."""
    here = context.here(PATH)
    head = Head(here.trail("editing"), TITLE, SUMMARY)
    sample = SAMPLE.read_text(encoding="utf-8")
    view = WritingView(
        head=head,
        language=(
            ("Whole numbers", tuple(ARITHMETIC.values())),
            ("Comparisons", tuple(COMPARISONS.values())),
            ("Yes and no", LOGIC),
            ("Functions", tuple(sorted(BUILTINS))),
            ("Shapes", SHAPES),
        ),
        inputs=coded(REFUSALS["input-kind"].instead),
        sample=python_source(sample.rstrip()),
        sample_edit=here.edit_file(f"generator/pages/{SAMPLE.name}", 1),
        words=_words(),
        refusals=tuple(_refusals(ever) for ever in EVER),
        count=len(REFUSALS),
        calculators=here.by_id("calculator", here.library.calculators),
        edit=here.edit_file(REFUSED_IN, 1),
    )
    return finish(here, "writing", head, view, view.edit)


def _refusals(ever: str) -> RefusalsView:
    title, says = EVER[ever]
    kinds = ((code, kind) for code, kind in REFUSALS.items() if kind.ever == ever)
    return RefusalsView(title, ever.replace(" ", "-"), says, tuple(_refused(code, kind) for code, kind in kinds))


def _refused(code: str, kind: Refusal) -> RefusedView:
    says, instead = (text.format(*"………") for text in (kind.says, kind.instead))
    near = "the message names what is near" if instead == "…" else instead
    return RefusedView(code, coded(says), coded(near))


def _words() -> tuple[FieldView, ...]:
    own = ((name, field) for name, field in CalculatorWords.model_fields.items() if name not in Record.model_fields)
    return tuple(FieldView(name, field.is_required(), field.description or "") for name, field in own)


def coded(text: str) -> Markup:
    """Words with what stands in backticks as code."""
    return Markup("").join(_parts(text.split("`")))


def _parts(parts: Iterable[str]) -> Iterable[Markup]:
    for place, part in enumerate(parts):
        yield Markup("<code>{}</code>").format(part) if place % 2 else escape(part)
