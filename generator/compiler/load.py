"""Runs the rule modules of a project, fresh from their source, and leaves Python's own modules as they were."""

import ast
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from generator.problem import Place, Problem

PACKAGE = "calculators"


@dataclass(frozen=True, eq=False)
class RuleModule:
    """A module that defines `CALCULATOR`: its source, its syntax tree and what running it left behind."""

    file: str
    source: str
    vocabulary: str
    syntax: ast.Module
    namespace: Mapping[str, Any]


class _Fresh(SourceFileLoader):
    """Reads the source each time: no byte code is kept beside a project's rules."""

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        return compile(self.get_data(path), path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    """Finds `calculators` and its modules under one project's root."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def find_spec(self, fullname: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        if fullname.partition(".")[0] != PACKAGE:
            return None
        path = self.root.joinpath(*fullname.split("."))
        if path.is_dir():
            init = path / "__init__.py"
            return spec_from_file_location(
                fullname, init, loader=_Fresh(fullname, str(init)), submodule_search_locations=[str(path)]
            )
        path = path.with_suffix(".py")
        return spec_from_file_location(fullname, path, loader=_Fresh(fullname, str(path))) if path.is_file() else None


@contextmanager
def _project(root: Path) -> Iterator[None]:
    """Inside, `import calculators…` means the project's; afterwards what it meant before."""
    finder = _Finder(root)
    before = {name: module for name, module in sys.modules.items() if name.partition(".")[0] == PACKAGE}
    for name in before:
        del sys.modules[name]
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
            del sys.modules[name]
        sys.modules.update(before)


def rule_modules(root: Path) -> tuple[list[RuleModule], list[Problem]]:
    """The modules of `calculators/` that define `CALCULATOR`, by file name, and what went wrong while running them."""
    root = root.resolve()
    modules: list[RuleModule] = []
    problems: list[Problem] = []
    vocabulary = root / PACKAGE / "vocabulary.py"
    known = vocabulary.read_text(encoding="utf-8") if vocabulary.is_file() else ""
    with _project(root):
        for path in sorted((root / PACKAGE).glob("*.py")):
            if path.name in {"__init__.py", vocabulary.name}:
                continue
            file = path.relative_to(root).as_posix()
            try:
                source = path.read_text(encoding="utf-8")
                syntax = ast.parse(source, str(path))
                namespace = _run(f"{PACKAGE}.{path.stem}")
            except Exception as error:
                problems.append(_problem(error, path, file))
                continue
            if "CALCULATOR" in namespace:
                modules.append(RuleModule(file, source, known, syntax, namespace))
    return modules, problems


def _run(name: str) -> Mapping[str, Any]:
    __import__(name)
    module: ModuleType = sys.modules[name]
    return vars(module)


def _problem(error: Exception, path: Path, file: str) -> Problem:
    """What running the module raised, at the module's own line."""
    says = str(error) or type(error).__name__
    if isinstance(error, SyntaxError) and error.filename == str(path):
        place = Place(file, error.lineno or 1, error.offset or 1, (error.text or "").rstrip("\n"))
        return Problem("rules-syntax", place, f"this is not Python: {error.msg}", "correct the syntax")
    if type(error).__name__ == "TableError":
        code, instead = "rules-table", "name what the benchmark holds, or add it to the benchmark"
    else:
        code, instead = "rules-run", "run the file with Python and correct it"
        says = f"running the rules raised {type(error).__name__}: {says}"
    return Problem(code, _last_line_in(error, path, file), says, instead)


def _last_line_in(error: Exception, path: Path, file: str) -> Place:
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename == str(path) and frame.lineno is not None and frame.lineno > 0:
            column = (frame.colno or 0) + 1
            same_line = frame.end_lineno == frame.lineno
            width = (frame.end_colno or column) - (frame.colno or 0) if same_line else len(frame.line or " ")
            text = _line(path, frame.lineno)
            return Place(file, frame.lineno, column, text, max(1, width))
    return Place(file, 1, 1)


def _line(path: Path, number: int) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return lines[number - 1] if number <= len(lines) else ""
