"""Runs emitted modules in V8."""

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from py_mini_racer import JSEvalException, MiniRacer

Chunk = tuple[str, Any, Any]  # the text, the points of each profile, and inputs for which two modules differ


class EngineError(Exception):
    """The engine could not run a module."""


class V8:
    """One engine with a calculator's modules in it."""

    def __init__(self, engine: MiniRacer) -> None:
        self._engine = engine

    def load(self, name: str, module: str) -> None:
        """Makes a module's exports the fields of a global object."""
        body, _, exports = module.rpartition("export")
        pairs = re.findall(r"(\w+)(?: as (\w+))?", exports)
        fields = ", ".join(f"{shown or inner}: {inner}" for inner, shown in pairs)
        self.text(f"globalThis.{name} = (() => {{ 'use strict'; {body}\nreturn {{ {fields} }}; }})(); ''")

    @property
    def version(self) -> str:
        return self._engine.v8_version

    def text(self, expression: str) -> str:
        """The value of an expression that is a text. Raises `EngineError`."""
        try:
            return str(self._engine.eval(expression))
        except JSEvalException as error:
            raise EngineError(str(error)) from error

    def json(self, expression: str) -> Any:
        """The value of an expression, by way of JSON."""
        return json.loads(self.text(f"JSON.stringify({expression})"))

    def chunks(self, count: int) -> Iterator[Chunk]:
        """Each chunk's text and points, in order; the next ones are run while the caller works."""
        with ThreadPoolExecutor(1) as runner:
            ahead = [runner.submit(self._chunk, number) for number in range(min(AHEAD, count))]
            for number in range(count):
                yield ahead.pop(0).result()
                if number + AHEAD < count:
                    ahead.append(runner.submit(self._chunk, number + AHEAD))

    def _chunk(self, number: int) -> Chunk:
        rest = self.json(
            f"[(globalThis.last = check.chunk({number}, rules.evaluate, readable.evaluate)).points, last.apart]"
        )
        return self.text("last.text"), rest[0], rest[1]


AHEAD = 4


@contextmanager
def v8() -> Iterator[V8]:
    """An engine that is closed again: an open one can hang when the program ends.

    It is opened on a thread of its own. Where an event loop runs already, the engine would answer by way of that loop,
    and the caller, who waits for the answer, would keep the loop from running.
    """
    with ThreadPoolExecutor(1) as thread:
        engine = thread.submit(MiniRacer).result()
        try:
            yield V8(engine)
        finally:
            thread.submit(engine.close).result()
