"""What the book lays out: its sections, tables and sources, each with the anchor that stands for it there."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.page import Heading, unpacked
from generator.pages.band import Chart
from generator.pages.views import DoubtView, Grade, Head, Link, Rests


@dataclass(frozen=True)
class Section:
    """Something in the book: its anchor and title, its sentence, and its prose by the words that stand over it."""

    anchor: str
    title: str
    summary: str
    prose: tuple[tuple[str, Markup], ...] = ()
    steps: tuple[Markup, ...] = ()
    after: tuple[tuple[str, Markup], ...] = ()
    evidence: Rests | None = None
    positions: tuple[tuple[Markup, Rests], ...] = ()
    links: tuple[tuple[str, Link], ...] = ()


@dataclass(frozen=True)
class RowView:
    anchor: str
    label: str
    range: Markup
    note: str
    evidence: Rests


@dataclass(frozen=True)
class TableView:
    anchor: str
    title: str
    summary: str
    about: Markup
    chart: Chart
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class Said:
    """A claim of a source: its anchor, what it says, its figure, and why it is doubtful."""

    anchor: str
    statement: str
    note: str
    doubts: tuple[DoubtView, ...]


@dataclass(frozen=True)
class SourceView:
    anchor: str
    title: str
    summary: str
    publisher: str
    address: str
    date: str
    grade: Grade
    seen: str
    claims: tuple[tuple[str, tuple[Said, ...]], ...]


@dataclass(frozen=True)
class PartView:
    """What one record is in the book, with the level of its heading: one of the four."""

    level: int
    section: Section | None = None
    term: Section | None = None
    table: TableView | None = None
    source: SourceView | None = None


@dataclass(frozen=True)
class Drawn:
    """A drawn part of the book, with its place in the contents, and the parts below it."""

    heading: Heading
    packed: bytes
    below: tuple["Drawn", ...] = ()

    @property
    def html(self) -> Markup:
        """The part itself."""
        return Markup(unpacked(self.packed)[0].decode())


@dataclass(frozen=True)
class ChapterView:
    heading: Heading
    name: str
    parts: tuple[Drawn, ...]


@dataclass(frozen=True)
class BookView:
    head: Head
    styles: str
    chapters: tuple[ChapterView, ...]
