"""Shells: MkDocs draws one page of each shape, and every page is set into its shell."""

import re
from dataclasses import replace
from pathlib import Path

from generator.page import Heading, Page, packed
from generator.shell.slots import Filling, shape, slots, stand_in
from generator.shell.splice import cut

PAGE = Page(
    "advice/nod-back/",
    "Nod & wave",
    "In <short>.",
    packed("<p>Body</p>", "Foot"),
    published="2026-11-22",
    changed="2026-11-23",
    toc=(Heading("First", "first"),),
    before="",
    after="advice/wave/",
)
TITLES = {"": "Home", "advice/nod-back/": "Nod & wave", "advice/wave/": "Wave"}


def test_a_slot_is_escaped_where_its_mark_was() -> None:
    """What a shell shows as it is and what it escapes are filled each in its own way, wherever a slot stands."""
    filling = Filling(PAGE, ('{"a": 1}',), TITLES)
    placeholder = stand_in(shape(filling, frozenset()), 3)
    marks = slots(placeholder)
    title, body, before = placeholder.page.title, placeholder.page.body, str(marks["before"])
    escaped = title.replace("&", "&amp;")
    html = f"<title>{title}</title><meta content='{escaped}'>{body}<a href='{before}'>"
    page = cut(html, marks).around(slots(filling)).decode()
    assert page == "<title>Nod & wave</title><meta content='Nod &amp; wave'><p>Body</p><a href='../..'>"


def test_pages_share_a_shell_unless_it_names_them() -> None:
    """Records of a folder share a shape; a page of the navigation, one at the top and one with other parts do not."""
    filling = Filling(PAGE, (), TITLES)
    other = Filling(replace(PAGE, path="advice/wave/", title="Wave", after="advice/x/"), (), TITLES)
    assert shape(filling, frozenset()) == shape(other, frozenset())
    assert shape(filling, frozenset({PAGE.path})).seat == "advice/nod-back/"
    assert shape(Filling(replace(PAGE, path="about/"), (), TITLES), frozenset()).seat == "about/"
    assert shape(filling, frozenset()) != shape(Filling(PAGE, ("1",), TITLES), frozenset())


def test_no_mark_is_left_in_the_site(site: Path) -> None:
    """No page of the real site still shows what stood for its words, and no stand-in is published."""
    marked = re.compile(rb"slot [a-z]+(?: \d)? &|slot-(?:\d|before|after)")
    assert [path for path in site.rglob("*") if path.is_file() and marked.search(path.read_bytes())] == []
    assert list(site.rglob("slot-*")) == []
