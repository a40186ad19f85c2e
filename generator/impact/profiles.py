"""Which profiles differ, as few conditions as cover exactly them.

Values of an input for which nothing differs otherwise are taken together first, so that the grid stays small; the one
cut input is an axis of its own where a difference depends on it.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, product
from math import prod
from typing import Any

from generator.impact.cover import Cover, Grid, cover
from generator.impact.differences import Differences, Kind, Stretch

BLANK = Stretch(None, None)
MOST_ALONG = 3  # boxes that may tell where along the cut input a difference is; with more it is told without


@dataclass(frozen=True)
class Axis:
    """An input with its values in groups; in a group all values behave alike."""

    name: str
    groups: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True)
class Condition:
    """The profiles of each box, less those of the others; at `some` values of the inputs that it names, if any."""

    axes: tuple[Axis, ...]
    found: Cover
    some: str = ""


@dataclass(frozen=True)
class Profiles:
    """The shared profiles on a small grid: for each cell the place of what differs in it."""

    differences: Differences
    axes: tuple[Axis, ...]
    cells: tuple[int, ...]

    @cached_property
    def weights(self) -> tuple[int, ...]:
        """How many profiles each cell stands for."""
        sizes = ([len(group) for group in axis.groups] for axis in self.axes)
        return tuple(prod(each) for each in product(*sizes))

    @cached_property
    def kinds(self) -> Mapping[Kind, int]:
        """Every kind of difference, and how many profiles have it at some value of the cut inputs at least."""
        having = Counter[int]()
        for cell, weight in zip(self.cells, self.weights, strict=True):
            having[cell] += weight
        counts = Counter[Kind]()
        for place, found in enumerate(self.differences.found):
            for kind, _ in found:
                counts[kind] += having[place]
        return counts

    def stretches(self, wanted: Callable[[Kind], bool]) -> list[tuple[Stretch, ...] | None]:
        """For each cell the stretches where a wanted difference is; none where it is everywhere, None where nowhere."""
        by_found: list[tuple[Stretch, ...] | None] = []
        for found in self.differences.found:
            parts = [stretches for kind, stretches in found if wanted(kind)]
            everywhere = any(not each for each in parts)
            by_found.append(None if not parts else () if everywhere else tuple(each for some in parts for each in some))
        return [by_found[cell] for cell in self.cells]

    def count(self, wanted: Callable[[Kind], bool]) -> int:
        """How many profiles have a wanted difference, at some value of the cut inputs at least."""
        here = self.stretches(wanted)
        return sum(weight for weight, each in zip(self.weights, here, strict=True) if each is not None)

    def condition(self, wanted: Callable[[Kind], bool]) -> Condition:
        """The profiles with a wanted difference, and no others; along the cut input too where few boxes tell it."""
        here, cut = self.stretches(wanted), [each.id for each in self.differences.inputs.cut]
        along = sorted({stretch for each in here for stretch in each or ()}, key=lambda each: (each.least or -1, each))
        if along and len(cut) == 1:
            pieces = _pieces(along)
            axis = Axis(cut[0], tuple((piece,) for piece in pieces))
            found = _covered((*self.axes, axis), [_holds(each, piece) for each in here for piece in pieces], MOST_ALONG)
            if found:
                return found
        found = _covered(self.axes, [each is not None for each in here])
        assert found
        return replace(found, some=" and ".join(cut)) if along else found


def _covered(axes: Sequence[Axis], marks: Sequence[int], most: int | None = None) -> Condition | None:
    """The marked cells as a condition, on the smallest grid that tells them apart; None with more than `most` boxes."""
    together, cells = _together(axes, marks)
    grid = Grid(tuple(len(axis.groups) for axis in together))
    found = cover(grid, grid.set_of(cells), most)
    return Condition(together, found) if found else None


def _holds(stretches: Sequence[Stretch] | None, piece: Stretch) -> bool:
    if stretches is None or not stretches:
        return stretches is not None
    if piece.least is None:
        return piece in stretches
    return any(each.least is not None and each.least <= piece.least <= (each.most or 0) for each in stretches)


def _pieces(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Stretches that meet no other in part: every other is made of some of them. What lies apart is no piece."""
    numbers = [(each.least, each.most) for each in stretches if each.least is not None and each.most is not None]
    starts = sorted({least for least, _ in numbers} | {most + 1 for _, most in numbers})
    pieces = [Stretch(start, end - 1) for start, end in pairwise(starts)]
    return ((BLANK,) if BLANK in stretches else ()) + tuple(pieces)


def profiles_of(differences: Differences) -> Profiles:
    """The small grid of what differs."""
    axes = [Axis(name, tuple((value,) for value in values)) for name, values in differences.inputs.whole]
    together, cells = _together(axes, list(differences.of))
    return Profiles(differences, together, tuple(cells))


def _together(axes: Sequence[Axis], cells: Sequence[int]) -> tuple[tuple[Axis, ...], list[int]]:
    """The axes with those groups in one for which all cells are alike, and the cells that are left."""
    made, left = [], list(cells)
    sizes = [len(axis.groups) for axis in axes]
    for place, axis in enumerate(axes):
        parts = list(_parts(left, sizes, place))
        groups: dict[tuple[int, ...], list[Any]] = {}
        for group, part in zip(axis.groups, parts, strict=True):
            groups.setdefault(part, []).extend(group)
        made.append(Axis(axis.name, tuple(tuple(group) for group in groups.values())))
        left = _only(left, sizes, place, [parts.index(part) for part in groups])
        sizes[place] = len(groups)
    return tuple(made), left


def _parts(cells: Sequence[int], sizes: Sequence[int], place: int) -> Iterator[tuple[int, ...]]:
    """The cells of each place of an axis, in order."""
    run = prod(sizes[place + 1 :])
    period = run * sizes[place]
    for here in range(sizes[place]):
        starts = range(here * run, len(cells), period)
        yield tuple(cell for start in starts for cell in cells[start : start + run])


def _only(cells: Sequence[int], sizes: Sequence[int], place: int, kept: Sequence[int]) -> list[int]:
    """The cells of some places of an axis."""
    run = prod(sizes[place + 1 :])
    period = run * sizes[place]
    starts = (start + here * run for start in range(0, len(cells), period) for here in kept)
    return [cell for start in starts for cell in cells[start : start + run]]
