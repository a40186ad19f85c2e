"""The page of the accessibility conformance report of the embedded calculators."""

from dataclasses import dataclass

from generator.embed.conformance import LEVELS, Criterion, conformance
from generator.page import Page
from generator.pages.context import Context
from generator.pages.finish import finish
from generator.pages.views import Head

PATH, TITLE = "embedding/accessibility/", "Accessibility report"
SUMMARY = "How far the embedded calculators conform to WCAG 2.2 AA, how that is known, and what nobody has tried."
FILE = "embed/1/openacr.yml"
TITLES = {"a": "Level A", "aa": "Level AA"}


@dataclass(frozen=True)
class TableView:
    """The criteria of a level, each with how far it is met in words."""

    id: str
    title: str
    rows: tuple[tuple[Criterion, str], ...]


@dataclass(frozen=True)
class ConformanceView:
    head: Head
    methods: tuple[str, ...]
    untested: tuple[str, ...]
    tables: tuple[TableView, ...]
    file: str


def conformance_page(context: Context) -> Page:
    """The report, for whoever reads it; the same as a file for whoever collects them."""
    here, told = context.here(PATH), conformance()
    head = Head(here.trail("embedding"), TITLE, SUMMARY)
    tables = tuple(
        TableView(level, TITLES[level], tuple((each, LEVELS[each.level]) for each in criteria))
        for level, criteria in told.criteria.items()
    )
    view = ConformanceView(head, told.methods, told.untested, tables, here.href(FILE))
    return finish(here, "conformance", head, view, here.edit_file("generator/embed/conformance.yml", 1))
