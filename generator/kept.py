"""The kept versions of embedded calculators: `embeds/HASH/` holds each one's files, `embeds/versions.txt` names them.

A line is `151c643cd2b9 connection-target 2026-11-22 DIGEST`: the version, its calculator, its day, and the SHA-256 of
all its files. Nothing of it may ever change, since pages of others name these files with their integrity.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.git import GitError, git
from generator.problem import Place, Problem

FOLDER, FILE, CODE = "embeds", "versions.txt", "calculator-kept"
PUBLISHED = "What is published"
"""How the message of each commit begins by which the workflow that publishes keeps what it is about to publish."""
_LINE = re.compile(r"([0-9a-f]{12}) ([a-z0-9-]+) (\d{4}-\d\d-\d\d) ([0-9a-f]{64})")


@dataclass(frozen=True)
class Version:
    """One version of a calculator's embeds: its hash, the day that it is of, and its files by name.

    The hash is over all that the files say but hash and day, which stand in them as well.
    """

    calculator: str
    hash: str
    day: str
    files: Mapping[str, bytes]

    @property
    def digest(self) -> str:
        """The SHA-256 of all files, in hexadecimal."""
        found = hashlib.sha256()
        for name, content in sorted(self.files.items()):
            found.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
        return found.hexdigest()

    @property
    def line(self) -> str:
        return f"{self.hash} {self.calculator} {self.day} {self.digest}"


def kept_versions(root: Path) -> tuple[tuple[Version, ...], list[Problem]]:
    """Every version that is kept under a project's root, and each that is not as it was published."""
    path = root / FOLDER / FILE
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    versions, problems = [], []
    for number, line in enumerate(lines, 1):
        place = Place(f"{FOLDER}/{FILE}", number, 1, line, len(line))
        match = _LINE.fullmatch(line)
        if match is None:
            instead = "Take back the change of this line; plumbline keep writes the lines."
            problems.append(Problem(CODE, place, "this line names no version", instead))
            continue
        folder = root / FOLDER / match[1]
        files = {each.name: each.read_bytes() for each in sorted(folder.glob("*"))} if folder.is_dir() else {}
        version = Version(match[2], match[1], match[3], files)
        if version.digest != match[4]:
            says = f"the files of this version are not those that were published: {_what(files)}"
            instead = f"Bring back {FOLDER}/{match[1]}/ as it was, from Git's history or from the published site."
            problems.append(Problem(CODE, place, says, instead))
        versions.append(version)
    return tuple(versions), problems


def lost(root: Path, url: str, kept: Iterable[Version]) -> list[Problem]:
    """Every version that was published at this address, as the branch's commits tell, and is not kept any more."""
    there = {each.line for each in kept}
    return [
        Problem(
            CODE,
            Place(f"{FOLDER}/{FILE}", number, 1),
            f"a version that was published is missing: {line}",
            f"Bring back its line and {FOLDER}/{line.split()[0]}/, from Git's history or from the published site.",
        )
        for number, line in enumerate(_published(root, url), 1)
        if line not in there
    ]


def keep(root: Path, versions: list[Version]) -> list[Version]:
    """Writes down each version that is not kept yet, with its files; gives those."""
    kept, _ = kept_versions(root)
    new = [each for each in versions if each.hash not in {old.hash for old in kept}]
    for each in new:
        folder = root / FOLDER / each.hash
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in each.files.items():
            (folder / name).write_bytes(content)
    if new:
        text = "".join(f"{each.line}\n" for each in (*kept, *new))
        (root / FOLDER / FILE).write_text(text, encoding="utf-8", newline="\n")
    return new


def _published(root: Path, url: str) -> list[str]:
    """The lines as they stood when the site was last published; none where Git knows of no such time.

    Who took over the project with its commits has another address, and publishes their own versions alone.
    """
    try:
        newest = git(root, "log", "--max-count=1", "--format=%H", f"--grep=^{PUBLISHED}")
    except GitError:
        return []
    if not newest:
        return []
    then = f"{newest.decode().strip()}:./"
    site, lines = (git(root, "show", then + path) or b"" for path in ("content/site.yml", f"{FOLDER}/{FILE}"))
    return lines.decode().splitlines() if url.encode() in site else []


def _what(files: Mapping[str, bytes]) -> str:
    return "one is changed, missing or new" if files else "the folder is missing or empty"
