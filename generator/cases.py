"""The mistakes that the tests make in two small bases, as examples of what each code stands for.

A case is test and example in one: it holds one wrong piece of a file and what is said of it, word for word. The file
is one of a base, or comes with the case as it should be (`good`), or is printed by the compiler: there the piece
stands for itself, a fault of the compiler. Cases are read where the generator's own tests are; without them, the
pages of the codes have no examples.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

TESTS = Path(__file__).resolve().parents[1] / "tests"
LONGEST = 12  # lines


@dataclass(frozen=True)
class Case:
    """A mistake: what it shows, the file, a piece of it as it should be and as it was written, and what is said."""

    name: str
    code: str
    proves: str
    file: str
    good: str
    bad: str
    said: str


def cases() -> tuple[Case, ...]:
    """Every case of the tests, by name: those of the content, then those of rules and their words."""
    bases = ((TESTS / "bad", TESTS / "good" / "content"), (TESTS / "bad" / "rules", TESTS / "other-subject"))
    return tuple(_case(path, base) for folder, base in bases for path in sorted(folder.glob("*.yml")))


def _case(path: Path, base: Path) -> Case:
    given = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    sound, find = base / given["file"], given.get("find", "*")
    new = given.get("good", "" if find == "*" else find)
    good, bad = _pieces(sound.read_text(encoding="utf-8") if sound.exists() else new, find, given["write"])
    said = given["problem"].rstrip("\n")
    told = re.findall(r"\[([a-z-]+)\]$", said, re.MULTILINE)
    assert told, f"{path.name} says of no problem which one it is"
    code = max((each for each in told if path.stem.startswith(each)), key=len, default=told[0])
    return Case(path.stem, code, given["proves"], given["file"], good, bad, said)


def _pieces(text: str, find: str, write: str | None) -> tuple[str, str]:
    """The whole lines around a change, before and after it; of a whole file, its first lines."""
    if write is None or find == "*":
        return _shortened(text), _shortened(write or "")
    start = text.index(find)
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", start + len(find.rstrip("\n")))
    if not write.strip():  # where lines are taken out, those around them show where
        first, last = text.rfind("\n", 0, max(0, first - 1)) + 1, text.find("\n", last + 1)
    before, after = text[first:start], text[start + len(find) : last] if last > start + len(find) else ""
    return _shortened(before + find + after), _shortened(before + write + after)


def _shortened(text: str) -> str:
    lines = text.strip("\n").split("\n")
    return "\n".join(lines if len(lines) <= LONGEST else [*lines[:LONGEST], "…"])
