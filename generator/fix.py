"""Mends what has one right answer, and leaves every other byte of the content as it is."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from generator.check.all_checks import check
from generator.edit import Edit, applied
from generator.load import load
from generator.problem import Problem

PASSES = 20  # one mend can show the next: a file that can be read again has its fields checked


def fix(root: Path) -> list[Problem]:
    """Mends the files of a project's content; gives the problems that are gone."""
    mended: list[Problem] = []
    for _ in range(PASSES):
        library, problems = load(root / "content")
        problems = problems or check(library)
        found = [problem for problem in problems if problem.mend]
        if not found:
            break
        _write(root, (edit for problem in found for edit in problem.mend))
        mended += found
    return list(dict.fromkeys(mended))


def _write(root: Path, edits: Iterable[Edit]) -> None:
    by_file: dict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_file[edit.file].append(edit)
    for file, of_file in by_file.items():
        path = root / file
        fresh = path.with_name(f".{path.name}.new")
        fresh.write_bytes(applied(path.read_bytes(), of_file))
        fresh.replace(path)
