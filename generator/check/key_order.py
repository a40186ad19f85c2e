"""Fields stand in the order in which the model names them."""

from collections.abc import Iterator

from pydantic import BaseModel

from generator.check import walk
from generator.check.layout import reordered, segments
from generator.library import Library
from generator.problem import Problem
from generator.record import in_order
from generator.yaml_nodes import Plain

CODE = "layout-order"


def find(library: Library) -> Iterator[Problem]:
    for _, origin, record in walk.records(library):
        for part, loc in walk.parts(record):
            if _is_in_order(type(part), origin.written_at(loc)):
                continue
            keys = list(segments(origin, loc))
            wanted = [name for name in in_order(type(part)) if name in keys]
            late = next((number for number, key in enumerate(keys) if key != wanted[number]), None)
            if late is not None:
                says = f'"{keys[late]}" stands where "{wanted[late]}" belongs'
                instead = f"The order is {', '.join(wanted)}. plumbline check --fix puts them so."
                place = origin.key_place((*loc, keys[late]))
                yield Problem(CODE, place, says, instead, reordered(origin, loc, wanted))


def _is_in_order(model: type[BaseModel], written: Plain) -> bool:
    """Whether what is written names its fields as the model does; that is told without their places."""
    keys = [*written] if isinstance(written, dict) else []
    return keys == [name for name in in_order(model) if name in keys]
