"""Every brace, link and bound figure in prose stands for something. Results of calculators are checked after them."""

import re
from collections.abc import Iterator

from generator.check import walk
from generator.figures import PARTS
from generator.findings import FIGURE, findings, references
from generator.library import Library
from generator.problem import Problem, did_you_mean
from generator.prose import Reference, headings, no_results, value

CODE = "prose-broken"
BOUND = ("benchmark", "claim")
FORMED = re.compile(r"\{[^}\s]*\}?|\[[^\]]*\]\(\S*\)|\}")
"""What stands for something in prose, and in a text that is shown as it is written would be read."""


def find(library: Library) -> Iterator[Problem]:
    ids = {kind: library.ids(kind) for kind in BOUND}
    for piece in walk.prose(library):
        for flaw in findings(piece.words).flaws:
            yield Problem(
                CODE, piece.origin.place_in(piece.loc, flaw.words), f"{flaw.says}: {flaw.words}", flaw.instead
            )
        yield from _headings(piece)
        for found in references(piece.words):
            if not found.is_figure or library.current(found.key).id not in ids.get(found.key.kind, ()):
                continue
            if value(found, library, no_results) is None:
                place = piece.origin.place_in(piece.loc, found.words)
                says = f"{found.words} stands for no figure that the {found.key.kind} states"
                yield Problem(CODE, place, says, _instead(found, library))
    for piece in walk.headlines(library):
        for words in FORMED.findall(piece.words):
            says = f"a {piece.loc[0]} is shown as it is written: {words}"
            instead = "Say it in plain words; figures and links stand in the texts of the record."
            yield Problem(CODE, piece.origin.place_in(piece.loc, words), says, instead)


def _headings(piece: walk.Piece) -> Iterator[Problem]:
    """The headings of a page stand below its title; other texts are short and have none."""
    least, instead = (2, "Begin it with ##.") if piece.key.kind == "page" else (7, "Say it as a sentence.")
    for level, _, words in headings(piece.words):
        if level < least:
            says = f"a heading does not fit into the page here: {words}"
            yield Problem(CODE, piece.origin.place_in(piece.loc, words), says, instead)


def _instead(found: Reference, library: Library) -> str:
    """What could be meant by a figure that a record does not state."""
    if found.part not in PARTS:
        return f"What can stand behind the dot is {', '.join(PARTS[1:])}."
    key = library.current(found.key)
    if key.kind == "claim":
        return f"Name a claim with figures, or link to this one: [words](claim:{key.id})."
    rows = dict.fromkeys(row.id for row in library.benchmarks[key.id].rows)
    if found.row in rows:
        return FIGURE
    return did_you_mean(found.row, rows) or f"Its rows are {', '.join(rows)}."
