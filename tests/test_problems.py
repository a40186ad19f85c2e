"""Every mistake of an editor that the generator knows: the same small base with one thing wrong, and what is said."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.check import all_checks
from generator.check.all_checks import check
from generator.load import load
from generator.problem import Problem, as_text, in_order

BAD = Path(__file__).parent / "bad"
CASES = sorted(BAD.glob("*.yml"))
TODAY = "2026-02-01"


def problems(content: Path) -> list[Problem]:
    library, found = load(content)
    return in_order(found or check(library, TODAY))


def spoil(content: Path, case: dict[str, Any]) -> None:
    """Makes the case's one mistake."""
    path = content / case["file"]
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    find = case.get("find", "*")
    assert find == "*" or find in text, f"{case['file']} no longer holds {find!r}"
    spoilt = case["write"] if find == "*" else text.replace(find, case["write"], 1)
    path.write_bytes(spoilt.encode("utf-8", "surrogateescape"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_mistake_is_told_at_its_place(path: Path, good: Path, tmp_path: Path, update: bool) -> None:
    """Each mistake is reported where it was made, with its excerpt and what to write instead, and nothing else is."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    content = tmp_path / "content"
    shutil.copytree(good, content)
    spoil(content, case)
    said = as_text(problems(content))
    if update:
        kept = path.read_text(encoding="utf-8").split("\nproblem: |\n")[0].rstrip("\n")
        shown = "\n".join(f"  {line}".rstrip() for line in said.splitlines())
        path.write_text(f"{kept}\nproblem: |\n{shown}\n", encoding="utf-8")
        return
    assert said == case.get("problem", "").rstrip("\n"), case["proves"]


def test_the_small_base_has_no_problem(good: Path) -> None:
    """The base that the mistakes are made in is good itself, so each case shows its own mistake alone."""
    assert problems(good) == []


def test_every_check_has_a_bad_case() -> None:
    """Each check's codes appear in the expected output of some bad case."""
    expected = "".join(path.read_text(encoding="utf-8") for path in CASES)
    modules = {getattr(find, "__module__", "") for find in all_checks.CHECKS} | {"generator.check.future_dates"}
    for name in modules:
        module = __import__(name, fromlist=["CODE"])
        codes = {value for key, value in vars(module).items() if key in ("CODE", "IDLE")}
        assert codes, f"{name} names no code"
        for code in codes:
            assert f"[{code}]" in expected, f"no bad case shows {code}"


def test_all_problems_come_at_once(good: Path, tmp_path: Path) -> None:
    """Mistakes in three files are reported together, in the order of the files."""
    content = tmp_path / "content"
    shutil.copytree(good, content)
    for name in ("reference-unknown", "band-empty", "contradiction-one-sided"):
        spoil(content, yaml.safe_load((BAD / f"{name}.yml").read_text(encoding="utf-8")))
    found = problems(content)
    assert {problem.code for problem in found} >= {"reference-unknown", "band-empty", "contradiction-one-sided"}
    assert [problem.place for problem in found] == sorted(problem.place for problem in found)
