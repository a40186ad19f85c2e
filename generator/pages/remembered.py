"""Pages and parts of pages that were made before, each with the facts that it depends on.

Made again are those of which a fact changed.
"""

import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple, fields
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from generator.cores import begin, shares, spread
from generator.library import Fact
from generator.memory import Memory, digest
from generator.page import Heading, Letters, Line, Page, Picture
from generator.pages.templates import FOLDER
from generator.setting import FONTS
from generator.watched import Stamps, Watch

KIND = "pages"
WORTH = 10  # pages take about as long to make as another process to start; the longest are first, one to a core
AT_ONCE = 4_000  # are handed over, since each is there twice meanwhile
DRAWN_BY = ("jinja2", "markupsafe", "markdown-it-py", "pydantic", "pillow")
GENERATOR = Path(__file__).resolve().parents[1]
Job = Callable[[], Page | bytes]


class _Made(NamedTuple):
    """A page or a part of one, and the numbers of the facts that it depends on."""

    page: Page | bytes
    seen: "array[int]"


@contextmanager
def made(
    jobs: Mapping[str, Job], watch: Watch, stamps: Stamps, besides: Iterable[str], folder: Path | None
) -> Iterator[dict[str, Page | bytes]]:
    """The page or part of each job by its name, in their order: remembered where it can be, else made, over all cores.

    What a job looks at is watched; `besides` is all that it depends on and that nobody watches. What is new is kept
    beside what is done with it.
    """
    memory, name = Memory(folder, KIND) if folder else None, digest([*(each.encode() for each in besides), *_makers()])
    numbers: dict[Fact, int] = {}
    known = _known(memory.recall(name) if memory else iter(()), stamps, numbers)
    missing = [each for each in jobs if each not in known]
    for start in range(0, len(missing), AT_ONCE):
        every, before = shares(missing[start : start + AT_ONCE], WORTH), len(numbers)
        for fresh, new in spread(lambda share: _share(jobs, share, watch, numbers), every, 1):
            now = [*range(before), *(numbers.setdefault(fact, len(numbers)) for fact in new)]
            known |= {each: _Made(page, _renumbered(seen, now)) for each, (page, seen) in fresh.items()}
    wanted = {each: known[each] for each in jobs}
    is_new = bool(missing) or len(wanted) < len(known)
    kept = begin(lambda: memory.keep(name, _plain_values(wanted, [*numbers], stamps))) if memory and is_new else None
    yield {each: page for each, (page, _) in wanted.items()}
    if kept:
        kept()


def _share(
    jobs: Mapping[str, Job], names: Iterable[str], watch: Watch, numbers: dict[Fact, int]
) -> tuple[dict[str, _Made], list[Fact]]:
    """Pages that are made here, by their names, and the facts that are new in them, numbered on."""
    fresh, before = {}, len(numbers)
    for name in names:
        page, seen = watch.during(jobs[name])
        fresh[name] = _Made(page, array("I", (numbers.setdefault(fact, len(numbers)) for fact in seen)))
    return fresh, list(numbers)[before:]


def _makers() -> Iterable[bytes]:
    """All that makes pages of what there is: the generator, its templates and typefaces, and what draws them."""
    yield repr((sys.version, [(package, version(package)) for package in DRAWN_BY])).encode()
    for path in sorted([*GENERATOR.rglob("*.py"), *FOLDER.iterdir(), *FONTS.iterdir()]):
        yield path.name.encode()
        yield path.read_bytes()


def _known(kept: Iterator[Any], stamps: Stamps, numbers: dict[Fact, int]) -> dict[str, _Made]:
    """The remembered pages of which every fact is as it was; the facts of all are numbered."""
    changed = set()
    for number, (fact, was) in enumerate(islice(kept, next(kept, 0))):
        numbers[fact] = number
        if stamps.of(fact) != was:
            changed.add(number)
    pages = ((name, plain, array("I", seen)) for name, plain, seen in kept)
    return {name: _Made(_page(plain), seen) for name, plain, seen in pages if changed.isdisjoint(seen)}


def _plain_values(pages: Mapping[str, _Made], facts: Sequence[Fact], stamps: Stamps) -> Iterator[Any]:
    """How many facts pages depend on, each with its stamp, then page by page."""
    used = sorted(set().union(*(each.seen for each in pages.values())))
    now = {number: place for place, number in enumerate(used)}
    yield len(used)
    yield from ((_plain_fact(facts[number]), stamps.of(facts[number])) for number in used)
    for name, (page, seen) in pages.items():
        yield name, _plain(page), _renumbered(seen, now).tobytes()


def _renumbered(seen: "array[int]", now: Sequence[int] | Mapping[int, int]) -> "array[int]":
    return array("I", map(now.__getitem__, seen))


def _plain_fact(fact: Fact) -> Fact:
    kind, key = fact
    return kind, key if isinstance(key, str) else tuple(key)


def _plain(page: Page | bytes) -> Any:
    if isinstance(page, bytes):
        return page
    ground, lines, says = page.picture.ground, page.picture.lines, page.picture.says
    values = vars(page) | {
        "picture": (
            ground,
            tuple((each.words, astuple(each.letters), each.x, each.y) for each in lines),
            says,
        ),
        "toc": _plain_headings(page.toc),
    }
    return tuple(values.values())


def _plain_headings(headings: Iterable[Heading]) -> tuple[Any, ...]:
    return tuple((each.title, each.anchor, _plain_headings(each.below)) for each in headings)


def _page(plain: Any) -> Page | bytes:
    if isinstance(plain, bytes):
        return plain
    values = dict(zip((each.name for each in fields(Page)), plain, strict=True))
    return Page(**{**values, "picture": _picture(*values["picture"]), "toc": _headings(values["toc"])})


def _picture(ground: str, lines: Iterable[tuple[str, Any, int, int]], says: str) -> Picture:
    drawn = tuple(Line(words, Letters(*letters), x, y) for words, letters, x, y in lines)
    return Picture(sys.intern(ground), drawn, says)  # few grounds serve many pages


def _headings(plain: Iterable[tuple[str, str, Any]]) -> tuple[Heading, ...]:
    return tuple(Heading(title, anchor, _headings(below)) for title, anchor, below in plain)
