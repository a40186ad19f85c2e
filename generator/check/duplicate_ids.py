"""No two claims share an id, and no two rows of one benchmark."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.library import Key, Library
from generator.problem import Place, Problem

CODE = "duplicate-id"
At = Callable[[], Place]
"""How to get a place, which only a problem needs."""


def find(library: Library) -> Iterator[Problem]:
    claims: dict[str, At] = {}
    for source in library.sources.values():
        origin = library.origins[Key("source", source.id)]
        for index, claim in enumerate(source.claims):
            yield from _seen(claims, claim.id, partial(origin.place, ("claims", index, "id")), "claim")
    for benchmark in library.benchmarks.values():
        origin = library.origins[Key("benchmark", benchmark.id)]
        rows: dict[str, At] = {}
        for index, row in enumerate(benchmark.rows):
            yield from _seen(rows, row.id, partial(origin.place, ("rows", index, "id")), "row")


def _seen(known: dict[str, At], name: str, at: At, what: str) -> Iterator[Problem]:
    if name in known:
        says = f'another {what} has the id "{name}" already, at {known[name]()}'
        yield Problem(CODE, at(), says, "Give one of the two another id; ids are never used twice.")
    known.setdefault(name, at)
