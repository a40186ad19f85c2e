"""The shell of each shape: MkDocs draws its stand-in once, and the shell is remembered by all that it depends on."""

import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from generator.memory import Memory, digest
from generator.pipeline import Made
from generator.shell.slots import AFTER, BEFORE, NEIGHBOURS, Filling, Shape, slots, stand_in
from generator.shell.splice import Shell, cut

DRAWN_BY = ("mkdocs", "mkdocs-material", "jinja2", "markupsafe")


def shells_of(made: Made, root: Path, shapes: Iterable[Shape]) -> tuple[dict[Shape, Shell], dict[str, bytes]]:
    """The shells, and the files of the theme by their paths. Raises `ShellError`."""
    stand_ins = {shape: stand_in(shape, number) for number, shape in enumerate(shapes)}
    cuts, theme = _drawn(made, root, list(stand_ins.values()))
    return {shape: Shell(*each) for shape, each in zip(stand_ins, cuts, strict=True)}, theme


Cut = tuple[tuple[bytes, ...], tuple[tuple[int, str, bool], ...]]
"""A shell as plain values."""


def _drawn(made: Made, root: Path, stand_ins: list[Filling]) -> tuple[list[Cut], dict[str, bytes]]:
    """What MkDocs makes of the stand-ins: a shell of each, and the files of the theme."""
    stage = replace(
        made,
        pages=(*(each.page for each in stand_ins), *NEIGHBOURS),
        assets=(),
        structured_data={each.page.path: each.data for each in stand_ins},
    )
    memory, name = Memory(root / ".cache", "shells"), digest(_depends_on(stage, root))
    kept = next(memory.recall(name), None)
    if kept is None:
        files = _render(stage, root)
        shells = [cut(files.pop(_file(each)).decode(), slots(each)) for each in stand_ins]
        theme = {path: each for path, each in files.items() if not path.startswith((BEFORE, AFTER))}
        kept = [(each.pieces, each.holes) for each in shells], theme
        memory.keep(name, [kept])
    cuts, theme = kept
    return cuts, theme


def _depends_on(stage: Made, root: Path) -> Iterator[bytes]:
    """Everything that a shell comes from: what is drawn, by what, with which theme."""
    yield repr(stage).encode()
    yield sys.version.encode()
    yield repr([(package, version(package)) for package in DRAWN_BY]).encode()
    templates, drawing = root / "site-theme", Path(__file__).parent.parent
    ours = [*drawing.glob("shell/*.py"), drawing / "mkdocs_plugin.py", root / "mkdocs.yml"]
    for path in sorted([*(path for path in templates.rglob("*") if path.is_file()), *ours]):
        yield path.name.encode()
        yield path.read_bytes()


def _render(stage: Made, root: Path) -> dict[str, bytes]:
    from generator.shell.by_mkdocs import render

    with tempfile.TemporaryDirectory(prefix="plumbline-") as folder:
        render(stage, root, Path(folder))
        files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _file(stand_in: Filling) -> str:
    return f"{stand_in.page.path}index.html"
