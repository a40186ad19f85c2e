"""Where people who edit begin: what there is to change, how a record is written, what the checks say."""

from dataclasses import dataclass, replace

from generator.address import MADE
from generator.library import Key
from generator.page import Page
from generator.pages.checks import PATH as CHECKS
from generator.pages.checks import SUMMARY as OF_CHECKS
from generator.pages.checks import TITLE as CHECKS_TITLE
from generator.pages.checks import check_pages
from generator.pages.context import Context
from generator.pages.fields import kind_pages, links_to_kinds
from generator.pages.finish import finish
from generator.pages.views import Head, Link
from generator.pages.writing_rules import PATH as RULES
from generator.pages.writing_rules import SUMMARY as OF_RULES
from generator.pages.writing_rules import TITLE as RULES_TITLE

NAME = "editing"
SUMMARY = "How to change what this site says: recipes, what each record holds, and what the checks mean."
WRITTEN = "contributing"


@dataclass(frozen=True)
class EditingView:
    head: Head
    recipes: str
    begin: tuple[Link, ...]
    kinds: tuple[Link, ...]


def editing_pages(context: Context) -> list[Page]:
    """The page that people who edit begin at, and all that it leads to."""
    here = context.here(f"{NAME}/")
    head = Head((Link(here.href(""), "Home"),), MADE[NAME], SUMMARY)
    written = [Key("page", WRITTEN)] if WRITTEN in here.library.pages else []
    begin = (
        *here.links(written),
        Link(here.href(CHECKS), CHECKS_TITLE, OF_CHECKS),
        Link(here.href(RULES), RULES_TITLE, OF_RULES),
    )
    view = EditingView(head, here.edit_file("CONTRIBUTING.md", 1), begin, links_to_kinds(here))
    below = [*kind_pages(context), *check_pages(context)]
    return [finish(here, "editing", head, view), *(replace(page, searched=False) for page in below)]
