"""The slots of a shell: what differs between two pages of one shape, and the page that stands in for all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.address import relative
from generator.page import Heading, Page, Picture, packed, unpacked
from generator.pages.contents import as_list
from generator.shell.splice import Slots

BEFORE, AFTER = "slot-before/", "slot-after/"


class Shape(NamedTuple):
    """Pages of one shape differ in their slots alone.

    `seat` is the page's own path where the shell names the page, and the folder that it is in where the shell is
    `shared`; the others tell what a page has, `data` how many pieces of structured data.
    """

    seat: str
    shared: bool
    contents: bool
    edit: bool
    before: bool
    after: bool
    indexed: bool
    oembed: bool
    data: int


@dataclass(frozen=True)
class Filling:
    """A page with what its shell says besides: its structured data, and the title of every page by its path."""

    page: Page
    data: tuple[str, ...]
    titles: Mapping[str, str]


def shape(filling: Filling, named: frozenset[str]) -> Shape:
    """The shape of a page. Those that the shell names, and those at the top, have a shell of their own."""
    page = filling.page
    folder = page.path[: page.path.rstrip("/").rfind("/") + 1]
    shared = bool(folder) and page.path not in named
    has = (page.edit is not None, page.before is not None, page.after is not None, page.indexed, bool(page.oembed))
    return Shape(folder if shared else page.path, shared, bool(page.toc), *has, len(filling.data))


def stand_in(shape: Shape, number: int) -> Filling:
    """The page that is drawn for all pages of a shape: each slot holds a mark of its own."""
    page = Page(
        path=f"{shape.seat}slot-{number}/" if shape.shared else shape.seat,
        title=_mark("title"),
        summary=_mark("summary"),
        packed=packed(_mark("body"), _mark("foot")),
        published="",
        changed="",
        picture=Picture("", (), _mark("picture")),
        toc=(Heading(_mark("heading"), _mark("anchor")),) if shape.contents else (),
        edit=_mark("edit") if shape.edit else None,
        before=BEFORE if shape.before else None,
        after=AFTER if shape.after else None,
        indexed=shape.indexed,
        oembed=_mark("oembed") if shape.oembed else "",
    )
    data = tuple(_mark(f"data {each}") for each in range(shape.data))
    return Filling(page, data, {each.path: each.title for each in NEIGHBOURS})


def slots(filling: Filling) -> Slots:
    """What stands in each slot of a page's shell, whether it is a real page or a stand-in."""
    page = filling.page
    body, foot = unpacked(page.packed)
    found: dict[str, str | bytes] = {
        "title": page.title,
        "summary": page.summary,
        "body": body,
        "foot": foot,
        "picture": page.picture.says,
        "name": page.path.rstrip("/").rpartition("/")[2],
        "contents": as_list(page.toc),
        "anchor": page.toc[0].anchor if page.toc else "",
        "edit": page.edit or "",
        "oembed": page.oembed,
    }
    for slot, path in (("before", page.before), ("after", page.after)):
        if path is not None:
            found |= {slot: _link(path, page.path), f"{slot} title": filling.titles[path]}
    return found | {f"data {number}": each for number, each in enumerate(filling.data)}


def _link(path: str, at: str) -> str:
    """A link as MkDocs writes it: the one to the home page has no slash at its end."""
    return relative(path, at) if path else relative(path, at).rstrip("/")


def _mark(slot: str) -> str:
    """What stands for a slot. Its ampersand tells what a shell holds as it is from what it escapes."""
    return f"slot {slot} & slot"


NEIGHBOURS = tuple(Page(path, _mark(path), "", packed("", ""), "", "") for path in (BEFORE, AFTER))
"""The pages before and after every stand-in."""
