"""The only writer of a site: publishes a finished folder, touching only what changed."""

import filecmp
import shutil
from pathlib import Path
from typing import NamedTuple


class Written(NamedTuple):
    """How many files were written, left alone and deleted."""

    changed: int
    same: int
    deleted: int


def publish(finished: Path, out: Path) -> Written:
    """Makes `out` hold exactly the files of `finished`, each replaced in one step. An unchanged file is not touched."""
    wanted = {path.relative_to(finished) for path in finished.rglob("*") if path.is_file()}
    changed = [inside for inside in sorted(wanted) if not _same(finished / inside, out / inside)]
    for inside in changed:
        _replace(finished / inside, out / inside)
    stale = [path for path in out.rglob("*") if not path.is_dir() and path.relative_to(out) not in wanted]
    for path in stale:
        path.unlink()
    for folder in sorted((path for path in out.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    return Written(len(changed), len(wanted) - len(changed), len(stale))


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and not other.is_symlink() and filecmp.cmp(one, other, shallow=False)


def _replace(source: Path, target: Path) -> None:
    """Copies beside the target, then renames: a reader sees the old file or the new one, never half of one."""
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    for above in [*target.parents][::-1]:
        if above.is_file():
            above.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    shutil.copyfile(source, beside)
    beside.replace(target)
