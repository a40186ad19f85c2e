"""Every mistake in rules and in their words that the generator knows: another subject with one thing wrong."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.codes import CODES
from generator.compiler.compile import Compiled
from generator.problem import Stop, as_text, in_order
from tests.test_problems import BAD, OF_RULES, spoil

CASES = sorted((BAD / "rules").glob("*.yml"))
PRINTED = {"rules.mjs": "rules_mjs", "rules.min.mjs": "rules_min"}  # what the compiler prints, by its file's name


@pytest.fixture(scope="module")
def sound(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The other subject without a problem, its proof remembered."""
    folder = tmp_path_factory.mktemp("sound") / "project"
    shutil.copytree(root / "tests" / "other-subject", folder)
    for name in ("__init__.py", "vocabulary.py"):
        shutil.copy(root / "calculators" / name, folder / "calculators" / name)
    return folder


def said(root: Path, faults: Sequence[Mapping[str, str]] = ()) -> str:
    """What is said of a project: of its content and rules, or else of what the proof finds."""
    problems = pipeline.problems_of(root)
    if not problems:
        try:
            calculators = pipeline.examine(root).calculators
            pipeline.promise(root, planted(calculators, faults), fresh=bool(faults))
        except Stop as stop:
            problems = stop.problems
    return "\n".join(line.rstrip() for line in as_text(in_order(problems)).splitlines())


def planted(calculators: Mapping[str, Compiled], faults: Sequence[Mapping[str, str]]) -> Mapping[str, Compiled]:
    """The calculators as a compiler with these faults would print them."""
    changed = dict(calculators)
    for fault in faults:
        name, file = Path(fault["file"]).parts[1:]
        text = getattr(changed[name], PRINTED[file])
        assert fault["find"] in text, f"{fault['file']} no longer holds {fault['find']!r}"
        changed[name] = replace(changed[name], **{PRINTED[file]: text.replace(fault["find"], fault["write"], 1)})
    return changed


def faults_of(case: Mapping[str, Any]) -> Sequence[Mapping[str, str]]:
    """The faults of the compiler that a case plants: no rules can be written to show them."""
    return [each for each in (case, *case.get("also", ())) if Path(each["file"]).name in PRINTED]


def bring(root: Path, case: Mapping[str, Any]) -> None:
    """Writes the files that a case brings with it, as they should be."""
    own = {case["file"]: case["good"]} if "good" in case else {}
    for file, text in {**case.get("beside", {}), **own}.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_mistake_is_told_at_its_place(path: Path, sound: Path, tmp_path: Path, update: bool) -> None:
    """Each mistake in rules or their words is reported where it was made, to the letter, and nothing else is."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    shutil.copytree(sound, tmp_path / "project")
    bring(tmp_path / "project", case)
    faults = faults_of(case)
    if not faults:
        spoil(tmp_path / "project", case)
    told = said(tmp_path / "project", faults)
    if update:
        kept = path.read_text(encoding="utf-8").split("\nproblem: |\n")[0].rstrip("\n")
        shown = "\n".join(f"  {line}".rstrip() for line in told.splitlines())
        path.write_text(f"{kept}\nproblem: |\n{shown}\n", encoding="utf-8")
        return
    assert told == case["problem"].rstrip("\n"), case["proves"]


def test_what_a_case_calls_good_is(sound: Path, tmp_path: Path) -> None:
    """Where a case brings the right text of a new file with it, no problem is found in that."""
    for path in CASES:
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        if "good" in case:
            shutil.copytree(sound, tmp_path / path.stem)
            bring(tmp_path / path.stem, case)
            assert said(tmp_path / path.stem) == ""


def test_the_other_subject_has_no_problem(sound: Path) -> None:
    """What the mistakes are made in is sound, so each case shows its own mistake alone."""
    assert said(sound) == ""


def test_every_code_of_rules_has_a_bad_case() -> None:
    """Each code of rules is shown by a case of its name, the faults of the compiler itself by planted ones."""
    shown = {path.stem for path in CASES}
    for code in CODES:
        if code.startswith(OF_RULES):
            assert any(stem == code or stem.startswith(f"{code}-") for stem in shown), f"no bad case shows {code}"
