"""What holds for the page of every kind of record."""

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from pydantic import BaseModel

from generator.address import path_of
from generator.library import Key, Library
from generator.model import KINDS
from generator.pages.all_pages import assets, pages
from generator.relate import relate
from tests.pages.conftest import Real
from tests.pages.reading import anchors

WORDED = {
    *("title", "summary", "statement", "section", "note", "reason", "publisher", "seen_note", "label", "unit"),
    *("help", "caption", "synonyms", "answer", "why", "steps", "not_when", "view", "about", "story", "guide"),
    *("intro", "reading", "verdicts", "options", "body"),
}
RAW = "<x-raw>&amp"
WORDLESS = ("editing/language/", "editing/site/", "editing/checks/", "embedding/accessibility/")
"""Pages that name no record: they show lines of files, and what was tested."""


def test_every_record_has_its_page(real: Real) -> None:
    """Each record of a kind that has pages has one at its address; a claim and a term have a place on one."""
    for kind in KINDS.keys() - {"site", "language"}:
        for name in real.library.ids(kind):
            path, _, anchor = path_of(Key(kind, name), real.library).partition("#")
            assert path in real.pages
            assert not anchor or anchor in real.bodies[path].ids
    for name in real.library.claims:
        path, _, anchor = path_of(Key("claim", name), real.library).partition("#")
        assert anchor in real.bodies[path].ids


def test_every_link_leads_somewhere(real: Real) -> None:
    """Every relative link of every page leads to a page or file of the site, and every anchor is there."""
    files = {asset.path for asset in (*assets(real.library, real.calculators), *real.files)}
    wrong = [
        f"{path or 'home'}: {link}"
        for path, body in real.bodies.items()
        for link in body.links
        if not urlsplit(link).scheme and not _leads(real, files, path, link)
    ]
    assert wrong == []


def _leads(real: Real, files: set[str], at: str, link: str) -> bool:
    parts = urlsplit(link)
    target = posixpath.normpath(posixpath.join(at, parts.path)) if parts.path else at.rstrip("/")
    if target in files:
        return True
    path = "" if target in (".", "") else f"{target}/"
    if path not in real.pages:
        return False
    fragment = unquote(parts.fragment)
    return not fragment or "=" in fragment or fragment in real.bodies[path].ids


def test_ids_are_unique_and_contents_lead_to_them(real: Real) -> None:
    """No page has an id twice, and its table of contents names anchors that are there, in order."""
    for path, page in real.pages.items():
        ids = real.bodies[path].ids
        assert len(ids) == len(set(ids)), path
        listed = anchors(page.toc)
        assert listed == [each for each in ids if each in listed], path


def test_headings_are_nested(real: Real) -> None:
    """A page begins with its one h1, and no heading skips a level."""
    for path, body in real.bodies.items():
        levels = body.headings
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_form_controls_and_descriptions_are_named(real: Real) -> None:
    """Whatever an aria attribute or a label names is on the page."""
    for path, body in real.bodies.items():
        for each in body.tree.iter():
            for attribute in ("aria-labelledby", "aria-describedby", "for"):
                for name in (each.get(attribute) or "").split():
                    assert name in body.ids, f"{path}: {attribute}={name}"


def test_nothing_is_fetched_from_elsewhere(real: Real) -> None:
    """Scripts, pictures and styles of a page come from the site itself."""
    for path, body in real.bodies.items():
        for each in body.tree.iter():
            for attribute in ("src", "srcset", "data"):
                assert not (each.get(attribute) or "").startswith(("http:", "https:", "//")), path


def test_edit_links_open_the_file_at_a_line(real: Real) -> None:
    """The edit link of a record's page names its file and the line that it begins at."""
    for kind in ("advice", "benchmark", "source", "question", "topic", "audience"):
        for name in real.library.ids(kind):
            origin = real.library.origins[Key(kind, name)]
            page = real.pages[path_of(Key(kind, name), real.library)]
            assert page.edit is not None
            assert page.edit.endswith(f"{origin.text.file}#L{origin.line()}")


@pytest.fixture(scope="session")
def hostile(real: Real) -> Library:
    """The real library with a tag and a reference in every field of words."""
    records = {
        kind: {name: _spoilt(record) for name, record in found.items()} for kind, found in real.library.records.items()
    }
    return replace(real.library, records=records)


def _spoilt(part: Any) -> Any:
    if isinstance(part, BaseModel):
        changed = dict(_fields(part))
        return part.model_copy(update=changed)
    return tuple(_spoilt(each) for each in part) if isinstance(part, tuple) else part


def _fields(part: BaseModel) -> Iterator[tuple[str, Any]]:
    for name in type(part).model_fields:
        value = getattr(part, name)
        if name in WORDED or (name == "rules" and isinstance(value, dict)):
            yield name, _worded(value)
        elif isinstance(value, dict):
            yield name, {key: _spoilt(each) for key, each in value.items()}
        elif isinstance(value, tuple | BaseModel):
            yield name, _spoilt(value)


def _worded(value: Any) -> Any:
    if isinstance(value, str):
        return f"{value} {RAW}"
    if isinstance(value, dict):
        return {key: f"{each} {RAW}" for key, each in value.items()}
    return tuple(f"{each} {RAW}" for each in value) if isinstance(value, tuple) else value


def test_no_text_gets_out_unescaped(real: Real, hostile: Library) -> None:
    """A tag in any field of words is shown as it is written, on every page."""
    for page in pages(hostile, relate(hostile), real.calculators, {}, real.files):
        assert "<x-raw" not in page.body, page.path
        shown = "x-raw&gt;&amp;amp" in page.body
        assert shown or page.path.count("/") < 2 or page.path.startswith(WORDLESS), page.path
        assert not (shown and page.path.startswith(WORDLESS)), page.path
