"""The words of a calculator, as records; its rules stand in `calculators/`."""

from typing import Annotated

from generator.fields import Id, Line, Some, Text
from generator.record import Part, Record


class InputWords(Part):
    """The words for one input of a calculator."""

    label: Line
    """The question that the reader answers."""
    help: Line | None = None
    """One sentence more, where the label needs it."""
    options: dict[str, Line] = {}
    """A label an option."""


class ResultsTable(Part):
    """A table of results for readers without JavaScript: one input down, one across, the others given."""

    caption: Line
    """What the table shows."""
    down: Line
    """The input whose values are the rows."""
    across: Line
    """The input whose values are the columns."""
    values: dict[str, tuple[int, ...]] = {}
    """The values to show of an input that is a whole number."""
    given: dict[str, str | int | bool] = {}
    """The other inputs, where they are not at their defaults."""


class Assumed(Part):
    """An answer that the shortest form does not ask for and takes from one that it asks."""

    by: Line
    """The input that it is taken from, which has options."""
    values: dict[str, int | bool | str]
    """The answer for each of its options."""
    says: Line
    """What is told of it: a sentence with the input's id in braces where the answer stands."""


class Onward(Part):
    """The calculator that a result leads on to, with inputs filled in."""

    calculator: Id
    """The other calculator."""
    fill: dict[str, Line]
    """The input or the figure here that fills each input of the other calculator."""


class CalculatorWords(Record):
    """The words of a calculator; its rules stand in `calculators/`."""

    intro: Text
    """What it does, for a reader."""
    reading: Text
    """What its rules are: whose reading of which sources, and what those do and do not say."""
    inputs: dict[str, InputWords]
    """The words for every input, by its id."""
    short: dict[str, Line] = {}
    """The few inputs that the shortest form asks, each with a label of few words; the home page has such a form."""
    assumed: dict[str, Assumed] = {}
    """What the shortest form assumes instead of asking, by the input's id."""
    doubt: Line | None = None
    """What is in doubt about a result, in a sentence that stands with each; where its rules rest on doubtful claims."""
    rules: dict[str, Line]
    """A short name for every rule, by its id."""
    figures: Annotated[dict[str, Line], Some]
    """A name for each figure that is shown, the first one largest: a number of the result, or `range` for its band."""
    verdicts: dict[str, Line] = {}
    """A sentence for every verdict, by its id."""
    onward: Onward | None = None
    """What a reader may want to work out next."""
    tables: tuple[ResultsTable, ...] = ()
    """The results as tables."""
