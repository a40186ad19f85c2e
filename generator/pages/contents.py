"""A body → its table of contents: the headings that have an anchor, h3 below h2."""

import re
from html.parser import HTMLParser

from generator.page import Heading
from generator.pages.templates import render

_HEADING = re.compile(r'<(h[23])\b[^>]*?\bid="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)


class _Words(HTMLParser):
    """Gathers the words of a heading. What is only for the eye, in a span hidden from listeners, is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.spans: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "span":
            self.spans.append(("aria-hidden", "true") in attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "span":
            self.spans.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.spans):
            self.words.append(data)


def contents(body: str) -> tuple[Heading, ...]:
    """The second-level headings of a body, each with the third-level ones below it."""
    chapters: list[tuple[str, str, list[Heading]]] = []
    for tag, anchor, inside in _HEADING.findall(body):
        if tag == "h2" or not chapters:
            chapters.append((_words(inside), anchor, []))
        else:
            chapters[-1][2].append(Heading(_words(inside), anchor))
    return tuple(Heading(title, anchor, tuple(below)) for title, anchor, below in chapters)


def as_list(headings: tuple[Heading, ...]) -> str:
    """The items of the list that leads to the headings of a page."""
    return render("contents", headings) if headings else ""


def _words(inside: str) -> str:
    if "<" not in inside and "&" not in inside:
        return " ".join(inside.split())
    reader = _Words()
    reader.feed(inside)
    reader.close()
    return " ".join("".join(reader.words).split())
