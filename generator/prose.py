"""Markdown with bound figures and links by record: what it refers to, and its HTML.

`{claim:ID}`, `{claim:ID.low}`, `{benchmark:ID/ROW.high}`, `{calculator:ID/FIELD?input=value}` stand for a figure of a
record or rule; `{free:2026}` for a number that is in none; `[words](kind:ID)` for a link, `[](kind:ID)` with the title.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from generator import figures
from generator.address import path_of, title_of
from generator.library import Key, Library, once
from generator.markdown import PARSER, parsed
from generator.terms import Words, marked, words_of

_BOUND = re.compile(r"(?P<id>[a-z0-9-]+)(/(?P<row>[a-z0-9_-]+))?(\.(?P<part>[a-z.]+))?(\?(?P<query>.*))?")
_LINK = re.compile(r"(?P<kind>[a-z]+):(?P<id>[a-z0-9-]+)")
LINKED = ("advice", "audience", "benchmark", "calculator", "claim", "page", "question", "source", "term", "topic")
TERM = Markup('<button type="button" class="pl-word" popovertarget="term-{}">{}</button>')
BOUND = ("benchmark", "calculator", "claim", "free")


@dataclass(frozen=True, slots=True)
class Reference:
    """A link or a figure in prose, as written and as read."""

    words: str
    key: Key
    row: str = ""
    part: str = ""
    query: str = ""
    is_figure: bool = False


class _Renderer(RendererHTML):
    def figure(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        written: Writing = env["writing"]
        return str(written.figure(tokens[idx].content))

    def link_open(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        written: Writing = env["writing"]
        href = str(tokens[idx].attrGet("href"))
        written_key = record_of(href)
        key = written.library.current(written_key) if written_key else None
        link = written.link(key) if key else href
        title = escape(title_of(key, written.library)) if key and tokens[idx + 1].type == "link_close" else ""
        return f'<a href="{escape(link)}">{title}'

    def term(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        name, words = tokens[idx].meta["term"], tokens[idx].content
        return str(TERM.format(name, words))

    def text_free(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        return str(escape(tokens[idx].content))


_RENDERER = _Renderer()


def headings(text: str) -> tuple[tuple[int, str, str], ...]:
    """The headings of a text, each with its level, its anchor and its words."""
    tokens = parsed(text)
    return tuple(
        (int(token.tag[1]), anchor(tokens[index + 1].content), tokens[index + 1].content)
        for index, token in enumerate(tokens)
        if token.type == "heading_open"
    )


def anchor(words: str) -> str:
    """The anchor of a heading."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def reference_of(words: str) -> Reference | None:
    """The figure that words in braces stand for, or None where they name nothing such."""
    kind, _, rest = words[1:-1].partition(":")
    match = _BOUND.fullmatch(rest)
    if kind not in BOUND or match is None:
        return None
    row, part, query = match["row"] or "", match["part"] or "", match["query"] or ""
    fits = {"claim": not row and not query, "benchmark": row and not query, "calculator": row and not part}
    if not fits.get(kind):
        return None
    return Reference(words, Key(kind, match["id"]), row, part, query, is_figure=True)


def record_of(href: str) -> Key | None:
    """The record that a link names, or None where it names none."""
    match = _LINK.fullmatch(href)
    return Key(match["kind"], match["id"]) if match and match["kind"] in LINKED else None


Results = Callable[[str, str, str], int | None]
"""A figure of a calculator: its id, the field of the result, the inputs as a query."""


def value(reference: Reference, library: Library, results: Results) -> figures.Range | None:
    """What a bound figure stands for, or None where the record states nothing such."""
    kind, record_id = library.current(reference.key)
    if kind == "calculator":
        found = results(record_id, reference.row, reference.query)
        return None if found is None else figures.Range(found, found)
    if reference.part not in figures.PARTS:
        return None
    if kind == "claim":
        claim = library.claims.get(record_id)
        return figures.stated(claim, reference.part) if claim else None
    benchmark = library.benchmarks.get(record_id)
    if benchmark is None:
        return None
    row = next((row for row in benchmark.rows if reference.row in (row.id, *row.aliases)), None)
    return figures.stated(row, reference.part) if row else None


@dataclass(frozen=True)
class Writing:
    """Turns prose into HTML for a page, and remembers the terms that it has marked there.

    `href` is how the page links to a path below the site's address.
    """

    library: Library
    results: Results
    href: Callable[[str], str]
    told: set[str] = field(default_factory=set)

    def block(self, text: str) -> Markup:
        """Paragraphs, lists and tables, with each term of the glossary marked where the page first says it."""
        tokens = marked(_with_anchors(parsed(text)), _glossary(self.library), self.told)
        return Markup(_RENDERER.render(tokens, PARSER.options, {"writing": self}))

    def line(self, text: str) -> Markup:
        """One paragraph without its tags."""
        env: dict[str, Any] = {"writing": self}
        inline = [token for block in parsed(text) for token in block.children or ()]
        return Markup(_RENDERER.render(inline, PARSER.options, env))

    def link(self, key: Key) -> str:
        """The link to a record."""
        return self.href(path_of(self.library.current(key), self.library))

    def figure(self, words: str) -> Markup:
        """A bound figure, linked to the record that states it."""
        reference = reference_of(words)
        shown = value(reference, self.library, self.results) if reference else None
        if reference is None or shown is None:
            raise LookupError(f"{words} stands for nothing; the checks let it pass")
        path, place = path_of(self.library.current(reference.key), self.library), reference.query
        if reference.key.kind == "benchmark":
            place = reference.row
        href = self.href(f"{path}#{place}" if place else path)
        return Markup('<a class="pl-figure" href="{}">{}</a>').format(href, figures.html(shown))


@once
def _glossary(library: Library) -> Words:
    """The words of the glossary."""
    return words_of(library.terms.values())


def _with_anchors(tokens: Sequence[Token]) -> list[Token]:
    out = []
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            out.append(token.copy(attrs={"id": anchor(tokens[index + 1].content)}))
        else:
            out.append(token)
    return out


def no_results(_calculator: str, _field: str, _query: str) -> int | None:
    """Results before any calculator is there."""
    return None
