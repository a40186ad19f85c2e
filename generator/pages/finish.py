"""A view → a finished page."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from generator.address import path_of
from generator.library import Key
from generator.page import Heading, Page, packed
from generator.pages.cite import cite, dates
from generator.pages.contents import contents
from generator.pages.context import Here
from generator.pages.picture import NOTHING, Motif, picture
from generator.pages.templates import in_pieces, render
from generator.pages.views import Care, Head


@dataclass(frozen=True)
class Meaning:
    """A term that the page's prose marks: what opens where it is marked."""

    id: str
    title: str
    summary: str
    href: str


def finish(
    here: Here,
    template: str,
    head: Head,
    view: object,
    edit: str | None = None,
    key: Key | None = None,
    indexed: bool = True,
    motif: Motif = NOTHING,
    toc: tuple[Heading, ...] | None = None,
) -> Page:
    """Fills the template and adds what the marked terms mean.

    `key` is the record that the page is of; without one, the page bears the site's own dates. `motif` is what
    its picture shows beside words. `toc` is given by a page that is too large to be held as a whole; otherwise it is
    read from what came of the template.
    """
    body: str | Iterator[str]
    if toc is None:
        body = render(template, view) + meanings(here)
        toc = contents(body)
    else:
        body = _in_pieces(here, template, view)
    published, changed = dates(here, key)
    return Page(
        path=here.path,
        title=head.title,
        summary=head.summary,
        packed=packed(body, cite(here, head.title, key) + _care(here, key)),
        picture=picture(here.library, head, motif),
        toc=toc,
        edit=edit,
        published=published,
        changed=changed,
        indexed=indexed,
        trail=tuple((step.title, urljoin(f"/{here.path}", step.href)[1:]) for step in head.trail),
    )


def _in_pieces(here: Here, template: str, view: object) -> Iterator[str]:
    yield from in_pieces(template, view)
    yield meanings(here)


def _care(here: Here, key: Key | None) -> str:
    """Where the record of the page can be followed back and reported; a page of many or of none is only reported."""
    name = f"page:{here.path.strip('/') or 'home'}"
    return render("care", here.care(key) if key else Care("", "", here.report(name)))


def meanings(here: Here) -> str:
    """The meanings of the terms that the page's prose marks, each to be opened by its word."""
    terms = (term for term in here.library.terms.values() if term.id in here.writing.told)
    return render("terms", tuple(_meaning(here, term.id) for term in terms))


def _meaning(here: Here, name: str) -> Meaning:
    term = here.library.terms[name]
    return Meaning(name, term.title, term.summary, here.href(path_of(Key("term", name), here.library)))
