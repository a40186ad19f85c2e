"""Which inputs are run one by one, and which are too many and run at their cut points only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any

from generator.compiler.inputs import ANY_OF, ONE_OF, YES_NO, Input

MOST_PROFILES = 250_000


@dataclass(frozen=True)
class Domain:
    """All profiles of the `whole` inputs, each with the values of the `cut` inputs where an answer can change."""

    whole: tuple[Input, ...]
    cut: tuple[Input, ...]

    @property
    def profiles(self) -> int:
        return prod(each.size for each in self.whole)

    @property
    def cut_ids(self) -> frozenset[str]:
        return frozenset(each.id for each in self.cut)

    def each(self) -> Iterator[dict[str, Any]]:
        """Every profile, as JSON has it, in order; the last input changes fastest."""
        ids = [each.id for each in self.whole]
        for values in product(*(values_of(each) for each in self.whole)):
            yield dict(zip(ids, values, strict=True))


def domain_of(inputs: Sequence[Input]) -> Domain:
    """Takes the inputs with the fewest values as long as all their profiles can be run; the others are cut."""
    taken: set[str] = set()
    profiles = 1
    for each in sorted(inputs, key=lambda spec: spec.size):
        if profiles * each.size > MOST_PROFILES:
            break
        profiles *= each.size
        taken.add(each.id)
    return Domain(
        tuple(each for each in inputs if each.id in taken), tuple(each for each in inputs if each.id not in taken)
    )


def values_of(spec: Input) -> list[Any]:
    """Every value of an input that is no cut one, as JSON has it."""
    values: list[Any] = [None] if spec.optional else []
    if spec.kind == ONE_OF:
        return [*values, *spec.options]
    if spec.kind == YES_NO:
        return [*values, False, True]
    if spec.kind == ANY_OF:
        return [*values, *(_subset(spec.options, number) for number in range(2 ** len(spec.options)))]
    return [*values, *range(spec.least, spec.most + 1)]


def _subset(options: Sequence[str], number: int) -> list[str]:
    return [option for place, option in enumerate(options) if number >> place & 1]
