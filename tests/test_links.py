"""Every link of the built site leads somewhere: in pages, in drawings, in the data, in the feed and in the sitemap."""

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from generator.load import load

LINKING = ("href", "src", "poster", "data", "action", "formaction", "cite", "xlink:href")
NAMES = re.compile(
    r'"@id": ?"[^"]*"|<id>[^<]*</id>|"servers": ?\[[^\]]*\]'
)  # what is named by an address, and leads nowhere by itself
TEXTS = (".html", ".json", ".xml", ".txt", ".csv", ".svg", ".webmanifest")


class Reader(HTMLParser):
    """Gathers what a page leads to or loads, and the anchors that it has."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if value is not None}
        self.links += [given[name] for name in LINKING if name in given and (name != "data" or tag == "object")]
        for name in ("srcset", "imagesrcset"):
            self.links += [each.split()[0] for each in given.get(name, "").split(",") if each.strip()]
        if "id" in given:
            self.anchors.add(given["id"])


@dataclass(frozen=True)
class Built:
    """The built site: its folder, the address that it is built for, and what its pages hold."""

    folder: Path
    address: str
    files: dict[str, str] = field(repr=False)

    @cached_property
    def present(self) -> frozenset[str]:
        return frozenset(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    @cached_property
    def pages(self) -> dict[str, Reader]:
        readers = {name: Reader() for name in self.files if name.endswith((".html", ".svg"))}
        for name, reader in readers.items():
            reader.feed(self.files[name])
        return readers

    def fault(self, link: str, at: str) -> str:
        """Why a link from a file leads nowhere; nothing where it leads somewhere, or to another site."""
        inside = link.removeprefix(self.address)
        parts = urlsplit(inside)
        if parts.scheme or parts.netloc:
            return ""
        at_root = inside != link or parts.path.startswith("/")
        folder = "" if at_root else posixpath.dirname(at)
        path = posixpath.normpath(posixpath.join(folder, unquote(parts.path).lstrip("/"))) if parts.path else at
        if inside != link and not parts.path:
            path = "index.html"
        file = path if path in self.present else posixpath.normpath(f"{path}/index.html")
        if file not in self.present:
            return f"{at}: {link} is not there"
        fragment = unquote(parts.fragment)
        if not fragment or "=" in fragment or file not in self.pages or fragment in self.pages[file].anchors:
            return ""
        return f"{at}: {link} has no such anchor"


@pytest.fixture(scope="module")
def built(site: Path, root: Path) -> Built:
    library, _ = load(root / "content")
    paths = sorted(path for path in site.rglob("*") if path.suffix in TEXTS)
    files = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    return Built(site, library.site.url, files)


def test_every_link_of_every_page_leads_somewhere(built: Built) -> None:
    """Links, scripts, styles, pictures in every size and anchors are there, on each page and the error page too."""
    assert len(built.pages) > 250
    faults = [built.fault(link, name) for name, page in built.pages.items() for link in page.links]
    assert len(faults) > 10_000
    assert [fault for fault in faults if fault] == []


def test_every_full_address_leads_somewhere(built: Built) -> None:
    """Wherever the site's own address stands, in data, feed, sitemap, structured data or text, it leads somewhere."""
    address = re.compile(re.escape(built.address) + r"[^\s\"'<>)\]\\,{}]*")
    texts = {name: NAMES.sub("", text) for name, text in built.files.items()}
    found = {(each.rstrip(".;"), name) for name, text in texts.items() for each in address.findall(text)}
    kinds = {name.rpartition(".")[2] for _, name in found}
    assert {"html", "json", "xml", "txt"} <= kinds
    assert sorted(filter(None, (built.fault(each, name) for each, name in found))) == []


def test_every_reference_in_the_data_leads_somewhere(built: Built) -> None:
    """Schemas that a description or another schema refers to are there, and so are the parts of them."""
    faults = []
    for name, text in built.files.items():
        if name.endswith(".json") and '"$ref"' in text:
            document = json.loads(text)
            for reference in references(document):
                if reference.startswith("#/"):
                    faults += [] if reaches(document, reference) else [f"{name}: {reference}"]
                else:
                    faults.append(built.fault(reference, name))
    assert len(faults) > 10
    assert [fault for fault in faults if fault] == []


def references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        yield from (value for key, value in part.items() if key == "$ref" and isinstance(value, str))
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from references(each)


def reaches(document: Any, pointer: str) -> bool:
    for step in pointer[2:].split("/"):
        if step not in document:
            return False
        document = document[step]
    return True
