"""What was worked out before, kept in one folder that may be deleted at any time.

An entry is named by a digest of exactly what it depends on and begins with the digest of what it holds, so one that is
half written, damaged or foreign is seen as none.
"""

import hashlib
import marshal
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SEAL = hashlib.sha256().digest_size
LENGTH = 8  # bytes before each value
FORM = b"values, each with its length before it"  # sealed with them, so that another form is not read
Plain = Any
"""What `marshal` reads without building objects: numbers, texts, bytes, and tuples, lists and dicts of them."""


def digest(parts: Iterable[bytes]) -> str:
    """One name for many parts, each told apart from the next."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


@dataclass(frozen=True)
class Memory:
    """The entries of one kind in a folder: the newest is kept, older ones go."""

    folder: Path
    kind: str

    def recall(self, name: str) -> Iterator[Plain]:
        """The values that were kept under a name; none where there is nothing, or something else."""
        try:
            file = self._path(name).open("rb")
        except OSError:
            return
        with file:
            seal = file.read(SEAL)
            if hashlib.file_digest(file, lambda: hashlib.sha256(FORM)).digest() != seal:
                return
            file.seek(SEAL)
            while length := file.read(LENGTH):
                yield marshal.loads(file.read(int.from_bytes(length, "big")))

    def keep(self, name: str, values: Iterable[Plain]) -> None:
        """Keeps values under a name, one by one, in one step, and forgets what was kept before."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path, seal = self._path(name), hashlib.sha256(FORM)
        fresh = self.folder / f".{self.kind}.new"  # two builds that write it at once spoil the seal, and nothing else
        with fresh.open("wb") as file:
            file.seek(SEAL)
            for value in map(marshal.dumps, values):
                piece = len(value).to_bytes(LENGTH, "big") + value
                seal.update(piece)
                file.write(piece)
            file.seek(0)
            file.write(seal.digest())
        with suppress(FileNotFoundError):
            fresh.replace(path)
        for old in self.folder.glob(f"{self.kind}-*"):
            if old != path:
                old.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self.folder / f"{self.kind}-{name}"
