"""Every id stands in the ledger, so that it is missed if it ever vanishes."""

from collections.abc import Iterator

from generator.edit import Edit, insertion
from generator.ledger import FILE, line, published
from generator.library import Key, Library
from generator.problem import Place, Problem

CODE = "id-unlisted"
COMMAND = "plumbline ids"


def find(library: Library) -> Iterator[Problem]:
    if not library.ledger:
        place = Place(f"content/{FILE}", 1, 1)
        yield Problem(CODE, place, "the list of every id ever published is missing", f"Run {COMMAND}.")
        return
    for key in published(library):
        if key not in library.ledger:
            says = f'the new id "{key.id}" is not in content/{FILE}'
            instead = f"Run {COMMAND}, or add the line: {line(key, library.site.revised)}"
            yield Problem(CODE, _place(library, key), says, instead, (_mend(library, key),))


def _mend(library: Library, key: Key) -> Edit:
    """The edit that adds an id to the list at its place in the alphabet."""
    new, file = line(key, library.site.revised), f"content/{FILE}"
    after = next((entry.place for other, entry in sorted(library.ledger.items()) if other > key), None)
    if after:
        return insertion(file, after.line, 1, f"{new}\n")
    last = max(entry.place for entry in library.ledger.values())
    return insertion(file, last.line, len(last.text) + 1, f"\n{new}")


def _place(library: Library, key: Key) -> Place:
    origin, loc = library.origin(key)
    return origin.place((*loc, "id") if loc else ())
