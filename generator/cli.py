"""The command line. It parses, calls one function, and prints.

Exit codes: 0 fine, 1 problems, 2 wrong use, 141 nobody reads on.
"""

import argparse
import gc
import os
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from generator import pipeline
from generator.commands import content, effect, rules, upkeep
from generator.commands.shared import FINE, PROBLEMS, UNREAD, WRONG_USE, address, count, day, progress
from generator.cores import begin
from generator.problem import Stop, as_text
from generator.renderings import counted

SELDOM = (50_000, 20, 100)
"""How seldom Python looks for cycles: nearly all that is made lives to the end, and looking took a tenth of a build."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code. Ends without a word where whoever reads its output has had enough."""
    gc.set_threshold(*SELDOM)
    try:
        try:
            return _run(_parser().parse_args(arguments))
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python would try once more, and complain
        return UNREAD


def _run(options: argparse.Namespace) -> int:
    if not (options.root / "content").is_dir():
        print(f"{options.root} has no content folder: run this in a Plumbline project, or name one with --root.")
        return WRONG_USE
    try:
        return int(options.run(options))
    except ChildProcessError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    except Stop as stop:
        print(as_text(stop.problems), file=sys.stderr)
        print(f"\n{counted(stop.problems)}; nothing was written.", file=sys.stderr)
        return PROBLEMS


def build(options: argparse.Namespace) -> int:
    """Builds the site. Nothing is written before every page is made and every shell is drawn."""
    from generator.shell.draw import Drawing
    from generator.shell.error import ShellError
    from generator.write import publish

    started = time.perf_counter()
    made = pipeline.make(options.root, options.today, progress, options.url)
    drawing = begin(partial(Drawing, made, options.root))
    made = pipeline.illustrated(made, options.root, progress)
    progress("Drawing the pages")
    try:
        written = publish(drawing().files(made), options.out)
    except ShellError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    progress("")
    took = f" in {time.perf_counter() - started:.1f} s" if sys.stdout.isatty() else ""
    print(
        f"{count(len(made.pages), 'page')} in {options.out}{took}: "
        f"{written.changed} written, {written.same} unchanged, {written.deleted} deleted."
    )
    return FINE


def serve(options: argparse.Namespace) -> int:
    """Serves the site, and follows every change of content, rules and theme."""
    from generator.serve.serve import serve as served

    try:
        served(options.root, options.port, partial(print, flush=True), progress)
    except KeyboardInterrupt:
        progress("")
    return FINE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("plumbline", description="Builds a site from a knowledge base and its rules.")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("build", help="build the site")
    command.add_argument("--out", type=Path, default=Path("site"), help="where to build it (default: site)")
    command.add_argument("--url", type=address, help="the address to build it for, instead of the one in site.yml")
    command.add_argument("--today", type=day, metavar="DATE", help="hold dates against this day")
    command.set_defaults(run=build)

    command = commands.add_parser("serve", help="serve the site and follow changes")
    command.add_argument("--port", type=int, default=8000)
    command.set_defaults(run=serve)

    for group in (content, effect, rules, upkeep):
        group.add_to(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
