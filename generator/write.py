"""The only writer of a site: publishes its files, touching only what changed."""

import shutil
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.cores import spread
from generator.page import Asset

WORTH = 500  # files are written in about the time that another process takes to start


class Written(NamedTuple):
    """How many files were written, left alone and deleted."""

    changed: int
    same: int
    deleted: int


def publish(files: Iterable[Asset], out: Path) -> Written:
    """Makes `out` hold exactly these files, each replaced in one step. An unchanged file is not touched."""
    wanted = {out / file.path: file for file in files}
    for folder in sorted(_folders(wanted, out)):
        if folder.is_file():
            folder.unlink()
        folder.mkdir(parents=True, exist_ok=True)
    changed = sum(spread(partial(_put, wanted), list(wanted), WORTH))
    stale = [path for path in out.rglob("*") if not path.is_dir() and path not in wanted]
    for path in stale:
        path.unlink()
    for folder in sorted((path for path in out.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    return Written(changed, len(wanted) - changed, len(stale))


def _folders(files: Iterable[Path], out: Path) -> set[Path]:
    """Every folder that files below `out` stand in."""
    folders = {out}
    for file in files:
        above = file.parent
        while above not in folders:
            folders.add(above)
            above = above.parent
    return folders


def _put(files: dict[Path, Asset], target: Path) -> bool:
    """Writes a file where it is not there as it should be, and tells whether it was not."""
    content = files[target].content
    if target.is_file() and not target.is_symlink() and target.read_bytes() == content:
        return False
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    beside = target.with_name(f".{target.name}.new")  # a reader sees the old file or the new one, never half of one
    beside.write_bytes(content)
    beside.replace(target)
    return True
