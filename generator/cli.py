"""The command line. It parses, calls one function, and prints; exit codes: 0 fine, 1 problems, 2 wrong use."""

import argparse
import json
import re
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator import ledger, pipeline, reading, schemas, upkeep
from generator.compiler.compile import compile_all
from generator.evaluate import InputError, evaluate
from generator.fix import fix
from generator.impact.renderings import RENDERINGS as EFFECTS
from generator.impact.report import effect
from generator.impact.revisions import RevisionError, revision
from generator.library import Library
from generator.load import load
from generator.new import NEXT, create
from generator.problem import Stop, as_text, in_order, stop_if_any
from generator.renderings import RENDERINGS, as_markdown, counted
from generator.text_forms import ID

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
EXPLAINED = "Each code in brackets has a page with examples, /editing/checks/CODE/ on the site."


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    options = _parser().parse_args(arguments)
    if not (options.root / "content").is_dir():
        print(f"{options.root} has no content folder: run this in a Plumbline project, or name one with --root.")
        return WRONG_USE
    try:
        return int(options.run(options))
    except Stop as stop:
        print(as_text(stop.problems), file=sys.stderr)
        print(f"\n{counted(stop.problems)}; nothing was written.", file=sys.stderr)
        return PROBLEMS


def build(options: argparse.Namespace) -> int:
    """Builds the site. A failed build leaves the last good one."""
    from generator.shell.draw import draw
    from generator.shell.error import ShellError

    started = time.perf_counter()
    made = pipeline.make(options.root, options.today, _progress, options.url)
    _progress("Drawing the pages")
    try:
        written = draw(made, options.root, options.out)
    except ShellError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    _progress("")
    took = f" in {time.perf_counter() - started:.1f} s" if sys.stdout.isatty() else ""
    print(
        f"{_count(len(made.pages), 'page')} in {options.out}{took}: "
        f"{written.changed} written, {written.same} unchanged, {written.deleted} deleted."
    )
    return FINE


def serve(options: argparse.Namespace) -> int:
    """Serves the site and builds it again on every change."""
    from mkdocs.commands.serve import serve as mkdocs_serve

    mkdocs_serve(str(options.root / "mkdocs.yml"), dev_addr=f"127.0.0.1:{options.port}")
    return FINE


def check(options: argparse.Namespace) -> int:
    """Prints every problem of the content and the rules."""
    if options.fix:
        mended = fix(options.root)
        print(f"Mended {counted(mended)}." if mended else "Nothing to mend.", file=sys.stderr)
    problems = in_order(pipeline.problems_of(options.root, options.today))
    if problems or options.format not in ("text", "github"):
        print(RENDERINGS[options.format](problems))
    if options.format == "text":
        print(f"\n{counted(problems)}. {EXPLAINED}" if problems else "No problems.")
        if options.today:
            print(pipeline.freshness_of(options.root, options.today))
    if options.summary:
        with options.summary.open("a", encoding="utf-8") as summary:
            summary.write(as_markdown(problems))
    return PROBLEMS if any(problem.is_error for problem in problems) else FINE


def ids(options: argparse.Namespace) -> int:
    """Adds every new id of the content to the list of all that were ever published, and to what editors are offered."""
    library = _library(options.root)
    new = [key for key in ledger.published(library) if key not in library.ledger]
    if new:
        text = ledger.written(library.ledger, new, library.site)
        (options.root / "content" / ledger.FILE).write_text(text, encoding="utf-8", newline="\n")
    _write_schemas(options.root, library)
    print(f"{_count(len(new), 'new id')} in content/{ledger.FILE}, {len(library.ledger) + len(new)} in all.")
    return FINE


def schema(options: argparse.Namespace) -> int:
    """Writes the JSON Schemas that editors complete and check by."""
    print(f"{_count(_write_schemas(options.root, _library(options.root)), 'schema')} in {schemas.FOLDER}/.")
    return FINE


def new(options: argparse.Namespace) -> int:
    """Writes the skeleton of a record, and says what to do with it."""
    library, _ = load(options.root / "content")
    place = create(options.root, library, options.kind, options.id)
    print(f"{place}: fill in what is empty. A comment says what each field is for.")
    print(
        f"{NEXT[options.kind]}\nThen run plumbline check --fix: it lists the new ids, and says what is still missing."
    )
    return FINE


def reading_level(options: argparse.Namespace) -> int:
    """Prints how hard the words are to read: in all, by kind, and the hardest records."""
    library = _library(options.root)
    found = reading.levels(library)
    print(f"School year {reading.together(found.values()).grade} in all, by the Automated Readability Index.")
    for kind in reading.KINDS:
        of_kind = [text for key, text in found.items() if key.kind == kind]
        print(f"  {kind}: {reading.together(of_kind).grade} over {_count(len(of_kind), 'record')}")
    above = reading.hard(library)
    print(f"Above year {library.site.reading}, which site.yml allows: {_count(len(above), 'record')}.")
    for key, text in above.items():
        print(f"  {text.grade}  {library.origins[key].place()}")
    return FINE


def diff(options: argparse.Namespace) -> int:
    """Prints what going from one revision to another does to readers."""
    try:
        head_name = options.head or str(options.root)
        with revision(options.root, options.base) as base, revision(options.root, head_name) as head:
            found = effect(base, head, _progress)
    except RevisionError as error:
        print(f"{error}.", file=sys.stderr)
        return WRONG_USE
    _progress("")
    print(EFFECTS[options.format](found))
    return PROBLEMS if found.is_unread else FINE


def verify(options: argparse.Namespace) -> int:
    """Proves that Python and JavaScript agree, and says over what."""
    calculators = pipeline.examine(options.root, None, _progress).calculators
    proofs = pipeline.promise(options.root, calculators, _progress, options.fresh)
    _progress("")
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
    for line in _filled(lines):
        try:
            answer: dict[str, object] = evaluate(calculators[options.calculator], json.loads(line))
        except json.JSONDecodeError as error:
            answer = {"error": {"input": None, "message": f"this is not JSON: {error}"}}
        except InputError as error:
            answer = {"error": {"input": error.input, "message": error.message}}
        code = PROBLEMS if "error" in answer else code
        print(json.dumps(answer, ensure_ascii=False), flush=True)
    return code


def _library(root: Path) -> Library:
    """The content, or `Stop` with what is wrong with its form."""
    library, problems = load(root / "content")
    stop_if_any(problems)
    return library


def _write_schemas(root: Path, library: Library) -> int:
    """Writes the schemas of a project; gives how many there are."""
    folder = root / schemas.FOLDER
    folder.mkdir(exist_ok=True)
    written = schemas.written(library)
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return len(written)


def _filled(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in lines if line.strip())


def _day(text: str) -> str:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise argparse.ArgumentTypeError("a day is written as 2026-01-31")
    return text


def _id(text: str) -> str:
    if not re.fullmatch(ID.pattern, text) or len(text) > 60:
        raise argparse.ArgumentTypeError(f'"{text}" cannot be an id. {ID.instead} It has 60 characters at most.')
    return text


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", text):
        raise argparse.ArgumentTypeError("an address is written as https://example.org/path/")
    return text if text.endswith("/") else text + "/"


def _progress(says: str) -> None:
    """One line that each stage writes over; nothing where nobody looks on."""
    if sys.stderr.isatty():
        print(f"\r\033[K{says}{' …' if says else ''}", end="", file=sys.stderr, flush=True)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("plumbline", description="Builds a site from a knowledge base and its rules.")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("build", help="build the site")
    command.add_argument("--out", type=Path, default=Path("site"), help="where to build it (default: site)")
    command.add_argument("--url", type=_address, help="the address to build it for, instead of the one in site.yml")
    command.add_argument("--today", type=_day, metavar="DATE", help="hold dates against this day")
    command.set_defaults(run=build)

    command = commands.add_parser("serve", help="serve the site and follow changes")
    command.add_argument("--port", type=int, default=8000)
    command.set_defaults(run=serve)

    command = commands.add_parser("check", help="list every problem of content and rules")
    command.add_argument("--format", choices=RENDERINGS, default="text")
    command.add_argument("--fix", action="store_true", help="first mend what has one right answer")
    command.add_argument("--summary", type=Path, metavar="FILE", help="append the full list to a file, as Markdown")
    command.add_argument("--today", type=_day, metavar="DATE", help="hold dates against it, and tell what is overdue")
    command.set_defaults(run=check)

    command = commands.add_parser("ids", help="add new ids to the list of all that were ever published")
    command.set_defaults(run=ids)

    command = commands.add_parser("new", help="begin a record, with a comment at each field")
    command.add_argument("kind", choices=NEXT, metavar="KIND", help=", ".join(NEXT))
    command.add_argument("id", type=_id, metavar="ID", help="the file's name, or the glossary's key, for ever")
    command.set_defaults(run=new)

    command = commands.add_parser("schema", help="write the JSON Schemas that editors complete and check by")
    command.set_defaults(run=schema)

    command = commands.add_parser("reading", help="tell how hard the words are to read")
    command.set_defaults(run=reading_level)

    command = commands.add_parser("diff", help="tell what a change does: to calculators, figures, records and pages")
    command.add_argument("base", metavar="BASE", help="what was: a revision that Git knows, or a folder")
    command.add_argument("head", metavar="HEAD", nargs="?", help="what is (default: this folder)")
    command.add_argument("--format", choices=EFFECTS, default="text")
    command.set_defaults(run=diff)

    upkeep.add_to(commands)

    command = commands.add_parser("verify", help="prove that Python and JavaScript agree")
    command.add_argument("--fresh", action="store_true", help="prove it anew, whatever is remembered")
    command.set_defaults(run=verify)

    command = commands.add_parser("evaluate", help="run a calculator")
    command.add_argument("calculator", metavar="CALCULATOR")
    command.add_argument("--inputs", default="-", metavar="JSON", help="one JSON object, or - for JSON lines (default)")
    command.set_defaults(run=evaluate_inputs)
    return parser


if __name__ == "__main__":
    sys.exit(main())
