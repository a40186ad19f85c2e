"""Holds a module against our results and measures its speed, in the V8 that the proof runs in too (mini-racer)."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from generator.compiler.v8 import V8, EngineError, v8
from tests.bench.install import UnavailableError

WARM_UP, MEASURED = 400, 700  # milliseconds
PARTS = ("figures", "trace", "texts", "errors")
FIGURES = ("low", "high", "open_ended", "aim", "gap", "verdict", "industry_band", "rules")
HELPERS = """
globalThis.answer = (inputs) => {
  try { return subject.evaluate(inputs); } catch (error) { return null; }
};
globalThis.refusal = (inputs) => {
  try { subject.evaluate(inputs); } catch (error) { return { input: error.input, message: error.message }; }
  return null;
};
globalThis.run = (milliseconds) => {
  const end = Date.now() + milliseconds;
  let done = 0, steps = 0;
  while (Date.now() < end) {
    for (let each = 0; each < 50; each += 1) steps += subject.evaluate(all[(done + each) % all.length]).steps.length;
    done += 50;
  }
  return steps > 0 ? done : NaN;
};
"""
Found = TypeVar("Found")
Samples = dict[str, list[dict[str, Any]]]


def wrong(file: Path, samples: Samples) -> dict[str, int]:
    """In how many of the profiles each part of the answer is another than ours, and how many errors are."""

    def found(engine: V8) -> dict[str, int]:
        answers = engine.json("all.map(answer)")
        refusals = engine.json("refused.map(refusal)")
        pairs = [(answer, each["result"]) for answer, each in zip(answers, samples["profiles"], strict=True)]
        counts = {name: sum(part(mine) != part(ours) for mine, ours in pairs) for name, part in OF.items()}
        errors = zip(refusals, samples["refused"], strict=True)
        return {**counts, "errors": sum(mine != each["error"] for mine, each in errors)}

    return _within(file, samples, found)


def speed(file: Path, samples: Samples) -> float:
    """Evaluations in a second of processor time: what else runs on the machine does not count, the collector does."""

    def found(engine: V8) -> float:
        engine.text(f"String(run({WARM_UP}))")
        begin = time.process_time()
        done = float(engine.text(f"String(run({MEASURED}))"))
        return done / (time.process_time() - begin)

    return _within(file, samples, found)


def version() -> str:
    with v8() as engine:
        return engine.version


def _within(file: Path, samples: Samples, work: Callable[[V8], Found]) -> Found:
    """Does the work in a fresh engine that holds the module and the sample."""
    try:
        with v8() as engine:
            engine.load("subject", file.read_text(encoding="utf-8"))
            for name, key in (("all", "profiles"), ("refused", "refused")):
                inputs = json.dumps([each["inputs"] for each in samples[key]])
                engine.text(f"globalThis.{name} = JSON.parse({json.dumps(inputs)}); ''")
            engine.text(f"{HELPERS}; ''")
            return work(engine)
    except EngineError as error:
        raise UnavailableError(f"V8 refused it: {str(error).splitlines()[0]}") from error


def _figures(result: Any) -> object:
    return result and [result[name] for name in FIGURES]


def _trace(result: Any) -> object:
    return result and [{name: value for name, value in step.items() if name != "why"} for step in result["steps"]]


def _texts(result: Any) -> object:
    return result and [result.get("answer"), *(step.get("why") for step in result["steps"])]


OF: dict[str, Callable[[Any], object]] = {"figures": _figures, "trace": _trace, "texts": _texts}
