"""The page that tells how hard the words are to read: in all, by kind, and what is harder than it should be."""

from dataclasses import dataclass

from generator.address import MADE
from generator.library import Key
from generator.page import Page
from generator.pages.context import INDEXES, Context
from generator.pages.finish import finish
from generator.pages.views import Head, Link
from generator.pages.words import counted
from generator.reading import FEWEST, KINDS, hard, levels, together

PATH = "reading/"
SUMMARY = "The school year that the words are for, worked out anew whenever the site is built."
NAMES = {kind: title for kind, (_, title) in INDEXES.items()} | {"term": "Glossary", "page": "Pages about the site"}


@dataclass(frozen=True)
class KindRow:
    """The records of a kind: how many, how many words, and the school year of all together."""

    name: str
    records: int
    words: str
    grade: float


@dataclass(frozen=True)
class ReadingView:
    head: Head
    grade: float
    words: str
    sentence: str
    allowed: int
    fewest: int
    kinds: tuple[KindRow, ...]
    hard: tuple[tuple[Link, float], ...]
    backlinks: tuple[Link, ...]


def reading_page(context: Context) -> Page:
    """How hard the words of all records are to read."""
    here = context.here(PATH)
    found = levels(context.library)
    every = together(found.values())
    kinds = {kind: [text for key, text in found.items() if key.kind == kind] for kind in KINDS}
    head = Head((Link(here.href(""), "Home"),), MADE["reading"], SUMMARY)
    view = ReadingView(
        head=head,
        grade=every.grade,
        words=f"{every.words:,}",
        sentence=counted(round(every.words / every.sentences), "word"),
        allowed=context.library.site.reading,
        fewest=FEWEST,
        kinds=tuple(
            KindRow(NAMES[kind], len(texts), f"{together(texts).words:,}", together(texts).grade)
            for kind, texts in kinds.items()
            if texts
        ),
        hard=tuple((here.link(key), text.grade) for key, text in hard(context.library).items()),
        backlinks=here.links(here.relations.to(Key("page", "reading"))),
    )
    return finish(here, "reading", head, view)
