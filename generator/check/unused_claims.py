"""Every claim is used: by an advice item, a question or a row of a benchmark, and not by its source's page alone."""

from collections.abc import Iterator

from generator.check import walk
from generator.library import Key, Library
from generator.problem import Problem

CODE = "claim-unused"
USERS = ("advice", "question", "benchmark")


def find(library: Library) -> Iterator[Problem]:
    ends = [library.current(use.end) for _, use in walk.uses(library) if use.start.kind in USERS]
    used = {end.id for end in ends if end.kind == "claim"}
    for source in library.sources.values():
        origin = library.origins[Key("source", source.id)]
        for index, claim in enumerate(source.claims):
            if claim.id not in used:
                says = f'no advice, question or benchmark rests on the claim "{claim.id}"'
                instead = "Name it where it belongs, or leave it out."
                yield Problem(CODE, origin.place(("claims", index, "id")), says, instead)
