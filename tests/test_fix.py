"""`plumbline check --fix` mends what has one right answer, and not a byte more."""

import shutil
from pathlib import Path

import pytest
import yaml

from generator.edit import Edit, applied, insertion
from generator.fix import fix
from tests.test_problems import CASES, TODAY, problems, spoil

MENDED = (
    "contradiction-one-sided",
    "id-unlisted",
    "layout-comma",
    "layout-order",
    "layout-spaces",
    "reference-idle-twice",
    "reference-renamed",
)


def copied(good: Path, tmp_path: Path) -> Path:
    shutil.copytree(good, tmp_path / "content")
    return tmp_path / "content"


def files(content: Path) -> dict[str, bytes]:
    """Every file of a content folder by its name."""
    return {path.name: path.read_bytes() for path in content.rglob("*") if path.is_file()}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_mended_is_well_and_what_is_not_is_untouched(path: Path, good: Path, tmp_path: Path) -> None:
    """Of all mistakes, those with one right answer are gone after a fix; where none is mended, no file has changed."""
    content = copied(good, tmp_path)
    spoil(content, yaml.safe_load(path.read_text(encoding="utf-8")))
    before, told = files(content), problems(content)
    mended = fix(tmp_path)
    left = problems(content)
    assert set(mended) & set(left) == set()
    assert not any(each.mend for each in left)
    assert {each.code for each in told if each.mend} <= {each.code for each in mended}
    assert bool(mended) == (files(content) != before)
    if path.stem in MENDED:
        assert left == []


def test_nothing_to_mend_writes_nothing(good: Path, tmp_path: Path) -> None:
    """A sound base is not touched, not even its times."""
    content = copied(good, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in content.rglob("*")}
    assert fix(tmp_path) == []
    assert {path: path.stat().st_mtime_ns for path in content.rglob("*")} == before


UNTIDY = """\
# yaml-language-server: $schema=../../.vscode/schemas/advice.json
# A note about the whole file.
summary: Where words disturb, a nod is enough.   # why "enough"?
# About the title.
title:  'Nod back'
topics: [ greeting ]
audiences: [everyone,   everyone]
answer: >-
  Nod.

  #this is text

# About the steps,
# in two lines.
why: It is seen across a room.
steps:
  - Look up.

  # the nod itself
  - "Nod."
not_when: Not on the telephone.
claims: [ma-none]   # only this one
related: [say-hello]

# The end.
"""
TIDY = """\
# yaml-language-server: $schema=../../.vscode/schemas/advice.json
# A note about the whole file.
# About the title.
title:  'Nod back'
summary: Where words disturb, a nod is enough.   # why "enough"?
topics: [ greeting ]
audiences: [everyone]
answer: >-
  Nod.

  #this is text

steps:
  - Look up.

  # the nod itself
  - "Nod."
# About the steps,
# in two lines.
why: It is seen across a room.
not_when: Not on the telephone.
claims: [ma-none]   # only this one
related: [say-hello]

# The end.
"""


@pytest.mark.parametrize(("mark", "ends"), [("", "\n"), ("\ufeff", "\n"), ("", "\r\n")], ids=["plain", "bom", "crlf"])
def test_everything_else_keeps_its_bytes(good: Path, tmp_path: Path, mark: str, ends: str) -> None:
    """Comments go with the field below them; quotes, blank lines, line ends and a byte order mark stay as they are."""
    path = copied(good, tmp_path) / "advice" / "nod-back.yml"
    path.write_bytes((mark + UNTIDY.replace("\n", ends)).encode())
    fix(tmp_path)
    assert path.read_bytes().decode() == mark + TIDY.replace("\n", ends)
    assert problems(tmp_path / "content") == []


CONTRADICTIONS = {
    "a list between brackets": ("contradicts: [ma-forty]\n", "contradicts: [ma-forty, ma-five]\n"),
    "a list of lines": (
        "contradicts:\n      - ma-forty # ours\n",
        "contradicts:\n      - ma-forty\n      - ma-five # ours\n",
    ),
    "an empty list": ("contradicts: [] # none yet\n", "contradicts: [ma-five] # none yet\n"),
    "no list": ("", "contradicts: [ma-five]\n"),
}


@pytest.mark.parametrize("case", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_a_missing_reverse_contradiction_is_written(good: Path, tmp_path: Path, case: tuple[str, str]) -> None:
    """The other claim declares it too, however its list is written, and at its place in the order of fields."""
    path = copied(good, tmp_path) / "sources" / "manners.yml"
    text = path.read_text(encoding="utf-8")
    given, wanted = (f"    {each}" if each else "" for each in case)
    start = text.index("    contradicts: [ma-five]\n")
    line = "    contradicts: [ma-five]\n"
    path.write_text(text[:start] + given + text[start + len(line) :], encoding="utf-8")
    fix(tmp_path)
    mended = path.read_text(encoding="utf-8")
    assert text[:start] + wanted.rstrip("\n").split(" #")[0] in mended.replace(" # ours", "").replace(" # none yet", "")
    assert ("# ours" in mended) == ("# ours" in given)
    assert "contradiction-one-sided" not in {each.code for each in problems(tmp_path / "content")}


def test_two_mends_on_one_line_do_not_meet() -> None:
    """Edits are made from the end of the file, each once; of two that overlap the first is made."""
    over = [Edit("f", 1, 3, 1, 5, "X"), Edit("f", 1, 4, 1, 6, "Y")]
    lines = [insertion("f", 2, 1, "b\n"), insertion("f", 2, 1, "a\n")]
    assert applied(b"123456\nend\n", [*over, *lines, over[0]]) == b"12X56\na\nb\nend\n"


def test_dates_are_never_mended(good: Path, tmp_path: Path) -> None:
    """What only a person can know, such as the right day, is left to a person."""
    assert TODAY
    path = copied(good, tmp_path) / "sources" / "manners.yml"
    path.write_text(path.read_text(encoding="utf-8").replace('"1999"', '"2999"'), encoding="utf-8")
    assert fix(tmp_path) == []
