"""Rival benchmarks name each other and count the same thing, so that they can stand on one axis."""

from collections.abc import Iterator

from generator.library import Key, Library
from generator.problem import Problem

CODE = "rival-benchmark"


def find(library: Library) -> Iterator[Problem]:
    for benchmark in library.benchmarks.values():
        for index, name in enumerate(benchmark.rivals):
            rival = library.benchmarks.get(name)
            if rival is None:
                continue
            place = library.origins[Key("benchmark", benchmark.id)].place(("rivals", index))
            if rival.unit != benchmark.unit:
                says = f'"{name}" counts {rival.unit}, and {benchmark.id} counts {benchmark.unit}'
                yield Problem(CODE, place, says, "Delete it here: the two cannot stand on one axis.")
            if benchmark.id not in rival.rivals:
                says = f'"{name}" does not name "{benchmark.id}" as its rival'
                instead = f"Add {benchmark.id} to the rivals of content/benchmarks/{name}.yml, or delete it here."
                yield Problem(CODE, place, says, instead)
