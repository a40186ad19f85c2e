"""No line ends in spaces."""

from collections.abc import Iterator

from generator.check import walk
from generator.library import Library
from generator.problem import Problem

CODE = "layout-spaces"


def find(library: Library) -> Iterator[Problem]:
    texts = {origin.text.file: origin.text for _, origin, _ in walk.records(library)}
    for text in texts.values():
        for number, line in enumerate(text.lines):
            bare = line.rstrip(" \t")
            if bare != line:
                place = text.place(number, len(bare), len(line) - len(bare))
                instead = "Delete them, or run plumbline check --fix."
                yield Problem(CODE, place, "the line ends in spaces", instead, (place.replaced(""),))
