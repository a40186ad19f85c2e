"""Installs the peers at their pinned versions into a folder of their own; the project's venv holds none of them."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
NPM_FILES = ("package.json", "package-lock.json", ".npmrc")


class UnavailableError(Exception):
    """A peer cannot be installed or run here; the message says why."""


def ran(command: Sequence[str | Path], folder: Path) -> str:
    """What a command prints. Raises `UnavailableError` with what it complains of first where it fails."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise UnavailableError(f"there is no {command[0]} here") from None
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip() or "no word").splitlines()
        complaint = next((line for line in said if "error" in line.lower()), said[-1])
        raise UnavailableError(f"{Path(command[0]).name} failed: {complaint.strip()}")
    return done.stdout


def npm_packages(folder: Path) -> None:
    """json-logic-engine, publicodes and esbuild, in the folder's node_modules."""
    for name in NPM_FILES:
        shutil.copy(HERE / name, folder / name)
    _once(folder, "npm", "package-lock.json", ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"])


def python_packages(folder: Path) -> Path:
    """The Python of a venv that holds PScript and Transcrypt."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        ran([sys.executable, "-m", "venv", str(folder / "venv")], folder)
    wanted = ["--require-hashes", "--requirement", str(HERE / "requirements.txt")]
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    _once(folder, "pip", "requirements.txt", [*pip, *wanted])
    return python


def _once(folder: Path, name: str, pins: str, command: list[str]) -> None:
    """Runs an installation unless the same pins are installed already."""
    wanted, stamp = (HERE / pins).read_text(encoding="utf-8"), folder / f".{name}"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        ran(command, folder)
        stamp.write_text(wanted, encoding="utf-8")
