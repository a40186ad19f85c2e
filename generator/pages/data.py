"""The page of what can be taken away: every file for machines, with how much is in it, read from the file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import figures
from generator.address import MADE
from generator.compiler.compile import Compiled
from generator.library import Key
from generator.outputs.published import BASE, PLURALS
from generator.page import Asset, Page
from generator.pages.context import Context, Here
from generator.pages.finish import finish
from generator.pages.views import Head, Link
from generator.pages.words import counted

PATH = "data/"
SUMMARY = "All that this site says as files that programs read: to download, to ask for piece by piece, or to follow."
EVERYTHING, INDEX = f"{BASE}everything.zip", f"{BASE}index.json"
OTHERS = (
    (f"{BASE}openapi.json", "Description", "Every address of the data with what it gives, as OpenAPI 3.1."),
    (f"{BASE}relations.json", "Relations", "Who rests on, cites, answers and contradicts whom, from both ends."),
    ("feed.xml", "Feed", "What changed, newest first, as Atom."),
    ("llms.txt", "Plain-text index", "A line a page, in Markdown, for language models and whoever likes plain text."),
)


@dataclass(frozen=True)
class FileView:
    """A file to take away: where, what it is called, how large it is, what is in it."""

    href: str
    title: str
    size: str
    says: str = ""


@dataclass(frozen=True)
class KindView:
    """The records of a kind: how many, as one list, one by one, and the schema of one."""

    title: str
    count: str
    every: FileView
    one: str
    schema: FileView


@dataclass(frozen=True)
class TableView:
    """A benchmark: its rows as CSV and with all that is known of them as JSON."""

    link: Link
    rows: str
    csv: FileView
    json: FileView


@dataclass(frozen=True)
class RulesView:
    """A calculator: its answers as data, and its rules as a module."""

    link: Link
    data: FileView
    rules: str


@dataclass(frozen=True)
class DataView:
    head: Head
    everything: FileView
    files: str
    address: str
    index: FileView
    kinds: tuple[KindView, ...]
    tables: tuple[TableView, ...]
    calculators: tuple[RulesView, ...]
    schema: FileView
    others: tuple[FileView, ...]
    licence: Link
    credit: str
    backlinks: tuple[Link, ...]


def data_page(context: Context, calculators: Mapping[str, Compiled], files: Iterable[Asset]) -> Page:
    """The page of the files that are written beside the pages."""
    shelf = Shelf(context.here(PATH), {file.path: file for file in files})
    here, site = shelf.here, context.library.site
    packed = sum(1 for path in shelf.files if path.startswith(BASE) and path != EVERYTHING)
    view = DataView(
        head=Head((Link(here.href(""), "Home"),), MADE["data"], SUMMARY),
        everything=shelf.file(EVERYTHING, "Everything in one file"),
        files=counted(packed, "file"),
        address=site.url + EVERYTHING,
        index=shelf.file(INDEX, "Index"),
        kinds=tuple(_kinds(shelf)),
        tables=tuple(_tables(shelf)),
        calculators=tuple(_calculators(shelf, calculators)),
        schema=shelf.file(f"{BASE}schemas/calculator.json", "Schema"),
        others=tuple(shelf.file(*each) for each in OTHERS),
        licence=Link(site.licence, site.licence_name),
        credit=f"{site.title}, {site.url}, {site.licence_name}",
        backlinks=here.links(here.relations.to(Key("page", "data"))),
    )
    return finish(here, "data", view.head, view)


@dataclass(frozen=True)
class Shelf:
    """All files by path, as seen from the page."""

    here: Here
    files: Mapping[str, Asset]

    def file(self, path: str, title: str, says: str = "") -> FileView:
        """A file that is written. Raises `KeyError` where it is not."""
        return FileView(self.here.href(path), title, size(len(self.files[path].content)), says)


def size(number: int) -> str:
    """A number of bytes as people write it: 900 bytes, 13 kB, 1.4 MB."""
    if number < 1000:
        return f"{number} bytes"
    tenths = (number + 50_000) // 100_000
    return f"{figures.number((number + 500) // 1000)} kB" if tenths < 10 else f"{tenths // 10}.{tenths % 10} MB"


def _kinds(shelf: Shelf) -> Iterator[KindView]:
    for kind, plural in PLURALS.items():
        yield KindView(
            title=plural.capitalize(),
            count=figures.number(len(shelf.here.library.records[kind])),
            every=shelf.file(f"{BASE}{plural}.json", "List"),
            one=f"{plural}/ID.json",
            schema=shelf.file(f"{BASE}schemas/{kind}.json", "Schema"),
        )


def _tables(shelf: Shelf) -> Iterator[TableView]:
    for name in shelf.here.context.benchmark_order:
        path, rows = f"{BASE}benchmarks/{name}", shelf.here.library.benchmarks[name].rows
        yield TableView(
            link=shelf.here.link(Key("benchmark", name)),
            rows=figures.number(len(rows)),
            csv=shelf.file(f"{path}.csv", "CSV"),
            json=shelf.file(f"{path}.json", "JSON"),
        )


def _calculators(shelf: Shelf, calculators: Mapping[str, Compiled]) -> Iterator[RulesView]:
    for name in calculators:
        yield RulesView(
            link=shelf.here.link(Key("calculator", name)),
            data=shelf.file(f"{BASE}calculators/{name}.json", "JSON"),
            rules=shelf.here.href(f"calculators/{name}/rules.mjs"),
        )
