"""Every mistake in rules and in their words that the generator knows: another subject with one thing wrong."""

import shutil
from pathlib import Path

import pytest
import yaml

from generator import pipeline
from generator.codes import CODES
from generator.problem import Stop, as_text, in_order
from tests.test_problems import BAD, OF_RULES, spoil

CASES = sorted((BAD / "rules").glob("*.yml"))
FAULTS = {"verify-differs", "verify-minified", "verify-engine"}  # of the compiler: no rules can be written to show them


@pytest.fixture(scope="module")
def sound(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The other subject without a problem, its proof remembered."""
    folder = tmp_path_factory.mktemp("sound") / "project"
    shutil.copytree(root / "tests" / "other-subject", folder)
    for name in ("__init__.py", "vocabulary.py"):
        shutil.copy(root / "calculators" / name, folder / "calculators" / name)
    return folder


def said(root: Path) -> str:
    """What is said of a project: of its content and rules, or else of what the proof finds."""
    problems = pipeline.problems_of(root)
    if not problems:
        try:
            pipeline.promise(root, pipeline.examine(root).calculators)
        except Stop as stop:
            problems = stop.problems
    return "\n".join(line.rstrip() for line in as_text(in_order(problems)).splitlines())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_mistake_is_told_at_its_place(path: Path, sound: Path, tmp_path: Path, update: bool) -> None:
    """Each mistake in rules or their words is reported where it was made, to the letter, and nothing else is."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    shutil.copytree(sound, tmp_path / "project")
    (tmp_path / "project" / case["file"]).parent.mkdir(exist_ok=True)
    spoil(tmp_path / "project", case)
    told = said(tmp_path / "project")
    if update:
        kept = path.read_text(encoding="utf-8").split("\nproblem: |\n")[0]
        shown = "\n".join(f"  {line}".rstrip() for line in told.splitlines())
        path.write_text(f"{kept}\nproblem: |\n{shown}\n", encoding="utf-8")
        return
    assert told == case["problem"].rstrip("\n"), case["proves"]


def test_the_other_subject_has_no_problem(sound: Path) -> None:
    """What the mistakes are made in is sound, so each case shows its own mistake alone."""
    assert said(sound) == ""


def test_every_code_of_rules_has_a_bad_case() -> None:
    """Each code of rules is shown by a case of its name, but for the faults of the compiler itself."""
    shown = {path.stem for path in CASES}
    for code in CODES:
        if code.startswith(OF_RULES) and code not in FAULTS:
            assert any(stem == code or stem.startswith(f"{code}-") for stem in shown), f"no bad case shows {code}"
