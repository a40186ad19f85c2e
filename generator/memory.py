"""What was worked out before, kept in one folder that may be deleted at any time.

An entry is named by a digest of exactly what it depends on and begins with the digest of what it holds, so one that is
half written, damaged or foreign is seen as none.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

SEAL = hashlib.sha256().digest_size


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

    def recall(self, name: str) -> bytes | None:
        """What was kept under a name; None where there is nothing, or something else."""
        try:
            kept = self._path(name).read_bytes()
        except OSError:
            return None
        seal, content = kept[:SEAL], kept[SEAL:]
        return content if hashlib.sha256(content).digest() == seal else None

    def keep(self, name: str, content: bytes) -> None:
        """Keeps something under a name, in one step, and forgets what was kept before."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self._path(name)
        fresh = path.with_name(f".{path.name}.new")
        with fresh.open("wb") as file:
            file.write(hashlib.sha256(content).digest())
            file.write(content)
        fresh.replace(path)
        for old in self.folder.glob(f"{self.kind}-*"):
            if old != path:
                old.unlink()

    def _path(self, name: str) -> Path:
        return self.folder / f"{self.kind}-{name}"
