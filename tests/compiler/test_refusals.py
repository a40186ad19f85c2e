"""What the language refuses: each kind at its place, with its reason and what to write instead.

The expected problems stand at the end of each case as comments; `PLUMBLINE_UPDATE=1 pytest` writes them anew.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.compiler.refusals import REFUSALS
from generator.problem import Problem, as_text, in_order
from tests.compiler.cases import HERE, OFFSET, compiled

BAD = sorted((HERE / "bad").glob("*.py"))
EXPECTED = "\n# refused:\n"


def shown(problems: list[Problem], name: str) -> str:
    """The problems as comment lines, with places in the case instead of the module."""
    here = [replace(each, place=replace(each.place, file=name, line=each.place.line - OFFSET)) for each in problems]
    return "".join(f"# {line}".rstrip() + "\n" for line in as_text(in_order(here)).split("\n"))


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_refusal(path: Path, tmp_path: Path) -> None:
    """A module is refused at the very expressions, all of them at once, in the words that stand beside them."""
    case, _, expected = path.read_text(encoding="utf-8").partition(EXPECTED)
    result, problems = compiled(tmp_path, case)
    found = shown(problems, path.name)
    if os.environ.get("PLUMBLINE_UPDATE"):
        path.write_text(case + EXPECTED + found, encoding="utf-8")
        expected = found
    assert result is None
    assert found == expected
    assert path.stem.replace("_", "-") in {each.code for each in problems}


def test_each_kind_has_a_case() -> None:
    """Every kind of refusal is shown by a case, and no case shows a kind that is gone."""
    assert {path.stem.replace("_", "-") for path in BAD} == set(REFUSALS)


def test_refusals_say_what_to_write() -> None:
    """Every refusal has a reason and something to write instead."""
    assert all(kind.says and kind.instead for kind in REFUSALS.values())
