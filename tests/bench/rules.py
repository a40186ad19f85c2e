"""How large a calculator's JavaScript is and how fast it answers: `python -m tests.bench.rules [CALCULATOR]`."""

import gzip
import json
import sys
import time
from pathlib import Path
from random import Random

from generator.compiler.compile import Compiled, compile_all
from generator.compiler.v8 import v8
from generator.evaluate import evaluate

PROFILES = 5_000
ROUNDS = 7
RUN = """
globalThis.run = (evaluate, all) => {
  const begin = Date.now();
  let answered = 0;
  while (Date.now() - begin < 500) { for (const each of all) evaluate(each); answered += all.length; }
  return answered * 1000 / (Date.now() - begin);
};
"""


def sample(compiled: Compiled) -> list[dict[str, object]]:
    """Profiles by chance, always the same ones, cut inputs in the middle of their range."""
    cut = {each.id: (each.least + each.most) // 2 for each in compiled.domain.cut}
    profiles = list(compiled.domain.each())
    return [{**each, **cut} for each in Random(0).choices(profiles, k=PROFILES)]


def main(names: list[str]) -> None:
    """Prints a line a module: bytes, bytes gzipped, evaluations a second with the trace, the best of some rounds."""
    calculators, _ = compile_all(Path(__file__).resolve().parent.parent.parent)
    for name, compiled in calculators.items():
        if names and name not in names:
            continue
        profiles = sample(compiled)
        with v8() as engine:
            engine.text(f"{RUN};globalThis.all = JSON.parse({engine_text(profiles)});''")
            for label in ("rules_mjs", "rules_min"):
                code = getattr(compiled, label)
                engine.load(label, code)
                best = max(float(engine.text(f"run({label}.evaluate, all)")) for _ in range(ROUNDS))
                packed = len(gzip.compress(code.encode(), 9))
                print(
                    f"{name} {label:9} {len(code.encode()):6} bytes, {packed:5} gzipped, {best:11,.0f} a second in V8"
                )
        begin = time.perf_counter()
        for each in profiles:
            evaluate(compiled, each)
        print(f"{name} CPython {'':37} {PROFILES / (time.perf_counter() - begin):11,.0f} a second")


def engine_text(value: object) -> str:
    """A value as the text of a JavaScript text of JSON."""
    return json.dumps(json.dumps(value))


if __name__ == "__main__":
    main(sys.argv[1:])
