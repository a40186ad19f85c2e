"""A set of cells of a grid → few boxes that cover exactly it, or few boxes less a few others.

A set is a whole number with a bit for each cell; a box takes some places on every axis. What a box holds beyond the
set is refused when it grows, and boxes are added until nothing is left, so nothing is missed and nothing invented.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

SEEDS = 24  # from how many cells a box is grown before the best one is taken
SPARE = 3  # so many times more boxes than are wanted may be found before those that others cover are taken out

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
    def whole(self) -> Box:
        """The box of all cells."""
        return tuple(frozenset(range(size)) for size in self.sizes)

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

    def set_of(self, cells: Sequence[int]) -> int:
        """The set of the cells that are marked, in order."""
        return int("".join("1" if each else "0" for each in reversed(cells)) or "0", 2)

    def inside(self, box: Box) -> int:
        """The set of a box."""
        found = self.all
        for axis, places in enumerate(box):
            if len(places) < self.sizes[axis]:
                found &= self.any_of(axis, places)
        return found

    def any_of(self, axis: int, places: frozenset[int]) -> int:
        """The set of some places of an axis."""
        found = self._unions.get((axis, places))
        if found is None:
            found = 0
            for place in places:
                found |= self.slices[axis][place]
            self._unions[axis, places] = found
        return found

    @cached_property
    def _unions(self) -> dict[tuple[int, frozenset[int]], int]:
        """Sets that were asked for before."""
        return {}

    def place(self, cell: int) -> tuple[int, ...]:
        """The places of a cell on the axes."""
        found = []
        for size in reversed(self.sizes):
            cell, here = divmod(cell, size)
            found.append(here)
        return tuple(reversed(found))


def cover(grid: Grid, wanted: int, most: int | None = None) -> Cover | None:
    """Boxes that hold exactly the wanted cells: plainly, or as one box less others where that says less.

    None where more than `most` boxes are needed.
    """
    around = _around(grid, wanted)
    rest = grid.inside(around) & ~wanted
    plain = _boxes(grid, wanted, most)
    but = _boxes(grid, rest, most) if wanted and rest else None
    found = [Cover(plain)] if plain is not None else []
    found += [Cover((around,), but)] if but is not None else []
    few = [each for each in found if most is None or len(each.boxes) + len(each.but) <= most]
    return min(few, key=lambda each: (said(grid, each), len(each.but)), default=None)


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


def _boxes(grid: Grid, wanted: int, most: int | None) -> tuple[Box, ...] | None:
    """Boxes that hold a set, the largest first; None where there are far too many."""
    boxes: list[Box] = []
    left = wanted
    while left:
        if most is not None and len(boxes) == SPARE * most:
            return None
        grown = {_grown(grid, wanted, seed, order): None for seed in _seeds(grid, left) for order in _orders(grid)}
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
    axes = tuple(axis for axis, size in enumerate(grid.sizes) if size > 1)
    for first in range(max(1, len(axes))):
        yield axes[first:] + axes[:first]
        yield tuple(reversed(axes[first:] + axes[:first]))


def _grown(grid: Grid, wanted: int, seed: tuple[int, ...], order: Sequence[int]) -> Box:
    """The box around a cell that takes all it can on one axis after the other."""
    box = list(grid.whole)
    ahead = [grid.all]  # what the seed leaves on the axes that are still to come
    for axis in reversed(order):
        ahead.append(ahead[-1] & grid.slices[axis][seed[axis]])
    behind = grid.all  # what the box leaves on the axes that are done
    for number, axis in enumerate(order, 1):
        beyond = behind & ahead[-1 - number] & ~wanted
        if beyond:
            box[axis] = frozenset(place for place, here in enumerate(grid.slices[axis]) if not beyond & here)
            behind &= grid.any_of(axis, box[axis])
    return tuple(box)


def _around(grid: Grid, wanted: int) -> Box:
    """The smallest box that holds a set."""
    return tuple(frozenset(place for place, here in enumerate(line) if here & wanted) for line in grid.slices)
