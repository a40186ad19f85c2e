"""The page of what changed: every figure from what to what, and by day what came, went or was written anew."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator import figures
from generator.address import MADE, path_of
from generator.changes import page_of
from generator.history import MEASURED, Told
from generator.library import Commit, Key
from generator.model import PAGELESS
from generator.page import Page
from generator.pages.context import Context, Here
from generator.pages.finish import finish
from generator.pages.views import Head, Link
from generator.pages.words import counted, when

PATH = "changes/"
SUMMARY = "Every figure that changed, from what to what and why, and by day what was added, removed or written anew."
MOST_DAYS = 12  # whose records are named; of older days every figure is told, and the records are counted
KINDS = {
    "calculator": "Calculators",
    "topic": "Topics",
    "audience": "Guides",
    "question": "Disputed questions",
    "advice": "Advice",
    "benchmark": "Benchmarks",
    "source": "Sources and their claims",
    "term": "Glossary",
    "page": "Written pages",
    "language": "Calculators in other languages",
    "claim": "Claims that are gone",
    "row": "Rows that are gone",
}
WORDS = {"added": "added", "renamed": "renamed", "removed": "removed", "changed": "written anew"}


@dataclass(frozen=True)
class FigureView:
    """A figure that became another one: of what, and why."""

    link: Link
    years: bool
    was: Markup
    now: Markup
    why: str


@dataclass(frozen=True)
class FiguresView:
    """The figures of one record that became others on a day."""

    kind: str
    title: str
    href: str
    figures: tuple[FigureView, ...]


@dataclass(frozen=True)
class RecordView:
    """What became of a record on a day; who is gone has no link."""

    title: str
    href: str
    says: str
    whys: tuple[str, ...]


@dataclass(frozen=True)
class KindView:
    title: str
    says: str
    records: tuple[RecordView, ...]


@dataclass(frozen=True)
class DayView:
    day: str
    anchor: str
    figures: tuple[FiguresView, ...]
    kinds: tuple[KindView, ...]


@dataclass(frozen=True)
class ChangedView:
    head: Head
    says: str
    days: tuple[DayView, ...]
    feed: str
    backlinks: tuple[Link, ...]


def changed_page(context: Context) -> Page:
    """What commits altered, the newest day first."""
    here = context.here(PATH)
    days = sorted({commit.day for commit in context.library.history}, reverse=True)
    made = (_day(here, day, number < MOST_DAYS) for number, day in enumerate(days))
    view = ChangedView(
        head=Head((Link(here.href(""), "Home"),), MADE["changes"], SUMMARY),
        says=_says(context.library.history, days),
        days=tuple(day for day in made if day.figures or day.kinds),
        feed=here.href("feed.xml"),
        backlinks=here.links(here.relations.to(Key("page", "changes"))),
    )
    return finish(here, "changed", view.head, view)


def _says(history: Sequence[Commit], days: Sequence[str]) -> str:
    if not history:
        return "No history is kept yet."
    moved = sum(each.how in MEASURED for commit in history for each in commit.altered)
    told = f"{counted(len(history), 'change').capitalize()} to the content since {when(days[-1])}"
    return f"{told}; {counted(moved, 'figure')} changed in them."


def _day(here: Here, day: str, in_full: bool) -> DayView:
    told = [Told(commit, each) for commit in here.library.history if commit.day == day for each in commit.altered]
    by_record: dict[Key, list[Told]] = {}
    for each in told:
        by_record.setdefault(page_of(here.library, each.altered.key), []).append(each)
    return DayView(
        day=when(day),
        anchor=f"day-{day}",
        figures=tuple(_figures(here, by_record)),
        kinds=tuple(_kinds(here, by_record, in_full)),
    )


def _figures(here: Here, by_record: Mapping[Key, Iterable[Told]]) -> Iterator[FiguresView]:
    for record, told in by_record.items():
        measured = [each for each in told if each.altered.how in MEASURED]
        if measured and record in here.library.named:
            link = here.link(record)
            yield FiguresView(link.kind, link.title, link.href, tuple(_figure(here, each) for each in measured))


def _figure(here: Here, told: Told) -> FigureView:
    (name, how, was, now), why = told.altered, told.commit.why
    key = here.library.current(name)
    return FigureView(_of(here, key), how == "years", figures.heard(was), figures.heard(now), why)


def _of(here: Here, key: Key) -> Link:
    """The row or claim that a figure is of; who is gone has no address."""
    if key not in here.library.named:
        return Link("", key.id)
    if key.kind == "claim":
        return here.link(key)
    table, _, row = key.id.partition("/")
    labels = {each.id: each.label for each in here.library.benchmarks[table].rows}
    return Link(here.href(f"{path_of(Key('benchmark', table), here.library)}#{row}"), labels[row])


def _kinds(here: Here, by_record: Mapping[Key, Sequence[Told]], in_full: bool) -> Iterator[KindView]:
    keys = sorted(by_record, key=lambda key: (list(KINDS).index(key.kind), _title(here, key).casefold()))
    for kind, of_kind in groupby(keys, key=lambda key: key.kind):
        told = {key: words for key in of_kind if (words := _words(key, by_record[key]))}
        counts = Counter(next(iter(words)) for words in told.values())
        if told:
            says = ", ".join(f"{counts[how]} {WORDS[how]}" for how in WORDS if counts[how])
            records = (_record(here, key, words, by_record[key]) for key, words in told.items())
            yield KindView(KINDS[kind], says, tuple(records) if in_full else ())


def _words(key: Key, told: Sequence[Told]) -> dict[str, str]:
    """What became of a record and of its parts, in words, by how it was altered; what happened to itself first."""
    own = {each.altered.how for each in told if each.altered.key.kind == key.kind}
    if "added" in own:
        own.discard("changed")
    found = {how: WORDS[how].capitalize() for how in WORDS if how in own}
    parts = Counter((each.altered.key.kind, each.altered.how) for each in told if each.altered.key.kind != key.kind)
    of_parts = [
        f"{counted(number, kind)} {WORDS[how]}" for (kind, how), number in sorted(parts.items()) if how in WORDS
    ]
    if of_parts:
        last = next(reversed(found), "changed")
        found[last] = ", ".join([found[last], *of_parts] if found else of_parts).capitalize()
    return found


def _record(here: Here, key: Key, words: Mapping[str, str], told: Iterable[Told]) -> RecordView:
    whys = tuple(dict.fromkeys(each.commit.why for each in told if each.altered.how not in MEASURED))
    there = key in here.library.named and key.kind not in PAGELESS
    href = here.href(path_of(key, here.library)) if there else ""
    return RecordView(_title(here, key), href, ", ".join(words.values()), whys)


def _title(here: Here, key: Key) -> str:
    return here.library.title(key) if key in here.library.named and key.kind != "row" else key.id
