"""The long form of the random programs: `python -m tests.compiler.fuzz --programs 10000`."""

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random

from generator.compiler.v8 import v8
from generator.problem import as_text
from tests.compiler.agreement import difference, inputs_of
from tests.compiler.cases import compiled, module_of
from tests.compiler.programs import program

FRESH = 200  # programs after which the engine is replaced


def main() -> int:
    """Runs programs from numbered seeds; prints the first that differs, and gives 1 for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="the seed of the first program")
    parser.add_argument("--inputs", type=int, default=100, help="inputs for each program")
    options = parser.parse_args()
    accepted = evaluations = 0
    seed = options.first
    with tempfile.TemporaryDirectory() as folder:
        while accepted < options.programs:
            with v8() as engine:
                for _ in range(FRESH):
                    case = program(Random(seed))
                    seed += 1
                    found, problems = compiled(Path(folder), case)
                    if found is None:
                        unexpected = [each for each in problems if each.code not in {"range", "unreachable"}]
                        if unexpected:
                            print(as_text(unexpected[:1]), file=sys.stderr)
                        continue
                    inputs = inputs_of(found, options.inputs)
                    apart = difference(found, engine, inputs)
                    if apart is not None:
                        print(f"seed {seed - 1}\n{module_of(case)}\n{apart}")
                        return 1
                    accepted, evaluations = accepted + 1, evaluations + len(inputs)
                    if accepted == options.programs:
                        break
            if sys.stderr.isatty():
                print(f"{accepted} programs, {evaluations} evaluations", file=sys.stderr)
    print(f"{accepted} programs of {seed - options.first} were accepted; {evaluations} evaluations, no difference")
    return 0


if __name__ == "__main__":
    sys.exit(main())
