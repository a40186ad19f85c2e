"""The glossary: every term by letter, with its other names and what speaks of it."""

from dataclasses import dataclass

from generator.address import MADE
from generator.library import Key
from generator.model import Term
from generator.page import Page
from generator.pages.context import Context, Here
from generator.pages.finish import finish
from generator.pages.views import Head, Link

SUMMARY = "The words that these pages use, each in a sentence."


@dataclass(frozen=True)
class TermView:
    id: str
    aliases: tuple[str, ...]
    title: str
    summary: str
    synonyms: str
    see: tuple[Link, ...]
    backlinks: tuple[Link, ...]
    edit: str


@dataclass(frozen=True)
class Letter:
    letter: str
    anchor: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True)
class GlossaryView:
    head: Head
    letters: tuple[Letter, ...]


def glossary_page(context: Context) -> Page:
    """All terms, by letter."""
    here = context.here("glossary/")
    head = Head((Link(here.href(""), "Home"),), MADE["glossary"], SUMMARY)
    terms = sorted(context.library.terms.values(), key=lambda term: term.title.casefold())
    letters = dict.fromkeys(term.title[0].upper() for term in terms)
    view = GlossaryView(
        head,
        tuple(
            Letter(
                letter,
                f"letter-{letter.lower()}",
                tuple(_term(here, term) for term in terms if term.title[0].upper() == letter),
            )
            for letter in letters
        ),
    )
    return finish(here, "glossary", head, view)


def _term(here: Here, term: Term) -> TermView:
    key = Key("term", term.id)
    see = here.relations.of(key, field="see")
    return TermView(
        id=term.id,
        aliases=term.aliases,
        title=term.title,
        summary=term.summary,
        synonyms=", ".join(term.synonyms),
        see=here.links(see),
        backlinks=here.links(each for each in here.relations.to(key) if each not in see),
        edit=here.edit(key),
    )
