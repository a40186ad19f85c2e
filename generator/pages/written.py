"""A page written by hand."""

from dataclasses import dataclass

from markupsafe import Markup

from generator import model
from generator.library import Key
from generator.page import Page
from generator.pages.context import Context
from generator.pages.finish import finish
from generator.pages.views import Head, Link


@dataclass(frozen=True)
class WrittenView:
    head: Head
    body: Markup
    backlinks: tuple[Link, ...]


def written_page(context: Context, written: model.Page) -> Page:
    """The page of one Markdown file."""
    key = Key("page", written.id)
    here = context.here(f"{written.id}/")
    head = Head((Link(here.href(""), "Home"),), written.title, written.summary)
    view = WrittenView(head, here.block(written.body), here.links(here.relations.to(key)))
    return finish(here, "written", head, view, here.edit(key), key)
