"""A calculator's answers as tables, for readers without JavaScript: the rules give every cell."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator import figures
from generator.compiler.compile import Compiled
from generator.compiler.inputs import Input
from generator.evaluate import evaluate
from generator.model import CalculatorWords, ResultsTable


@dataclass(frozen=True)
class Cell:
    aim: str
    range: Markup


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
    down, across = (_values(inputs[each], words) for each in (table.down, table.across))
    return TableView(
        caption=table.caption,
        down=words.inputs[table.down].label,
        across=words.inputs[table.across].label,
        columns=tuple(across),
        rows=tuple(
            TableRow(
                label,
                tuple(
                    _cell(compiled, {**table.given, table.down: value, table.across: other})
                    for other in across.values()
                ),
            )
            for label, value in down.items()
        ),
    )


def _values(spec: Input, words: CalculatorWords) -> Mapping[str, str | bool]:
    """The values of an input by label."""
    labels = words.inputs[spec.id].options
    return {labels[each]: each for each in spec.options} if spec.options else {"No": False, "Yes": True}


def _cell(compiled: Compiled, inputs: Mapping[str, str | int | bool]) -> Cell:
    result = evaluate(compiled, inputs)
    return Cell(number_of(result, "aim"), figures.html(range_in(result)))


def range_in(result: Mapping[str, object]) -> figures.Range:
    """The range of a result."""
    low, high = result["low"], result["high"]
    assert isinstance(low, int)
    assert isinstance(high, int)
    return figures.Range(low, high, result["open_ended"] is True)


def number_of(result: Mapping[str, object], field: str) -> str:
    """A figure of a result as it is shown; nothing where there is none."""
    value = result[field]
    return figures.number(value) if isinstance(value, int) else ""
