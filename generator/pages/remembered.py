"""Pages and parts of pages that were made before, each with the facts that it depends on.

Made again are those of which a fact changed.
"""

import marshal
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.cores import spread
from generator.library import Fact
from generator.memory import Memory, digest
from generator.page import Heading, Letters, Line, Page, Picture
from generator.pages.templates import FOLDER
from generator.watched import Stamps, Watch

KIND = "pages"
WORTH = 10  # pages take about as long to make as another process to start; the longest are first, one to a core
DRAWN_BY = ("jinja2", "markupsafe", "markdown-it-py", "pydantic")
GENERATOR = Path(__file__).resolve().parents[1]
Job = Callable[[], Page | str]
Seen = Mapping[str, tuple[Page | str, frozenset[Fact]]]


def made(
    jobs: Mapping[str, Callable[[], Page | str]],
    watch: Watch,
    stamps: Stamps,
    besides: Iterable[str],
    folder: Path | None,
) -> dict[str, Page | str]:
    """The page or part of each job by its name, in their order: remembered where it can be, else made, over all cores.

    What a job looks at is watched; `besides` is all that it depends on and that nobody watches.
    """
    name = digest([*(each.encode() for each in besides), *_makers()])
    known = _known(Memory(folder, KIND).recall(name) if folder else None, stamps)
    missing = [each for each in jobs if each not in known]
    fresh = zip(missing, spread(lambda each: watch.during(jobs[each]), missing, WORTH), strict=True)
    every = {**known, **dict(fresh)}
    if folder and (missing or every.keys() != jobs.keys()):
        Memory(folder, KIND).keep(name, _packed({each: every[each] for each in jobs}, stamps))
    return {each: every[each][0] for each in jobs}


def _makers() -> Iterable[bytes]:
    """All that makes pages of what there is: the generator, its templates, and what draws them."""
    yield repr((sys.version, [(package, version(package)) for package in DRAWN_BY])).encode()
    for path in sorted([*GENERATOR.rglob("*.py"), *FOLDER.iterdir()]):
        yield path.name.encode()
        yield path.read_bytes()


def _known(kept: bytes | None, stamps: Stamps) -> dict[str, tuple[Page | str, frozenset[Fact]]]:
    """The remembered pages of which every fact is as it was."""
    facts, pages = marshal.loads(kept) if kept else ((), {})
    changed = {number for number, (fact, was) in enumerate(facts) if stamps.of(fact) != was}
    return {
        name: (_page(plain), frozenset(facts[number][0] for number in seen))
        for name, (plain, seen) in pages.items()
        if changed.isdisjoint(seen)
    }


def _packed(pages: Seen, stamps: Stamps) -> bytes:
    """Pages as plain values, with their facts by number."""
    numbers: dict[Fact, int] = {}
    plain = {
        name: (_plain(page), tuple(numbers.setdefault(fact, len(numbers)) for fact in seen))
        for name, (page, seen) in pages.items()
    }
    facts = tuple((_plain_fact(fact), stamps.of(fact)) for fact in numbers)
    return marshal.dumps((facts, plain))


def _plain_fact(fact: Fact) -> Fact:
    kind, key = fact
    return kind, key if isinstance(key, str) else tuple(key)


def _plain(page: Page | str) -> Any:
    if isinstance(page, str):
        return page
    ground, lines, says = page.picture.ground, page.picture.lines, page.picture.says
    values = vars(page) | {
        "picture": (
            ground,
            tuple((each.words, tuple(vars(each.letters).values()), each.x, each.y) for each in lines),
            says,
        ),
        "toc": _plain_headings(page.toc),
    }
    return tuple(values.values())


def _plain_headings(headings: Iterable[Heading]) -> tuple[Any, ...]:
    return tuple((each.title, each.anchor, _plain_headings(each.below)) for each in headings)


def _page(plain: Any) -> Page | str:
    if isinstance(plain, str):
        return plain
    values = dict(zip((each.name for each in fields(Page)), plain, strict=True))
    return Page(**{**values, "picture": _picture(*values["picture"]), "toc": _headings(values["toc"])})


def _picture(ground: str, lines: Iterable[tuple[str, Any, int, int]], says: str) -> Picture:
    return Picture(ground, tuple(Line(words, Letters(*letters), x, y) for words, letters, x, y in lines), says)


def _headings(plain: Iterable[tuple[str, str, Any]]) -> tuple[Heading, ...]:
    return tuple(Heading(title, anchor, _headings(below)) for title, anchor, below in plain)
