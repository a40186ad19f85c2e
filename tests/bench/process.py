"""A process and what it took."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

MEASURED = Path(__file__).with_name("measured.py")
QUIET: Mapping[str, str] = {"ASTRO_TELEMETRY_DISABLED": "1", "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}


@dataclass(frozen=True)
class Took:
    """Seconds from start to end, seconds of processor time, and the most memory of any one process in it, in MB."""

    seconds: float
    processor: float
    memory: int


def took(command: Sequence[str], folder: Path) -> Took:
    """What a command takes. It ends the benchmark where the command fails."""
    with tempfile.TemporaryDirectory() as beside:
        report = Path(beside) / "took.json"
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(MEASURED), str(report), *command],
            cwd=folder,
            env={**os.environ, **QUIET},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
        return Took(**json.loads(report.read_text(encoding="utf-8")))


def put_aside(paths: Iterable[Path], beside: Path) -> None:
    """Moves what an earlier build left into a folder that goes with the benchmark's own.

    Where many files were just deleted, ext4 takes twenty times as long for each new one, for minutes.
    """
    gone = Path(tempfile.mkdtemp(dir=beside, prefix="gone-"))
    for path in filter(Path.exists, paths):
        path.rename(gone / path.name)
