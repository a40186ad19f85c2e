"""The records: every kind, every field, once. Validation, references, prose and field docs all come from here.

A record is frozen and strict: nothing is coerced, nothing unknown is let in. A field's annotation says what it is
(`fields.py`): an id of another record, a line, Markdown that may bind figures and link records.
"""

from typing import Annotated, get_args

from pydantic import Field, StringConstraints

from generator.calculator_words import CalculatorWords
from generator.fields import (
    AdviceRef,
    AudienceRef,
    BenchmarkRef,
    ClaimKind,
    ClaimRef,
    Colour,
    Date,
    Day,
    Every,
    Grade,
    Id,
    Line,
    SeenAs,
    Some,
    SourceRef,
    TermRef,
    Text,
    TopicRef,
    Url,
)
from generator.language import Language
from generator.record import Part, Record, Silence


class Span(Part):
    """Years of professional experience, both ends included."""

    low: Annotated[int, Field(ge=0, le=100)]
    """From this many years on."""
    high: Annotated[int, Field(ge=0, le=100)]
    """Up to this many years."""
    approximate: bool = False
    """The source gives the years loosely."""


class Figures(Part):
    """What a claim says in numbers. A missing bound is null; open-ended stands for a plus sign."""

    unit: Line
    """What is counted, such as connections or months-between-contacts."""
    low: Annotated[int, Field(ge=0)] | None
    """The lower figure."""
    high: Annotated[int, Field(ge=0)] | None
    """The upper figure."""
    open_ended: bool = False
    """The upper figure is no ceiling."""
    exclusive_high: bool = False
    """The upper figure itself is not included."""
    years: Span | None = None
    """The years of experience that the figure speaks of."""
    as_of: Date | None = None
    """The date that the figure is of."""
    level: Id | None = None
    """The career level that the source names."""
    industry: Id | None = None
    """The industry that the source names."""


class Doubt(Part):
    """Why a claim is shown as doubtful."""

    reason: Annotated[Line, StringConstraints(min_length=20)]
    """What is wrong with it, in a sentence or two."""
    sources: tuple[SourceRef, ...] = ()
    """The sources that the reason rests on."""


class Claim(Part):
    """One thing that a source says, in our own words."""

    id: Id
    """Unique among all claims of all sources."""
    section: Line
    """The heading that the words stand under, as it stands there."""
    kind: ClaimKind
    """What sort of statement it is."""
    topics: Annotated[tuple[TopicRef, ...], Some]
    """What it is about."""
    audiences: Annotated[tuple[AudienceRef, ...], Some]
    """Whom it speaks to."""
    statement: Annotated[Line, StringConstraints(min_length=10)]
    """What the source says, never in its own sentences."""
    figures: Figures | None = None
    """The numbers in it."""
    supports: tuple[ClaimRef, ...] = ()
    """The claims that it backs."""
    contradicts: tuple[ClaimRef, ...] = ()
    """The claims that it cannot stand beside; declared on both sides."""
    refines: tuple[ClaimRef, ...] = ()
    """The claims that it narrows, dates or puts beside another figure, without contradicting them."""
    part_of: ClaimRef | None = None
    """The claim of the same source that it is a piece of, set out by itself for a table; it is not counted again."""
    note: Line | None = None
    """What a reader should know about our reading of it."""
    grade: Grade | None = None
    """How much it can carry, where that is not as for the whole source; the note says why."""
    hearsay: bool = False
    """The source only passes on what somebody said."""
    doubtful: tuple[Doubt, ...] = ()
    """The reasons to doubt it."""
    verified_on: Day | None = None
    """The day that somebody last held this claim alone against the live page."""
    review_every: Every | None = None
    """How often that should be done, where it is not as for the whole source."""
    aliases: tuple[Id, ...] = ()
    """Ids that it had before; links to them keep working."""
    silences: Annotated[tuple[Silence, ...], Field(exclude=True)] = ()
    """The checks that are silenced for it, each with the reason; readers never see them."""


class Source(Record):
    """A source: a page, a paper, a document, with how good it is and how it was read."""

    publisher: Line
    """Who published it."""
    voice: Line | None = None
    """Whose word it is, where several publishers pass on the same one's: they count as one."""
    address: Url | None = None
    """Where it stands; without it the source is cited by publisher and title."""
    date: Date | None = None
    """When it was published, where that is known."""
    grade: Grade
    """How much its kind of evidence can carry."""
    seen_as: SeenAs
    """How directly it was read."""
    seen_note: Line
    """How it was read, in a sentence."""
    verified_on: Day | None = None
    """The day that somebody last held the claims against the live page."""
    review_every: Every | None = None
    """How often that should be done, where the source's grade does not say it well: 6 months, 2 years."""
    claims: Annotated[tuple[Claim, ...], Some]
    """What it says."""


class Row(Part):
    """One row of a benchmark: a band and what it rests on."""

    id: Id
    """Unique in its benchmark."""
    label: Line
    """What a reader sees."""
    low: Annotated[int, Field(ge=0)]
    """The lower figure."""
    high: Annotated[int, Field(ge=0)]
    """The upper figure."""
    open_ended: bool = False
    """The upper figure is no ceiling; with low = high it reads "500+"."""
    years: Span | None = None
    """The years of experience that the row speaks of."""
    covers: tuple[Id, ...] = ()
    """The calculator's options that the row stands for, where they are not its own id."""
    claims: Annotated[tuple[ClaimRef, ...], Some]
    """What it rests on; its figures are one of theirs."""
    audiences: Annotated[tuple[AudienceRef, ...], Some]
    """Whom it concerns."""
    note: Line | None = None
    """What a reader should know about the row."""
    aliases: tuple[Id, ...] = ()
    """Ids that it had before; links to them keep working."""
    silences: Annotated[tuple[Silence, ...], Field(exclude=True)] = ()
    """The checks that are silenced for it, each with the reason; readers never see them."""
    advice: tuple[AdviceRef, ...] = ()
    """What to do about it, where no advice rests on its claims."""


class Benchmark(Record):
    """A table of bands."""

    unit: Line
    """What is counted."""
    topics: Annotated[tuple[TopicRef, ...], Some]
    """What it is about."""
    about: Text
    """How to read the table, and how far to trust it."""
    rivals: tuple[BenchmarkRef, ...] = ()
    """The tables that count the same thing and say something else; drawn on one axis, declared on both sides."""
    rows: Annotated[tuple[Row, ...], Some]
    """The bands, in the order that they are shown."""


class Advice(Record):
    """One recommendation."""

    topics: Annotated[tuple[TopicRef, ...], Some]
    """What it is about; the first is its home."""
    audiences: Annotated[tuple[AudienceRef, ...], Some]
    """Whom it is for."""
    answer: Text
    """What to do, in two lines of the page."""
    steps: Annotated[tuple[Text, ...], Field(min_length=2)]
    """How to do it, a step each."""
    why: Text
    """Why, and how far the evidence carries."""
    not_when: Text
    """When it does not apply."""
    claims: Annotated[tuple[ClaimRef, ...], Some]
    """What it rests on; how sure we are is worked out from these alone."""
    against: tuple[ClaimRef, ...] = ()
    """What speaks against it, and what it cites only to set it aside."""
    related: tuple[AdviceRef, ...] = ()
    """What else to read."""
    next: AdviceRef | None = None
    """What to do after it."""


class Position(Part):
    """One side of a disagreement."""

    view: Text
    """What this side holds, in a sentence."""
    claims: Annotated[tuple[ClaimRef, ...], Some]
    """Who says so."""


class Question(Record):
    """Where sources disagree: the positions side by side, our answer, why."""

    topics: Annotated[tuple[TopicRef, ...], Some]
    """What it is about."""
    audiences: Annotated[tuple[AudienceRef, ...], Some]
    """Whom it concerns."""
    positions: Annotated[tuple[Position, ...], Field(min_length=2)]
    """The views, each with the claims behind it."""
    answer: Text
    """Our answer."""
    why: Text
    """Why we answer so."""
    advice: tuple[AdviceRef, ...] = ()
    """What to do about it."""


class Topic(Record):
    """What records are about."""

    story: Text
    """What a reader should know of the topic before the list."""
    sure: Text | None = None
    """What is best supported, and what that rests on."""
    unsure: Text | None = None
    """What is open."""
    order: tuple[AdviceRef, ...] = ()
    """The order to read the advice at home here in; without it, the chains of `next` give the order."""


class FirstThing(Part):
    """One of the first things to do."""

    advice: AdviceRef
    """What to do."""
    why: Text
    """Why these readers begin with it."""


class Ignored(Part):
    """Something that readers of a kind need not mind."""

    what: Line
    """What it is."""
    why: Text
    """Why they may ignore it, and when not."""
    claims: Annotated[tuple[ClaimRef, ...], Some]
    """What speaks for ignoring it."""
    against: tuple[ClaimRef, ...] = ()
    """The claims that are to be ignored, and whatever else speaks for minding them."""


class Audience(Record):
    """Whom records are for."""

    guide: Text
    """What these readers should know first."""
    preset: dict[str, str | int | bool] = {}
    """The calculator's inputs that fit these readers, as the calculator takes them."""
    first: tuple[FirstThing, ...] = ()
    """The three things to do first, in order."""
    ignore: tuple[Ignored, ...] = ()
    """What they may ignore."""


class Term(Record):
    """A word of the glossary; its summary is the definition."""

    synonyms: tuple[Line, ...] = ()
    """Other words for it."""
    everyday: tuple[Line, ...] = ()
    """Those of its words that mean other things too: they are searched for, but never marked in prose."""
    see: tuple[TermRef, ...] = ()
    """Terms to read beside it."""


class Page(Record):
    """A page written by hand."""

    body: Text
    """The page, in Markdown."""


class Freshness(Part):
    """How often claims are held against their pages, and how many may be late."""

    review_every: Annotated[dict[Grade, Every], Field(min_length=len(get_args(Grade)))]
    """How often, for every grade of evidence: 6 months, 2 years."""
    overdue: Annotated[int, Field(ge=0)]
    """How many claims may be overdue before `check --today` fails."""
    never_verified: Annotated[int, Field(ge=0)]
    """How many claims may be without any review before `check --today` fails."""


class Shade(Part):
    """A colour by day and by night."""

    light: Colour
    """On light paper, as #1b5590."""
    dark: Colour
    """On dark paper."""


class Colours(Part):
    """The colours of the brand. `check/faint_colours.py` says which must stand out from which, and how far."""

    paper: Shade
    """What everything stands on."""
    wash: Shade
    """A paper a little apart: boxes, code, the footer."""
    ink: Shade
    """Text."""
    soft: Shade
    """The second voice: summaries, notes."""
    line: Shade
    """Hairlines between things; no meaning rests on them."""
    edge: Shade
    """Borders of controls, axes."""
    chalk: Shade
    """The first accent: links, bars, buttons."""
    chalk_wash: Shade
    """The first accent, as a paper."""
    on_chalk: Shade
    """Text on the first accent."""
    brass: Shade
    """The second accent: the aim, weights of evidence."""
    brass_wash: Shade
    """The second accent, as a paper."""
    doubt: Shade
    """Doubtful claims, errors."""
    doubt_wash: Shade
    """The same, as a paper."""


class Site(Record):
    """The site itself: its name is its title."""

    url: Url
    """The address that the site is published at, with its path."""
    edit: Line
    """The address that edits a file, with {path} and {line} in it."""
    read: Line | None = None
    """The address that shows a file to anybody, with {path} in it; without it, the one that edits the file is given."""
    history: Line | None = None
    """The address that shows how a file came to be as it is, with {path} in it."""
    report: Line | None = None
    """The address that reports a problem, with {record}, {figure} and {page} in it."""
    language: Line
    """The language that the site is written in, as in HTML."""
    revised: Day
    """The day that the content was last changed."""
    licence: Url
    """The licence of the content."""
    licence_name: Line
    """What the licence is called."""
    colours: Colours
    """The colours of the brand, each by day and by night."""
    freshness: Freshness
    """How fresh the claims are to be."""
    reading: Annotated[int, Field(ge=1, le=20)]
    """The school year that no record should be above, by the Automated Readability Index."""


KINDS: dict[str, type[Record]] = {
    "site": Site,
    "topic": Topic,
    "audience": Audience,
    "term": Term,
    "source": Source,
    "benchmark": Benchmark,
    "advice": Advice,
    "question": Question,
    "calculator": CalculatorWords,
    "language": Language,
    "page": Page,
}

PAGELESS = ("site", "language")
"""The kinds whose records have no page of their own, so that nothing links to them."""
