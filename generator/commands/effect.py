"""The commands that tell changes apart: diff, between two revisions, and history, commit by commit."""

import argparse
import sys
from pathlib import Path
from typing import Any

from generator import commits, history
from generator.commands.shared import FINE, PROBLEMS, WRONG_USE, count, progress
from generator.git import GitError
from generator.impact.renderings import RENDERINGS
from generator.impact.report import effect
from generator.impact.revisions import RevisionError, revision
from generator.library import Commit
from generator.load import history_of
from generator.problem import stop_if_any


def add_to(commands: Any) -> None:
    """Adds the commands to a command line."""
    command = commands.add_parser("diff", help="tell what a change does: to calculators, figures, records and pages")
    command.add_argument("base", metavar="BASE", help="what was: a revision that Git knows, or a folder")
    command.add_argument("head", metavar="HEAD", nargs="?", help="what is (default: this folder)")
    command.add_argument("--format", choices=RENDERINGS, default="text")
    command.set_defaults(run=diff)

    command = commands.add_parser("history", help="write down what each commit altered in the content")
    command.add_argument("--since", metavar="REF", help="only add the commits behind this one to what is written")
    command.add_argument("--check", action="store_true", help="write nothing; say whether it is behind")
    command.set_defaults(run=write_history)


def diff(options: argparse.Namespace) -> int:
    """Prints what going from one revision to another does to readers."""
    try:
        head_name = options.head or str(options.root)
        with revision(options.root, options.base) as base, revision(options.root, head_name) as head:
            found = effect(base, head, progress)
    except RevisionError as error:
        print(f"{error}.", file=sys.stderr)
        return WRONG_USE
    progress("")
    print(RENDERINGS[options.format](found))
    return PROBLEMS if found.is_unread else FINE


def write_history(options: argparse.Namespace) -> int:
    """Writes the history of the content, or says whether it is behind."""
    path: Path = options.root / "content" / history.FILE
    kept, problems = history_of(options.root / "content")
    try:
        newer = commits.commits(options.root, options.since)
        gone = _gone(kept, commits.known(options.root))
    except GitError as error:
        print(f"{error}.", file=sys.stderr)
        return WRONG_USE
    if options.since:
        stop_if_any(problems)
    told = history.extended(kept, newer, gone) if options.since else newer
    before = path.read_bytes() if path.is_file() else b""
    text = history.written(told).encode()
    missing = {each.id for each in told} - {each.id for each in kept}
    says = f"{count(len(told), 'commit')} altered the content, {len(missing)} of them new in content/{history.FILE}"
    if text == before:
        print(f"content/{history.FILE} is as it should be: {count(len(told), 'commit')}.")
    elif options.check:
        print(f"content/{history.FILE} is not as Git has it: {len(missing)} missing, {len(gone)} no longer there.")
        print("Run plumbline history.")
        return PROBLEMS
    else:
        path.write_bytes(text)
        print(f"{says}{f'; {len(gone)} are no longer there' if gone else ''}.")
    return FINE


def _gone(kept: tuple[Commit, ...], known: frozenset[str] | None) -> list[str]:
    """The commits of a history that Git does not have behind the newest one any more."""
    return [each.id for each in kept if known is not None and each.id not in known]
