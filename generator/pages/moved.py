"""The old address of a record that got another id: a small page that leads on, with scripts or without.

A script keeps what stands behind the `#`: the claim that somebody linked to, or the answers filled in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.address import path_of, relative
from generator.library import Library
from generator.model import PAGELESS
from generator.page import Asset
from generator.pages.templates import render

BELOW: Mapping[str, tuple[str, ...]] = {"calculator": ("", "method/")}
WITHIN = ("claim", "row", "term")  # what has no page of its own keeps its old anchor instead


@dataclass(frozen=True)
class MovedView:
    language: str
    title: str
    address: str
    href: str


def moved(library: Library) -> Iterator[Asset]:
    """A page for every old address; for a calculator also for its method and its rules."""
    for old, now in library.renamed.items():
        if old.kind in (*WITHIN, *PAGELESS):
            continue
        start, end = path_of(old, library), path_of(now, library)
        for below in BELOW.get(old.kind, ("",)):
            at, to = start + below, end + below
            view = MovedView(library.site.language, library.title(now), library.site.url + to, relative(to, at))
            yield Asset(f"{at}index.html", render("moved", view).encode())
        if old.kind == "calculator":
            rules = relative(f"{end}rules.mjs", start)
            yield Asset(f"{start}rules.mjs", f'export * from "{rules}";\n'.encode())
