"""The commands for whoever edits the content: check, new, ids, schema, reading."""

import argparse
import sys
from pathlib import Path
from typing import Any

from generator import ledger, pipeline, reading, schemas
from generator.commands.shared import FINE, PROBLEMS, count, day, identifier
from generator.fix import fix
from generator.library import Library
from generator.load import load
from generator.new import NEXT, create
from generator.problem import in_order
from generator.renderings import RENDERINGS, as_markdown, counted

EXPLAINED = "Each code in brackets has a page with examples, /editing/checks/CODE/ on the site."


def add_to(commands: Any) -> None:
    """Adds the commands to a command line."""
    command = commands.add_parser("check", help="list every problem of content and rules")
    command.add_argument("--format", choices=RENDERINGS, default="text")
    command.add_argument("--fix", action="store_true", help="first mend what has one right answer")
    command.add_argument("--summary", type=Path, metavar="FILE", help="append the full list to a file, as Markdown")
    command.add_argument("--today", type=day, metavar="DATE", help="hold dates against it, and tell what is overdue")
    command.set_defaults(run=check)

    command = commands.add_parser("new", help="begin a record, with a comment at each field")
    command.add_argument("kind", choices=NEXT, metavar="KIND", help=", ".join(NEXT))
    command.add_argument("id", type=identifier, metavar="ID", help="the file's name, or the glossary's key, for ever")
    command.set_defaults(run=new)

    command = commands.add_parser("ids", help="add new ids to the list of all that were ever published")
    command.set_defaults(run=ids)

    command = commands.add_parser("schema", help="write the JSON Schemas that editors complete and check by")
    command.set_defaults(run=schema)

    command = commands.add_parser("reading", help="tell how hard the words are to read")
    command.set_defaults(run=reading_level)


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


def new(options: argparse.Namespace) -> int:
    """Writes the skeleton of a record, and says what to do with it."""
    library, _ = load(options.root / "content")
    place = create(options.root, library, options.kind, options.id)
    print(f"{place}: fill in what is empty. A comment says what each field is for.")
    print(
        f"{NEXT[options.kind]}\nThen run plumbline check --fix: it lists the new ids, and says what is still missing."
    )
    return FINE


def ids(options: argparse.Namespace) -> int:
    """Adds every new id of the content to the list of all that were ever published, and to what editors are offered."""
    library = pipeline.library_of(options.root)
    new = [key for key in ledger.published(library) if key not in library.ledger]
    if new:
        text = ledger.written(library.ledger, new, library.site)
        (options.root / "content" / ledger.FILE).write_text(text, encoding="utf-8", newline="\n")
    _write_schemas(options.root, library)
    print(f"{count(len(new), 'new id')} in content/{ledger.FILE}, {len(library.ledger) + len(new)} in all.")
    return FINE


def schema(options: argparse.Namespace) -> int:
    """Writes the JSON Schemas that editors complete and check by."""
    written = _write_schemas(options.root, pipeline.library_of(options.root))
    print(f"{count(written, 'schema')} in {schemas.FOLDER}/.")
    return FINE


def _write_schemas(root: Path, library: Library) -> int:
    """Writes the schemas of a project; gives how many there are."""
    folder = root / schemas.FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    written = schemas.written(library)
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return len(written)


def reading_level(options: argparse.Namespace) -> int:
    """Prints how hard the words are to read: in all, by kind, and the hardest records."""
    library = pipeline.library_of(options.root)
    found = reading.levels(library)
    print(f"School year {reading.together(found.values()).grade} in all, by the Automated Readability Index.")
    for kind in reading.KINDS:
        of_kind = [text for key, text in found.items() if key.kind == kind]
        print(f"  {kind}: {reading.together(of_kind).grade} over {count(len(of_kind), 'record')}")
    above = reading.hard(library)
    print(f"Above year {library.site.reading}, which site.yml allows: {count(len(above), 'record')}.")
    for key, text in above.items():
        print(f"  {text.grade}  {library.origins[key].place()}")
    return FINE
