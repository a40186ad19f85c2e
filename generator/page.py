"""What the generator hands on: finished pages and files."""

import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

END = "\0"  # of a part of a page, in which it cannot stand


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents."""

    title: str
    anchor: str
    below: tuple["Heading", ...] = ()


@dataclass(frozen=True, slots=True)
class Letters:
    """How words in a picture look: weight, size and spacing in points, and a colour of the brand by its name."""

    weight: int
    size: int
    spacing: int
    colour: str


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line of a picture, and where they begin."""

    words: str
    letters: Letters
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its ground as SVG, the lines of words that are set over it, and what it shows, said in words."""

    ground: str
    lines: tuple[Line, ...]
    says: str


@dataclass(frozen=True)
class Page:
    """A finished page. `path` is below the site's address, such as `advice/ID/`, and empty for the home page.

    `trail` is the way to it: the titles and paths of the pages above.
    `packed` is its body, and the foot that stands below it and is not searched: small, since all pages are held until
    they are written. `published` and `changed` are days such as 2026-01-31.
    `searched` says whether readers look for it, and not only people who edit. A page that is not `indexed` repeats
    others, so neither the search nor search engines find it.
    `picture` stands for the page where its address is shared.
    `oembed` is the path of the answer that turns a link to the page into what it holds, where there is one.
    `before` and `after` are the paths of its neighbours in the reading order.
    """

    path: str
    title: str
    summary: str
    packed: bytes
    published: str
    changed: str
    picture: Picture = Picture("", (), "")
    toc: tuple[Heading, ...] = ()
    edit: str | None = None
    trail: tuple[tuple[str, str], ...] = ()
    before: str | None = None
    after: str | None = None
    searched: bool = True
    indexed: bool = True
    oembed: str = ""

    @property
    def body(self) -> str:
        """The body as HTML."""
        return unpacked(self.packed)[0].decode()

    @property
    def foot(self) -> str:
        """The foot as HTML."""
        return unpacked(self.packed)[1].decode()


def packed(*parts: str | Iterable[str]) -> bytes:
    """Parts of a page's HTML, small. One that is very large is given in pieces."""
    packing, done = zlib.compressobj(1), list[bytes]()
    for number, part in enumerate(parts):
        for piece in chain([END] if number else (), (part,) if isinstance(part, str) else part):
            done.append(packing.compress(piece.encode()))
    return b"".join([*done, packing.flush()])


def unpacked(parts: bytes) -> list[bytes]:
    """The parts that were packed, in UTF-8."""
    return zlib.decompress(parts).split(END.encode())


@dataclass(frozen=True)
class Asset:
    """A file of the site that is no page. `path` is below the site's address; what it holds may be kept elsewhere."""

    path: str
    held: bytes | Path | Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """What it holds."""
        if isinstance(self.held, Path):
            return self.held.read_bytes()
        return self.held if isinstance(self.held, bytes) else self.held()
