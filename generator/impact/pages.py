"""What changed on the site: pages by address, and the bytes of what embedding sites load."""

import gzip
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.embed.snippets import MAJOR
from generator.outputs.embeds import BASE
from generator.page import Asset, Page

RULES, EMBEDDED = "rules.mjs", (".js", ".html")
LIVE = f"{BASE}{MAJOR}/"
LINE = re.compile(r"#L\d+")


@dataclass(frozen=True)
class PageChange:
    """A page that was added, removed, redirected or changed, by its address."""

    path: str
    status: str
    title: str


@dataclass(frozen=True)
class Bytes:
    """A file that embedding sites load: its size before and after, plain and gzipped."""

    path: str
    before: int
    after: int
    gzip_before: int
    gzip_after: int


def page_changes(base: Mapping[str, Page], head: Mapping[str, Page], moved: frozenset[str]) -> Iterator[PageChange]:
    """Every page that is not as it was; `moved` are the paths that lead on to another page in the head."""
    for path, page in base.items():
        if path not in head:
            yield PageChange(path, "redirected" if path in moved else "removed", page.title)
    for path, page in head.items():
        if path not in base:
            yield PageChange(path, "added", page.title)
        elif _digest(base[path]) != _digest(page):
            yield PageChange(path, "changed", page.title)


def _digest(page: Page) -> str:
    """What readers see of a page; the lines that its edit links name move with every line above them."""
    body = LINE.sub("#L", page.body)
    return hashlib.sha256("\0".join((page.title, page.summary, body)).encode()).hexdigest()


def bytes_changed(base: Mapping[str, Asset], head: Mapping[str, Asset]) -> Iterator[Bytes]:
    """The files of calculators and embeds whose size or bytes changed."""
    for path in dict.fromkeys((*base, *head)):
        if not (path.endswith(RULES) or (path.startswith(LIVE) and path.endswith(EMBEDDED))):
            continue
        before, after = (side[path].content if path in side else b"" for side in (base, head))
        if before != after:
            yield Bytes(path, len(before), len(after), _packed(before), _packed(after))


def _packed(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0)) if content else 0
