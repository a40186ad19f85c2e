"""A number below ten thousand has no comma, as the generator writes figures itself."""

import re
from collections.abc import Iterator

from generator.check import walk
from generator.library import Library
from generator.problem import Problem

CODE = "layout-comma"
_SMALL = re.compile(r"(?<![\d,.])(\d),(\d{3})(?!\d|,\d)")


def find(library: Library) -> Iterator[Problem]:
    texts = {origin.text.file: origin.text for _, origin, _ in walk.records(library)}
    for text in texts.values():
        for number, line in enumerate(text.lines):
            for found in _SMALL.finditer(line):
                place = text.place(number, found.start(), len(found[0]))
                plain = found[1] + found[2]
                says, instead = f"{found[0]} is written with a comma", f"Write {plain}, or run plumbline check --fix."
                yield Problem(CODE, place, says, instead, (place.replaced(plain),))
