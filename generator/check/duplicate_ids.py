"""No two claims share an id, and no two rows of one benchmark."""

from collections.abc import Iterator

from generator.library import Key, Library
from generator.problem import Place, Problem

CODE = "duplicate-id"


def find(library: Library) -> Iterator[Problem]:
    claims: dict[str, Place] = {}
    for source in library.sources.values():
        origin = library.origins[Key("source", source.id)]
        for index, claim in enumerate(source.claims):
            yield from _seen(claims, claim.id, origin.place(("claims", index, "id")), "claim")
    for benchmark in library.benchmarks.values():
        origin = library.origins[Key("benchmark", benchmark.id)]
        rows: dict[str, Place] = {}
        for index, row in enumerate(benchmark.rows):
            yield from _seen(rows, row.id, origin.place(("rows", index, "id")), "row")


def _seen(known: dict[str, Place], name: str, place: Place, what: str) -> Iterator[Problem]:
    if name in known:
        says = f'another {what} has the id "{name}" already, at {known[name]}'
        yield Problem(CODE, place, says, "Give one of the two another id; ids are never used twice.")
    known.setdefault(name, place)
