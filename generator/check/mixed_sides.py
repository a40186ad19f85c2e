"""Nothing rests on both of two claims that contradict each other, and no claim stands on both sides."""

from collections.abc import Iterator

from generator.check import walk
from generator.library import Key, Library
from generator.model import Advice, Ignored, Position, Row
from generator.origin import Loc, Origin
from generator.problem import Problem

CODE = "sides-mixed"
INSTEAD = {
    Advice: "Move the one that speaks against the advice to its against, or leave it out.",
    Ignored: "Move the one that speaks for minding it to its against, or leave it out.",
    Position: "Give each a view of its own.",
    Row: "Give each a row of its own, or leave one out.",
}


def find(library: Library) -> Iterator[Problem]:
    for _, origin, record in walk.records(library):
        for part, loc in walk.parts(record):
            if isinstance(part, Advice | Ignored | Position | Row):
                yield from _contradicting(library, origin, part, loc)
            if isinstance(part, Advice | Ignored):
                yield from _on_both(library, origin, part, loc)


def _contradicting(
    library: Library, origin: Origin, part: Advice | Ignored | Position | Row, loc: Loc
) -> Iterator[Problem]:
    """The claims that contradict one that stands before them; two that are set aside together may well disagree."""
    before: list[str] = []
    for index, claim in enumerate(_current(library, part.claims)):
        for other in before:
            if claim in library.claims[other].contradicts:
                says = f'"{claim}" contradicts "{other}", and both are said to speak for the same thing'
                yield Problem(CODE, origin.place((*loc, "claims", index)), says, INSTEAD[type(part)])
        before += [claim] if claim in library.claims else []


def _on_both(library: Library, origin: Origin, part: Advice | Ignored, loc: Loc) -> Iterator[Problem]:
    resting = set(_current(library, part.claims))
    for index, claim in enumerate(_current(library, part.against)):
        if claim in resting:
            place = origin.place((*loc, "against", index))
            yield Problem(CODE, place, f'"{claim}" is said to speak for and against', "Delete it on one of the sides.")


def _current(library: Library, claims: tuple[str, ...]) -> list[str]:
    return [library.current(Key("claim", each)).id for each in claims]
