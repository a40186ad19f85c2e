"""A set of cells of a grid → few boxes that cover exactly it, or few boxes less a few others.

A set is a whole number with a bit for each cell; a box takes some places on every axis. What a box holds beyond the
set is refused when it grows, and boxes are added until nothing is left, so nothing is missed and nothing invented.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

SEEDS = 24  # from how many cells a box is grown before the best one is taken

Box = tuple[frozenset[int], ...]


@dataclass(frozen=True)
class Cover:
    """The boxes of a set, and those that are taken out of them again."""

    boxes: tuple[Box, ...]
    but: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Grid:
    """The product of some axes, given by how many places each has; the last one changes fastest."""

    sizes: tuple[int, ...]

    @property
    def cells(self) -> int:
        return prod(self.sizes)

    @cached_property
    def all(self) -> int:
        return (1 << self.cells) - 1

    @cached_property
    def slices(self) -> tuple[tuple[int, ...], ...]:
        """The set of each place of each axis."""
        return tuple(tuple(self._slice(axis, place) for place in range(size)) for axis, size in enumerate(self.sizes))

    def _slice(self, axis: int, place: int) -> int:
        run = prod(self.sizes[axis + 1 :])
        period = run * self.sizes[axis]
        one = ((1 << run) - 1) << (place * run)
        repeats = self.cells // period
        return one * (((1 << (period * repeats)) - 1) // ((1 << period) - 1))

    def set_of(self, cells: Sequence[bool]) -> int:
        """The set of the cells that are marked, in order."""
        return int("".join("1" if each else "0" for each in reversed(cells)) or "0", 2)

    def inside(self, box: Box) -> int:
        """The set of a box."""
        found = self.all
        for axis, places in enumerate(box):
            if len(places) < self.sizes[axis]:
                found &= self._any(axis, places)
        return found

    def _any(self, axis: int, places: frozenset[int]) -> int:
        found = 0
        for place in places:
            found |= self.slices[axis][place]
        return found

    def place(self, cell: int) -> tuple[int, ...]:
        """The places of a cell on the axes."""
        found = []
        for size in reversed(self.sizes):
            cell, here = divmod(cell, size)
            found.append(here)
        return tuple(reversed(found))


def cover(grid: Grid, wanted: int) -> Cover:
    """Boxes that hold exactly the wanted cells: plainly, or as one box less others where that says less."""
    plain = Cover(_boxes(grid, wanted))
    around = _around(grid, wanted)
    rest = grid.inside(around) & ~wanted
    if not wanted or not rest:
        return plain
    less = Cover((around,), _boxes(grid, rest))
    return min(plain, less, key=lambda each: (said(grid, each), len(each.but)))


def held(grid: Grid, found: Cover) -> int:
    """The set that a cover stands for."""
    cells = 0
    for box in found.boxes:
        cells |= grid.inside(box)
    for box in found.but:
        cells &= ~grid.inside(box)
    return cells


def said(grid: Grid, found: Cover) -> int:
    """How much there is to say: the places that are named on the axes that a box does not take whole."""
    return sum(1 + _named(grid, box) for box in (*found.boxes, *found.but))


def _named(grid: Grid, box: Box) -> int:
    partly = ((len(places), size) for places, size in zip(box, grid.sizes, strict=True) if len(places) < size)
    return sum(1 + min(many, size - many) for many, size in partly)


def _boxes(grid: Grid, wanted: int) -> tuple[Box, ...]:
    boxes: list[Box] = []
    left = wanted
    while left:
        grown = (_grown(grid, wanted, seed, order) for seed in _seeds(grid, left) for order in _orders(grid))
        best = max(grown, key=lambda box: ((grid.inside(box) & left).bit_count(), -_named(grid, box)))
        boxes.append(best)
        left &= ~grid.inside(best)
    return _needed(grid, wanted, boxes)


def _needed(grid: Grid, wanted: int, boxes: Sequence[Box]) -> tuple[Box, ...]:
    """The boxes without those that others cover together, the smallest tried first."""
    kept = list(boxes)
    for box in sorted(boxes, key=lambda each: grid.inside(each).bit_count()):
        others = [each for each in kept if each is not box]
        if held(grid, Cover(tuple(others))) == wanted:
            kept = others
    return tuple(kept)


def _seeds(grid: Grid, left: int) -> Iterator[tuple[int, ...]]:
    """Some cells of a set, spread over it."""
    for number in range(SEEDS):
        above = left >> (number * grid.cells // SEEDS)
        if above:
            cell = (above & -above).bit_length() - 1 + number * grid.cells // SEEDS
            yield grid.place(cell)


def _orders(grid: Grid) -> Iterator[tuple[int, ...]]:
    axes = tuple(range(len(grid.sizes)))
    for first in axes:
        yield axes[first:] + axes[:first]
        yield tuple(reversed(axes[first:] + axes[:first]))


def _grown(grid: Grid, wanted: int, seed: tuple[int, ...], order: Sequence[int]) -> Box:
    """The box around a cell that takes all it can on one axis after the other."""
    box = [frozenset((place,)) for place in seed]
    for axis in order:
        line = grid.all
        for other, places in enumerate(box):
            if other != axis and len(places) < grid.sizes[other]:
                line &= grid._any(other, places)
        box[axis] = frozenset(place for place, here in enumerate(grid.slices[axis]) if not line & here & ~wanted)
    return tuple(box)


def _around(grid: Grid, wanted: int) -> Box:
    """The smallest box that holds a set."""
    return tuple(frozenset(place for place, here in enumerate(line) if here & wanted) for line in grid.slices)
