"""What readers of a kind do first is advice for them, three different items."""

from collections.abc import Iterator

from generator.library import Key, Library
from generator.problem import Problem

CODE = "first-things"


def find(library: Library) -> Iterator[Problem]:
    for audience in library.audiences.values():
        origin = library.origins[Key("audience", audience.id)]
        if len(audience.first) not in (0, 3):
            says = f"{audience.id} names {len(audience.first)} first things, not three"
            yield Problem(CODE, origin.key_place(("first",)), says, "Choose three.")
        for index, first in enumerate(audience.first):
            place, advice = origin.place(("first", index, "advice")), library.advice.get(first.advice)
            if advice and audience.id not in advice.audiences:
                says = f'"{advice.id}" is not for {audience.id}'
                yield Problem(CODE, place, says, f"Choose other advice, or add {audience.id} to its audiences.")
            if first.advice in [earlier.advice for earlier in audience.first[:index]]:
                yield Problem(CODE, place, f'"{first.advice}" is named twice', "Choose other advice here.")
