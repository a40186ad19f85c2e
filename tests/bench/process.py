"""A process and what it took."""

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

QUIET: Mapping[str, str] = {"ASTRO_TELEMETRY_DISABLED": "1", "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}


@dataclass(frozen=True)
class Took:
    """Seconds from start to end, seconds of processor time, and the most memory of any one process in it, in MB."""

    seconds: float
    processor: float
    memory: int


def took(command: Sequence[str], folder: Path) -> Took:
    """What a command takes. It ends the benchmark where the command fails."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, env={**os.environ, **QUIET})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            raise SystemExit(f"{' '.join(command)} failed:\n{said.read()}")
    return Took(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)
