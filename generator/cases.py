"""The mistakes that the tests make in two small bases, as examples of what each code stands for.

A case is test and example in one: it holds one wrong piece of a file and what is said of it, word for word. The file
is one of a base, perhaps under a wrong name, or comes with the case as it should be (`good`), or is printed by the
compiler: there the piece stands for itself, a fault of the compiler. Where a file's name is what is wrong, or that it
is there or is not, the listing of its folder shows it. Cases are read where the generator's own tests are; without
them, the pages of the codes have no examples.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

TESTS = Path(__file__).resolve().parents[1] / "tests"
LONGEST = 12  # lines


@dataclass(frozen=True)
class Piece:
    """Some lines of a file, or the listing of a folder; each by its path in the project."""

    file: str
    text: str


@dataclass(frozen=True)
class Case:
    """A mistake: what it shows, a piece as it should be and as it was written, and what is said."""

    name: str
    code: str
    proves: str
    good: Piece
    bad: Piece
    said: str


def cases() -> tuple[Case, ...]:
    """Every case of the tests, by name: those of the content, then those of rules and their words."""
    bases = ((TESTS / "bad", TESTS / "good", "content"), (TESTS / "bad" / "rules", TESTS / "other-subject", ""))
    return tuple(_case(path, base, inside) for folder, base, inside in bases for path in sorted(folder.glob("*.yml")))


def _case(path: Path, base: Path, inside: str) -> Case:
    given = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    said = given["problem"].rstrip("\n")
    told = re.findall(r"\[([a-z-]+)\]$", said, re.MULTILINE)
    assert told, f"{path.name} says of no problem which one it is"
    code = max((each for each in told if path.stem.startswith(each)), key=len, default=told[0])
    return Case(path.stem, code, given["proves"], *_pieces(base, inside, given), said)


def _pieces(base: Path, inside: str, given: Mapping[str, Any]) -> tuple[Piece, Piece]:
    """What a case changes, before and after it."""
    file = PurePosixPath(inside, given["file"])
    if "renamed" in given:
        former = PurePosixPath(given["renamed"])
        return _listing(base, file.parent), _listing(base, file.parent, former.name, file.name)
    find, write = given.get("find", "*"), given["write"]
    sound = base / file
    good = sound.read_text(encoding="utf-8") if sound.exists() else given.get("good", "" if find == "*" else find)
    if write is None:
        return Piece(str(file), _shortened(good)), _listing(base, file.parent, file.name)
    if not good:
        return _listing(base, file.parent), Piece(str(file), _shortened(write))
    before, after = (good, write) if find == "*" else _around(good, find, write)
    return Piece(str(file), _shortened(before)), Piece(str(file), _shortened(after))


def _listing(base: Path, folder: PurePosixPath, without: str = "", instead: str = "") -> Piece:
    """The names in a folder without one of them, or with another instead."""
    there = {f"{each.name}/" if each.is_dir() else each.name for each in (base / folder).glob("[!._]*")}
    return Piece(f"{folder}/", "\n".join(sorted((there | {instead}) - {without, ""})))


def _around(text: str, find: str, write: str) -> tuple[str, str]:
    """The whole lines around a change, before and after it."""
    start = text.index(find)
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", start + len(find.rstrip("\n")))
    if not write.strip():  # where lines are taken out, those around them show where
        first, last = text.rfind("\n", 0, max(0, first - 1)) + 1, text.find("\n", last + 1)
    before, after = text[first:start], text[start + len(find) : last] if last > start + len(find) else ""
    return before + find + after, before + write + after


def _shortened(text: str) -> str:
    lines = text.strip("\n").split("\n")
    return "\n".join(lines if len(lines) <= LONGEST else [*lines[:LONGEST], "…"])
