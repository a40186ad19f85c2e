"""Work spread over the processor's cores: the same results, in the same order, as on one."""

import gc
import os
import pickle
import sys
from collections.abc import Callable, Sequence
from typing import IO, Any, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R")
CAN_FORK = sys.platform == "linux"
"""Elsewhere a fork is missing or unsafe, and a fresh process would have to be handed all that the work looks at."""


class _Child(NamedTuple):
    """A process at work, and where its results come from."""

    process: int
    results: IO[bytes]


def spread(work: Callable[[T], R], items: Sequence[T], worth: int, cores: int | None = None) -> list[R]:
    """What `work` gives for each item. With fewer than `worth` items a core, another core is not worth its start.

    A child is a fork of this process, so it holds all that the work looks at; only results are handed over, pickled.
    Each takes every so manieth item, since neighbours are much alike. What the work raises is raised here.
    """
    cores = max(1, min(cores or os.cpu_count() or 1, len(items) // worth)) if CAN_FORK else 1
    if cores == 1:
        return list(map(work, items))
    gc.freeze()  # so that no child copies what it only looks at
    children = [_child(work, items[number::cores]) for number in range(1, cores)]
    shares = [_done(work, items[::cores]), *map(_results, children)]
    gc.unfreeze()
    for share in shares:
        if isinstance(share, BaseException):
            raise share
    return [shares[number % cores][number // cores] for number in range(len(items))]


def _child(work: Callable[[T], R], items: Sequence[T]) -> _Child:
    here, there = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            os.close(here)
            with os.fdopen(there, "wb") as results:
                pickle.dump(_done(work, items), results, pickle.HIGHEST_PROTOCOL)
        finally:
            os._exit(0)  # nothing of what waits in the parent's frames is done a second time
    os.close(there)
    return _Child(process, os.fdopen(here, "rb"))


def _done(work: Callable[[T], R], items: Sequence[T]) -> Any:
    """The results, or what was raised."""
    try:
        return list(map(work, items))
    except BaseException as error:
        return error


def _results(child: _Child) -> Any:
    with child.results as results:
        found = pickle.load(results)
    os.waitpid(child.process, 0)
    return found
