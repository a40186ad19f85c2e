"""A revision as a folder: a folder itself, or what Git keeps under a name, unpacked beside the others."""

import io
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.git import GitError, commit_named, git

READ = ("content", "calculators")  # the folders that a comparison reads


class RevisionError(Exception):
    """There is no such revision, or no content in it; the text says so."""


@contextmanager
def revision(root: Path, name: str) -> Iterator[Path]:
    """The folder of a revision of the project at `root`: content and calculators. Raises `RevisionError`."""
    folder = Path(name)
    if (folder / "content").is_dir():
        yield folder
        return
    with TemporaryDirectory(prefix="plumbline-") as fresh:
        _unpack(root, name, Path(fresh))
        yield Path(fresh)


def same(one: Path, other: Path) -> bool:
    """Whether both revisions hold the same bytes where a comparison reads."""
    return all(_files(one / name) == _files(other / name) for name in READ)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _unpack(root: Path, name: str, into: Path) -> None:
    try:
        commit = commit_named(root, name)
        packed = git(root, "archive", "--format=tar", commit, "--", *READ) if commit else None
    except GitError as error:
        raise RevisionError(f"{error}; compare two folders instead") from error
    if commit is None:
        raise RevisionError(f"{name} is neither a folder with content in it nor a revision that Git knows")
    if packed is None:
        raise RevisionError(f"{name} has no folders content and calculators")
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(into, filter="data")
