"""A body → its table of contents: the headings that have an anchor, h3 below h2."""

from html.parser import HTMLParser

from generator.page import Heading


class _Reader(HTMLParser):
    """Gathers headings with their words. What is only for the eye, in a span hidden from listeners, is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str, list[str]]] = []
        self.inside = False
        self.spans: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        anchor = given.get("id")
        if tag in ("h2", "h3") and anchor:
            self.found.append((tag, anchor, []))
            self.inside, self.spans = True, []
        elif tag == "span" and self.inside:
            self.spans.append(given.get("aria-hidden") == "true")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("h2", "h3"):
            self.inside = False
        elif tag == "span" and self.inside:
            self.spans.pop()

    def handle_data(self, data: str) -> None:
        if self.inside and not any(self.spans):
            self.found[-1][2].append(data)


def contents(body: str) -> tuple[Heading, ...]:
    """The second-level headings of a body, each with the third-level ones below it."""
    reader = _Reader()
    reader.feed(body)
    reader.close()
    chapters: list[tuple[str, str, list[Heading]]] = []
    for tag, anchor, words in reader.found:
        title = " ".join("".join(words).split())
        if tag == "h2" or not chapters:
            chapters.append((title, anchor, []))
        else:
            chapters[-1][2].append(Heading(title, anchor))
    return tuple(Heading(title, anchor, tuple(below)) for title, anchor, below in chapters)
