"""How an effect is written down: for a terminal, or as Markdown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.renderings import quoted


@dataclass(frozen=True)
class Style:
    """How words are made safe, and how a section, a line of a list and what matters are written.

    `page` writes the title and address of a page, `example` words that lead to an address where links can be hidden.
    """

    words: Callable[[str], str]
    heading: str
    bullet: str
    strong: str
    page: Callable[[str, str], str]
    example: Callable[[str, str], str]


def _linked(words: str, address: str) -> str:
    return f"[{quoted(words)}]({address})"


TEXT = Style(str, "{}", "  ", "{}", lambda title, address: f"{address} ({title})", lambda words, _: words)
MARKDOWN = Style(quoted, "### {}\n", "- ", "**{}**", _linked, _linked)


def counted(number: int, what: str) -> str:
    """How many of something there are."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def listed(words: Sequence[str]) -> str:
    """`one`, `one and another`, `one, another and a third`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
