"""No note, reason or statement shows a reader the id of a claim or a source."""

import re
from collections.abc import Iterator

from generator.check import walk
from generator.library import Library
from generator.problem import Problem

CODE = "id-shown"
FIELDS = ("statement", "note", "seen_note", "reason", "label")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def find(library: Library) -> Iterator[Problem]:
    ids = {*library.claims, *library.sources}
    for _, origin, record in walk.records(library):
        for part, loc in walk.parts(record):
            for field in FIELDS:
                text = getattr(part, field, None)
                for word in _WORD.findall(text) if isinstance(text, str) else ():
                    if word in ids:
                        says, instead = f'readers are shown the id "{word}"', "Say in words what it is."
                        yield Problem(CODE, origin.place_in((*loc, field), word), says, instead)
