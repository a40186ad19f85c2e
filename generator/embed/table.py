"""The results as a plain table, for where no script runs and for editors that strip all else."""

from dataclasses import dataclass

from markupsafe import Markup

from generator import figures
from generator.agree import RANGE, table_values
from generator.calculator_words import CalculatorWords, ResultsTable
from generator.compiler.inputs import YES_NO
from generator.embed.element import Spoken
from generator.evaluate import evaluate
from generator.pages.result_figures import range_in
from generator.pages.templates import render


@dataclass(frozen=True)
class PlainTable:
    """A table of texts: the caption, the head of the rows, the columns, and each row behind its name."""

    caption: str
    down: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def results_table(said: Spoken, words: CalculatorWords) -> Markup:
    """The first table of a calculator's words as HTML without a class or a style; nothing where there is none.

    An input that is yes or no is left at its default: a table of its own is on the calculator's page.
    """
    if not words.tables:
        return Markup()
    table = words.tables[0]
    specs = {each.id: each for each in said.compiled.inputs}
    down, across = specs[table.down], specs[table.across]
    listed = (None,) if across.kind == YES_NO else tuple(table_values(table, across))
    return Markup(
        render(
            "results",
            PlainTable(
                caption=f"{said.words.title} {said.words.doubt or ''}".rstrip(),
                down=said.words.inputs[table.down].label,
                columns=tuple(_label(said, table.across, value) for value in listed),
                rows=tuple(
                    (
                        _label(said, table.down, value),
                        *(_cell(said, words, table, {table.down: value} | _across(table, other)) for other in listed),
                    )
                    for value in table_values(table, down)
                ),
            ),
        ).strip()
    )


def _across(table: ResultsTable, value: object) -> dict[str, object]:
    return {} if value is None else {table.across: value}


def _label(said: Spoken, name: str, value: object) -> str:
    """A value of an input; where the input stays at its default, what the table shows."""
    if value is None:
        return said.words.title
    return said.words.inputs[name].options.get(str(value), "") or figures.number(int(str(value)))


def _cell(said: Spoken, words: CalculatorWords, table: ResultsTable, inputs: dict[str, object]) -> str:
    """The figures of a result, the most important one first: 160 (100–300)."""
    result = evaluate(said.compiled, {**table.given, **inputs})
    first, *others = (
        figures.text(range_in(result)) if name == RANGE else figures.number(int(str(result[name])))
        for name in words.figures
    )
    return f"{first} ({', '.join(others)})" if others else first
