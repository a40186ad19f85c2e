"""What the built pages tell programs: canonical address, feed, picture; and the sitemap tells of each page once."""

import json
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib
import pytest

from generator.address import path_of
from generator.dates import last_changed
from generator.library import Key, Library
from generator.load import load

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NO_PAGES = ("404.html", "book/", "embed/")  # what no sitemap need name, where the site has it


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    return load(root / "content")[0]


@pytest.fixture(scope="module")
def heads(site: Path) -> dict[str, ET.Element]:
    """The head of every page that the theme draws, by path; those that lead on from an old address are none."""
    found = {}
    for file in site.rglob("index.html"):
        text = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in text:
            head = text[: text.index("</head>")]
            tree = html5lib.parse(head, namespaceHTMLElements=False)
            found[file.relative_to(site).as_posix().removesuffix("index.html")] = tree
    return found


def named(head: ET.Element, tag: str, key: str, value: str) -> list[ET.Element]:
    return [each for each in head.iter(tag) if each.get(key) == value]


def test_every_page_names_its_address_and_the_feed(heads: dict[str, ET.Element], library: Library) -> None:
    """Each page has one canonical address, its own, and links the feed that is there."""
    assert len(heads) > 200
    for path, head in heads.items():
        if not path.startswith("embed/"):
            canonical = named(head, "link", "rel", "canonical")
            assert [each.get("href") for each in canonical] == [library.site.url + path]
            feeds = named(head, "link", "type", "application/atom+xml")
            assert [(each.get("rel") or "").split() for each in feeds] == [["alternate"]]
            assert feeds[0].get("href") == "../" * path.count("/") + "feed.xml"


def test_every_page_has_a_picture_that_is_there(heads: dict[str, ET.Element], site: Path, library: Library) -> None:
    """The picture that a page names by its full address is a PNG of the stated size, and is told in words."""
    for path, head in heads.items():
        if path.startswith("embed/"):
            continue
        told = {each.get("property"): each.get("content") or "" for each in head.iter("meta") if each.get("property")}
        address = told["og:image"]
        assert address.startswith(library.site.url), path
        content = (site / address.removeprefix(library.site.url)).read_bytes()
        assert struct.unpack(">II", content[16:24]) == (int(told["og:image:width"]), int(told["og:image:height"]))
        assert content[:8] == b"\x89PNG\r\n\x1a\n"
        assert told["og:image:alt"].startswith(told["og:title"]), path
        assert told["og:url"] == library.site.url + path
        assert named(head, "meta", "name", "twitter:card")[0].get("content") == "summary_large_image"


def test_every_page_carries_its_structured_data(heads: dict[str, ET.Element], library: Library) -> None:
    """The JSON-LD in a page is that page's: its address is the canonical one."""
    for path, head in heads.items():
        if not path.startswith("embed/"):
            scripts = named(head, "script", "type", "application/ld+json")
            documents = [json.loads("".join(each.itertext())) for each in scripts]
            assert documents[0]["url"] == library.site.url + path
            assert [each["@type"] for each in documents[1:]] == (["BreadcrumbList"] if path else [])


def test_the_sitemap_names_each_page_once_with_its_day(
    heads: dict[str, ET.Element], site: Path, library: Library
) -> None:
    """Every page stands in the sitemap once, no moved one does, and a record's day is the record's."""
    entries = ET.parse(site / "sitemap.xml").getroot()
    days = [(each.findtext(f"{LOC}loc") or "", each.findtext(f"{LOC}lastmod") or "") for each in entries]
    paths = [address.removeprefix(library.site.url) for address, _ in days]
    assert len(paths) == len(set(paths))
    wanted = {path for path in heads if not path.startswith(NO_PAGES)}
    assert wanted <= set(paths) <= set(heads)
    listed = dict(zip(paths, (day for _, day in days), strict=True))
    for kind in ("advice", "question", "benchmark", "source", "topic", "audience", "calculator"):
        for name in library.records[kind]:
            key = Key(kind, name)
            assert listed[path_of(key, library)] == last_changed(library, key)
    robots = site / "robots.txt"
    assert not robots.is_file() or f"Sitemap: {library.site.url}sitemap.xml" in robots.read_text(encoding="utf-8")
