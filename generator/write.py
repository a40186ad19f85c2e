"""The only writer of a site: publishes its files, touching only what changed."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator.page import Asset


class Written(NamedTuple):
    """How many files were written, left alone and deleted."""

    changed: int
    same: int
    deleted: int


def publish(files: Iterable[Asset], out: Path) -> Written:
    """Makes `out` hold exactly these files, each replaced in one step. An unchanged file is not touched."""
    changed, wanted = 0, set()
    for file in files:
        target = out / file.path
        wanted.add(target)
        if not _holds(target, file.content):
            _replace(target, file.content)
            changed += 1
    stale = [path for path in out.rglob("*") if not path.is_dir() and path not in wanted]
    for path in stale:
        path.unlink()
    for folder in sorted((path for path in out.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    return Written(changed, len(wanted) - changed, len(stale))


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes() == content


def _replace(target: Path, content: bytes) -> None:
    """Writes beside the target, then renames: a reader sees the old file or the new one, never half of one."""
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    for above in [*target.parents][::-1]:
        if above.is_file():
            above.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    beside.write_bytes(content)
    beside.replace(target)
