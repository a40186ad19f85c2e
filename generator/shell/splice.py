"""A drawn stand-in → a shell: what stands around a page, cut where its slots are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import escape


@dataclass(frozen=True)
class Shell:
    """The pieces of a shell, in which each slot is a hole: its place, its name, and whether it is escaped there."""

    pieces: tuple[bytes, ...]
    holes: tuple[tuple[int, str, bool], ...]

    def around(self, slots: Mapping[str, str]) -> bytes:
        """A whole page, with what stands in its slots."""
        pieces = list(self.pieces)
        for place, slot, escaped in self.holes:
            pieces[place] = (str(escape(slots[slot])) if escaped else slots[slot]).encode()
        return b"".join(pieces)


def cut(html: str, marks: Mapping[str, str]) -> Shell:
    """The shell that a stand-in was drawn with, whose slots hold marks."""
    meant = {str(escape(mark)): (slot, True) for slot, mark in marks.items() if mark}
    meant |= {mark: (slot, False) for slot, mark in marks.items() if mark}
    longest_first = sorted(meant, key=len, reverse=True)
    pieces = re.split("(" + "|".join(map(re.escape, longest_first)) + ")", html)
    holes = tuple((place, *meant[pieces[place]]) for place in range(1, len(pieces), 2))
    return Shell(tuple(piece.encode() for piece in pieces), holes)
