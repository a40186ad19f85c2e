"""Every brace, link and bound figure in prose stands for something. Results of calculators are checked after them."""

from collections.abc import Iterator

from generator.check import walk
from generator.library import Library
from generator.problem import Problem
from generator.prose import flaws, no_results, references, value

CODE = "prose-broken"
BOUND = ("benchmark", "claim")
FORMS = "A figure is {claim:ID}, {claim:ID.low}, {benchmark:ID/ROW.high} or {free:2026}; a link is [words](advice:ID)."


def find(library: Library) -> Iterator[Problem]:
    ids = {kind: library.ids(kind) for kind in BOUND}
    for piece in walk.prose(library):
        for flaw in flaws(piece.words):
            place = piece.origin.place_in(piece.loc, flaw.words)
            yield Problem(CODE, place, f"{flaw.says}: {flaw.words}", FORMS)
        for found in references(piece.words):
            if not found.is_figure or library.current(found.key).id not in ids.get(found.key.kind, ()):
                continue
            if value(found, library, no_results) is None:
                place = piece.origin.place_in(piece.loc, found.words)
                says = f"{found.words} stands for no figure that the {found.key.kind} states"
                yield Problem(CODE, place, says, FORMS)
