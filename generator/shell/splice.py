"""A drawn stand-in → a shell: what stands around a page, cut where its slots are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import escape

Slots = Mapping[str, str | bytes]
"""What stands in each slot: text, or HTML in UTF-8."""


@dataclass(frozen=True)
class Shell:
    """The pieces of a shell, in which each slot is a hole: its place, its name, and whether it is escaped there."""

    pieces: tuple[bytes, ...]
    holes: tuple[tuple[int, str, bool], ...]

    def around(self, slots: Slots) -> bytes:
        """A whole page, with what stands in its slots."""
        pieces = list(self.pieces)
        for place, slot, escaped in self.holes:
            inside = slots[slot]
            if isinstance(inside, str):
                inside = (str(escape(inside)) if escaped else inside).encode()
            pieces[place] = inside
        return b"".join(pieces)


def cut(html: str, slots: Slots) -> Shell:
    """The shell that a stand-in was drawn with, whose slots hold marks."""
    marks = {slot: mark if isinstance(mark, str) else mark.decode() for slot, mark in slots.items() if mark}
    meant = {str(escape(mark)): (slot, True) for slot, mark in marks.items()}
    meant |= {mark: (slot, False) for slot, mark in marks.items()}
    longest_first = sorted(meant, key=len, reverse=True)
    pieces = re.split("(" + "|".join(map(re.escape, longest_first)) + ")", html)
    holes = tuple((place, *meant[pieces[place]]) for place in range(1, len(pieces), 2))
    return Shell(tuple(piece.encode() for piece in pieces), holes)
