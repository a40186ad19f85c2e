"""Markdown → tokens: CommonMark without HTML, with tables, and with figures in braces as tokens of their own."""

import hashlib
import marshal
import re
import sys
from collections.abc import Mapping
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from generator.memory import Memory, digest

_FIGURE = re.compile(r"\{([a-z]+):([^{}\s]+)\}")


def _figure_rule(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "{":
        return False
    match = _FIGURE.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        free = match[1] == "free"
        token = state.push("text_free" if free else "figure", "", 0)
        token.content = match[2] if free else match[0]
        token.markup = match[0]
    state.pos = match.end()
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.inline.ruler.before("link", "figure", _figure_rule)
    return parser


PARSER = _parser()


@lru_cache(maxsize=5_000)
def parsed(text: str) -> tuple[Token, ...]:
    """The tokens of a text of Markdown."""
    return tuple(PARSER.parse(text))


Span = tuple[str, str]
"""A piece of a paragraph: the type of its token, and its words; of a link's beginning, its address."""


class Spans:
    """Texts in their pieces, paragraph by paragraph, which takes a fraction of the time to look through again.

    A text is known by its digest, and its pieces are held as bytes, for all texts of the content are held.
    """

    def __init__(self) -> None:
        self._known: dict[bytes, bytes] = {}
        self._used: dict[bytes, bytes] = {}

    def of(self, text: str) -> tuple[tuple[Span, ...], ...]:
        """The paragraphs, headings, list items and table cells of a text."""
        mark = hashlib.blake2b(text.encode(), digest_size=16).digest()
        kept = self._used.get(mark) or self._known.get(mark) or marshal.dumps(_spans(text))
        self._used[mark] = kept
        spans: tuple[tuple[Span, ...], ...] = marshal.loads(kept)
        return spans

    @property
    def used(self) -> dict[bytes, bytes]:
        """What was asked for since the last time, for another process."""
        return self._used

    def learn(self, used: Mapping[bytes, bytes]) -> None:
        """Takes over what was asked for in another process."""
        self._used |= used

    def recall(self, folder: Path) -> None:
        """Takes up what was kept in a folder."""
        self._known, self._used = dict(Memory(folder, "prose").recall(_parsed_by())), {}

    def keep(self, folder: Path) -> None:
        """Keeps those that were asked for since the last time, and forgets the others."""
        if self._used.keys() != self._known.keys():
            Memory(folder, "prose").keep(_parsed_by(), [*self._used.items()])  # other threads may add
        self._known = dict(self._used)


SPANS = Spans()


def _spans(text: str) -> tuple[tuple[Span, ...], ...]:
    return tuple(
        tuple(
            (token.type, str(token.attrGet("href")) if token.type == "link_open" else token.content)
            for token in block.children or ()
        )
        for block in parsed(text)
        if block.type == "inline"
    )


def _parsed_by() -> str:
    """What the pieces of a text come from, besides the text."""
    return digest([sys.version.encode(), version("markdown-it-py").encode(), Path(__file__).read_bytes()])
