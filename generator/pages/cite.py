"""How a page is cited: its permalink, its dates, its licence, and the citation as text and for BibTeX."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.dates import first_published, last_changed
from generator.library import Key
from generator.model import Site
from generator.pages.context import Here
from generator.pages.templates import render
from generator.pages.views import Link
from generator.pages.words import MONTHS, when

NOT_PLAIN: Mapping[str, str] = {
    **{each: f"\\{each}" for each in "&%$#_{}"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_NOT_PLAIN = re.compile("|".join(re.escape(each) for each in NOT_PLAIN))


@dataclass(frozen=True)
class CiteView:
    """A page as it is cited. `source` cites what a source's page tells of, which is better cited itself."""

    site: str
    title: str
    address: str
    changed: str
    licence: Link
    bibtex: str
    source: str


def dates(here: Here, key: Key | None) -> tuple[str, str]:
    """The days that a page was first published and last changed: its record's, or the site's own."""
    library = here.library
    if key is None:
        return library.site.revised, library.site.revised
    return first_published(library, key), last_changed(library, key)


def cite(here: Here, title: str, key: Key | None) -> str:
    """What stands at the foot of a page for those who cite it."""
    site, (_, changed) = here.library.site, dates(here, key)
    address = site.url + here.path
    view = CiteView(
        site=site.title,
        title=title,
        address=address,
        changed=when(changed),
        licence=Link(site.licence, site.licence_name),
        bibtex=bibtex(site, title, here.path, changed),
        source=_source(here, key) if key and key.kind == "source" else "",
    )
    return render("cite", view)


def bibtex(site: Site, title: str, path: str, day: str) -> str:
    """An entry for BibTeX. Braces around the title keep its capitals."""
    year, month, of_month = day.split("-")
    name = re.sub(r"[^a-z0-9]+", "-", f"{site.title} {path}".lower()).strip("-")
    fields = {
        "author": f"{{{escaped(site.title)}}}",
        "title": f"{{{escaped(title)}}}",
        "year": year,
        "month": MONTHS[int(month) - 1][:3].lower(),
        "day": str(int(of_month)),
        "howpublished": escaped(site.title),
        "url": site.url + path,
        "note": escaped(site.licence_name),
    }
    lines = [f"  {field} = {value if field == 'month' else f'{{{value}}}'}," for field, value in fields.items()]
    return "\n".join([f"@misc{{{name},", *lines, "}"])


def escaped(words: str) -> str:
    """Words as TeX sets them."""
    return _NOT_PLAIN.sub(lambda found: NOT_PLAIN[found[0]], words)


def _source(here: Here, key: Key) -> str:
    """The source itself, as it is cited."""
    source = here.library.sources[key.id]
    parts = [source.publisher, f"“{source.title}”", when(source.date) if source.date else "", source.address or ""]
    return ". ".join(part for part in parts if part)
