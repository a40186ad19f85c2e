"""Bodies of pages, read strictly."""

from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

import html5lib

from generator.page import Heading

SHELL = "<!doctype html><html lang=en><title>A page</title><body>{}</body></html>"


@dataclass(frozen=True)
class Body:
    """A body as a tree without namespaces."""

    tree: Element

    @cached_property
    def ids(self) -> list[str]:
        return [found for each in self.tree.iter() if (found := each.get("id"))]

    @cached_property
    def links(self) -> list[str]:
        return [found for each in self.tree.iter("a") if (found := each.get("href"))]

    def below(self, anchor: str) -> "Body":
        """The part of the body that an anchor names."""
        return Body(next(each for each in self.tree.iter() if each.get("id") == anchor))

    def of_class(self, name: str) -> list[Element]:
        return [each for each in self.tree.iter() if name in (each.get("class") or "").split()]

    @cached_property
    def text(self) -> str:
        return words(self.tree)

    @cached_property
    def headings(self) -> list[int]:
        return [int(each.tag[1]) for each in self.tree.iter() if each.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]


def read(body: str) -> Body:
    """The tree of a body; raises for whatever HTML calls a parse error."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    tree = parser.parse(SHELL.format(body))
    for each in tree.iter():
        if isinstance(each.tag, str):
            each.tag = each.tag.rpartition("}")[2]
    return Body(tree)


def words(element: Element, between: str = "") -> str:
    """The words of an element as they are seen, on one line."""
    return " ".join(between.join(element.itertext()).split())


def anchors(toc: tuple[Heading, ...]) -> list[str]:
    """The anchors of a table of contents, in order."""
    return [each for heading in toc for each in (heading.anchor, *anchors(heading.below))]
