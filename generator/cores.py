"""Work spread over the processor's cores: the same results, in the same order, as on one."""

import gc
import os
import pickle
import signal
import sys
import threading
import traceback
import weakref
from collections.abc import Callable, Sequence
from functools import partial
from typing import IO, Any, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R")
CAN_FORK = sys.platform == "linux"
"""Elsewhere a fork is missing or unsafe, and a fresh process would have to be handed all that the work looks at."""
WHOLE = threading.RLock()
"""Held by a thread that works beside the one that forks: a fork in between would have its half-done state for ever."""


class _Child(NamedTuple):
    """A process at work, and where its result comes from."""

    process: int
    result: IO[bytes]


def spread(work: Callable[[T], R], items: Sequence[T], worth: int, cores: int | None = None) -> list[R]:
    """What `work` gives for each item. With fewer than `worth` items a core, another core is not worth its start.

    A child is a fork of this process, so it holds all that the work looks at; only results are handed over, pickled.
    Where there is more than one share, each is a child's, and this process keeps nothing but the results. What the
    work raises is raised here.
    """
    every = shares(items, worth, cores)
    if len(every) == 1:
        return list(map(work, items))
    children = [_child(partial(_each, work, share)) for share in every]
    results = [_given(done) for done in [*map(_done, children)]]
    return [results[number % len(every)][number // len(every)] for number in range(len(items))]


def shares(items: Sequence[T], worth: int, cores: int | None = None) -> list[Sequence[T]]:
    """The items, a share a core: every so manieth item, since neighbours are much alike."""
    cores = max(1, min(cores or os.cpu_count() or 1, len(items) // worth)) if CAN_FORK else 1
    return [items[number::cores] for number in range(cores)]


def begin(work: Callable[[], R]) -> Callable[[], R]:
    """Begins some work beside what comes next; what is given waits for it, once, and gives what it gave or raises.

    It is done in a fork, or where there is none, when it is asked for. V8 and the minifier survive no fork.
    """
    return _Begun(_child(work)) if CAN_FORK else work


def aside(work: Callable[[], R]) -> R:
    """What some work gives, done in another process, which takes with it whatever memory it needed."""
    return begin(work)()


class _Begun:
    """Work that has been begun. Where nobody asks for it any more, its process is ended."""

    def __init__(self, child: _Child) -> None:
        self._child = child
        self._unasked = weakref.finalize(self, _end, child)
        self._unasked.atexit = False

    def __call__(self) -> Any:
        self._unasked.detach()
        return _given(_done(self._child))


def _end(child: _Child) -> None:
    child.result.close()
    os.kill(child.process, signal.SIGTERM)
    os.waitpid(child.process, 0)


def _each(work: Callable[[T], R], items: Sequence[T]) -> list[R]:
    return list(map(work, items))


def _child(work: Callable[[], object]) -> _Child:
    here, there = os.pipe()
    gc.freeze()  # so that the child does not copy what it only looks at
    with WHOLE:
        process = os.fork()
    if process == 0:
        try:
            os.close(here)
            with os.fdopen(there, "wb") as result:
                result.write(_packed(work))
        finally:
            os._exit(0)  # nothing of what waits in the parent's frames is done a second time
    gc.unfreeze()
    os.close(there)
    return _Child(process, os.fdopen(here, "rb"))


def _packed(work: Callable[[], object]) -> bytes:
    """The result, or what was raised, which tells where."""
    try:
        return pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
    except BaseException as error:
        error.add_note("".join(traceback.format_exception(error)[-4:]))
        return pickle.dumps(error)


def _done(child: _Child) -> Any:
    """What a child hands over, when it is done."""
    try:
        with child.result as result:
            return pickle.load(result)
    except (EOFError, pickle.UnpicklingError):
        return ChildProcessError("The system ended a process of the build: there may be too little memory.")
    finally:
        os.waitpid(child.process, 0)


def _given(found: Any) -> Any:
    if isinstance(found, BaseException):
        raise found
    return found
