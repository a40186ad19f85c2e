"""The commands for rules and calculators: verify, evaluate."""

import argparse
import json
import sys
from collections.abc import Iterable
from typing import Any

from generator import pipeline
from generator.commands.shared import FINE, PROBLEMS, WRONG_USE, progress
from generator.compiler.compile import compile_all
from generator.evaluate import InputError, evaluate
from generator.problem import Stop


def add_to(commands: Any) -> None:
    """Adds the commands to a command line."""
    command = commands.add_parser("verify", help="prove that Python and JavaScript agree")
    command.add_argument("--fresh", action="store_true", help="prove it anew, whatever is remembered")
    command.set_defaults(run=verify)

    command = commands.add_parser("evaluate", help="run a calculator")
    command.add_argument("calculator", metavar="CALCULATOR")
    command.add_argument("--inputs", default="-", metavar="JSON", help="one JSON object, or - for JSON lines (default)")
    command.set_defaults(run=evaluate_inputs)


def verify(options: argparse.Namespace) -> int:
    """Proves that Python and JavaScript agree, and says over what."""
    calculators = pipeline.examine(options.root, None, progress).calculators
    proofs = pipeline.promise(options.root, calculators, progress, options.fresh)
    progress("")
    for name, proof in proofs.items():
        print(f"{name}: {proof.profiles:,} profiles, {proof.results:,} results, the same in Python and JavaScript.")
        print(f"  {len(proof.laws)} laws and {proof.examples} worked examples hold.")
        print(f"  SHA-256 of all results: {proof.results_digest}")
    return FINE


def evaluate_inputs(options: argparse.Namespace) -> int:
    """Prints the result of a calculator for each JSON object, one a line."""
    calculators, problems = compile_all(options.root)
    if problems:
        raise Stop(problems)
    if options.calculator not in calculators:
        print(f"There is no calculator {options.calculator}; there is {', '.join(calculators)}.", file=sys.stderr)
        return WRONG_USE
    lines: Iterable[str] = sys.stdin if options.inputs == "-" else [options.inputs]
    code = FINE
    for line in filter(str.strip, lines):
        try:
            answer: dict[str, object] = evaluate(calculators[options.calculator], json.loads(line))
        except json.JSONDecodeError as error:
            answer = {"error": {"input": None, "message": f"this is not JSON: {error}"}}
        except InputError as error:
            answer = {"error": {"input": error.input, "message": error.message}}
        code = PROBLEMS if "error" in answer else code
        print(json.dumps(answer, ensure_ascii=False), flush=True)
    return code
