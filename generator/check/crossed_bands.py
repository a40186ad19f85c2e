"""No range is empty: the lower figure is never above the upper one."""

from collections.abc import Iterator

from generator.check import walk
from generator.library import Library
from generator.model import Figures, Row, Span
from generator.problem import Problem

CODE = "band-empty"


def find(library: Library) -> Iterator[Problem]:
    for _, origin, record in walk.records(library):
        for part, loc in walk.parts(record):
            if not isinstance(part, (Figures, Row, Span)) or part.low is None or part.high is None:
                continue
            if part.low > part.high:
                says = f"no number is both at least {part.low} and at most {part.high}"
                yield Problem(CODE, origin.place((*loc, "low")), says, "Swap the two, or correct one of them.")
