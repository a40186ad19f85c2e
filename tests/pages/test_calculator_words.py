"""A calculator's words are held against its rules: figures, tables and what a result leads on to."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.agree import disagreements
from generator.agree import figures as figures_of
from generator.calculator_words import Assumed, Onward, ResultsTable
from tests.pages.conftest import Real

TABLE = ResultsTable(caption="A table", down="aim", across="requests_per_week", given={"connections": 0})
YEARS = Assumed(
    by="level", values={"student": 0, "entry": 1, "mid": 5, "senior": 10, "executive": 15}, says="Years: {years}."
)
WRONG: Mapping[str, tuple[dict[str, object], str]] = {
    "figure": ({"figures": {"week": "Weeks"}}, 'the rules have no figure "week"'),
    "range": ({"figures": {"range": "Range"}}, 'the rules have no figure "range"'),
    "short": (
        {"short": {"connections": "Now", "aim": "Aim", "pace": "Pace"}},
        'the rules have no input "pace"',
    ),
    "shortest": ({"short": {"connections": "Now"}}, 'the shortest form leaves out "aim", which is required'),
    "doubted": ({"doubt": "All of it."}, "no rule that gives a figure rests on a doubtful claim"),
    "onward": ({"onward": Onward(calculator="nowhere", fill={})}, 'there is no calculator "nowhere"'),
    "filled": (
        {"onward": Onward(calculator="connection-target", fill={"aims": "aim"})},
        'the rules have no input of connection-target "aims"',
    ),
    "filling": (
        {"onward": Onward(calculator="connection-target", fill={"connections": "range"})},
        'the rules have no input or figure "range"',
    ),
    "values": ({"tables": (TABLE,)}, '"aim" is no input with options'),
    "value": (
        {"tables": (TABLE.model_copy(update={"values": {"aim": (5,), "requests_per_week": (5, 101)}}),)},
        "requests_per_week must be a whole number from 1 to 100; it is 101",
    ),
}


def said(real: Real, calculator: str, update: dict[str, object]) -> list[str]:
    """What is wrong once a calculator's words are updated so."""
    words = real.library.calculators[calculator].model_copy(update=update)
    calculators = {**real.library.calculators, calculator: words}
    library = replace(real.library, records={**real.library.records, "calculator": calculators})
    return [each.says for each in disagreements(library, real.calculators)]


@pytest.mark.parametrize("case", WRONG)
def test_words_that_the_rules_do_not_know_are_found(real: Real, case: str) -> None:
    """Each is a problem in the words, and it is the only one."""
    update, says = WRONG[case]
    assert said(real, "growth-plan", update) == [says]


ASSUMED: Mapping[str, tuple[dict[str, object], str]] = {
    "asked": ({"assumed": {"level": YEARS}}, 'the rules have no input that is left to assume "level"'),
    "taken": (
        {"assumed": {"years": YEARS.model_copy(update={"by": "factors"})}},
        'the rules have no asked input with options "factors"',
    ),
    "options": (
        {"assumed": {"years": YEARS.model_copy(update={"values": {"student": 0}})}},
        'the option "entry" has no words',
    ),
    "says": (
        {"assumed": {"years": YEARS.model_copy(update={"says": "A few years."})}},
        "it does not say what is assumed",
    ),
    "doubt": ({"doubt": None}, "which is doubtful, and no result says so"),
}


@pytest.mark.parametrize("case", ASSUMED)
def test_what_a_short_form_assumes_and_what_is_in_doubt_is_told(real: Real, case: str) -> None:
    """A short form assumes what it does not ask, from what it asks; a result that rests on doubtful claims says so."""
    update, says = ASSUMED[case]
    assert says in said(real, "connection-target", update)[0]


def test_figures_are_read_from_the_result(real: Real) -> None:
    """A result's figures are its whole numbers, and a range where it has a band's ends."""
    assert figures_of(real.calculators["growth-plan"]) == ("weeks", "requests")
    assert figures_of(real.calculators["connection-target"]) == ("low", "high", "aim", "gap", "range")
