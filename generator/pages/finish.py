"""A view → a finished page."""

from generator.page import Page
from generator.pages.contents import contents
from generator.pages.context import Here
from generator.pages.templates import render
from generator.pages.views import Head


def finish(here: Here, template: str, head: Head, view: object, edit: str | None = None) -> Page:
    """Fills the template; the table of contents is read from what came of it."""
    body = render(template, view)
    return Page(here.path, head.title, head.summary, body, contents(body), edit)
