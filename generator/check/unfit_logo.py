"""The logo is an SVG picture that stands by itself: it runs nothing, loads nothing, and scales."""

from collections.abc import Iterator, Mapping
from xml.parsers import expat

from generator.colours import NAMED, by_name
from generator.library import Library
from generator.problem import Problem

CODE = "logo-unfit"
FORBIDDEN = {"script": "runs a script", "foreignObject": "holds a web page", "style": "styles the page around it"}
LINKS = ("href", "xlink:href", "src")
Flaw = tuple[int, int, str, str]


def find(library: Library) -> Iterator[Problem]:
    known = tuple(by_name(library.site.colours, "light"))
    for line, column, says, instead in _Reading(known).flaws_of(library.logo.content):
        yield Problem(CODE, library.logo.place(line - 1, column), says, instead)


class _Reading:
    """One reading of a logo: what is wrong with it, each with its line from 1 and its column from 0."""

    def __init__(self, colours: tuple[str, ...]) -> None:
        self.colours = colours
        self.flaws: list[Flaw] = []
        self.is_inside = False
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._element
        self.parser.StartDoctypeDeclHandler = lambda *_: self._flaw("the logo has a DOCTYPE", "Begin with <svg.")

    def flaws_of(self, text: str) -> list[Flaw]:
        try:
            self.parser.Parse(text, True)
        except expat.ExpatError as error:
            says = f"the logo is not well-formed: {expat.errors.messages[error.code]}"
            self.flaws.append((error.lineno, error.offset, says, "Close and quote as XML asks, or save it anew."))
        return self.flaws

    def _flaw(self, says: str, instead: str) -> None:
        self.flaws.append((self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber, says, instead))

    def _element(self, name: str, attributes: Mapping[str, str]) -> None:
        if not self.is_inside and (name != "svg" or "viewBox" not in attributes):
            self._flaw("the logo is no SVG with a viewBox", 'Begin with <svg … viewBox="0 0 24 24">.')
        self.is_inside = True
        if name in FORBIDDEN:
            self._flaw(f"the logo {FORBIDDEN[name]}", f"Draw it without <{name}>.")
        for key, value in attributes.items():
            self._attribute(key, value)

    def _attribute(self, key: str, value: str) -> None:
        if key.startswith("on"):
            self._flaw(f"the logo runs a script: {key}", f"Delete {key}.")
        if (key in LINKS and not value.startswith("#")) or "url(" in value.replace("url(#", ""):
            self._flaw(f"the logo loads {value}", "Put what it needs into the file itself.")
        for colour in NAMED.findall(value):
            if colour not in self.colours:
                self._flaw(f"there is no colour --pl-{colour}", f"The colours are {', '.join(self.colours)}.")
