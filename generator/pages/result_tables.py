"""A calculator's answers as tables, for readers without JavaScript: the rules give every cell."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator import figures
from generator.agree import table_values
from generator.calculator_words import CalculatorWords, ResultsTable
from generator.compiler.compile import Compiled
from generator.compiler.inputs import Input
from generator.evaluate import evaluate
from generator.pages.result_figures import ResultFigure, figures_in

Cell = tuple[ResultFigure, ...]


@dataclass(frozen=True)
class TableRow:
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class TableView:
    caption: str
    down: str
    across: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


def result_tables(compiled: Compiled, words: CalculatorWords) -> tuple[TableView, ...]:
    """The tables that the calculator's words ask for."""
    return tuple(_table(compiled, words, table) for table in words.tables)


def _table(compiled: Compiled, words: CalculatorWords, table: ResultsTable) -> TableView:
    inputs = {each.id: each for each in compiled.inputs}
    down, across = (_values(inputs[each], words, table) for each in (table.down, table.across))
    return TableView(
        caption=table.caption,
        down=words.inputs[table.down].label,
        across=words.inputs[table.across].label,
        columns=tuple(across),
        rows=tuple(
            TableRow(
                label,
                tuple(
                    figures_in(words, evaluate(compiled, {**table.given, table.down: value, table.across: other}))
                    for other in across.values()
                ),
            )
            for label, value in down.items()
        ),
    )


def _values(spec: Input, words: CalculatorWords, table: ResultsTable) -> Mapping[str, str | int | bool]:
    """The values of an input by label."""
    return {_label(each, words.inputs[spec.id].options): each for each in table_values(table, spec)}


def _label(value: str | int | bool, options: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return figures.number(value) if isinstance(value, int) else options[value]
