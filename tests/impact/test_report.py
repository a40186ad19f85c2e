"""The effect of a change as it is reported: figures with their reach, records, pages, and sides that cannot be read."""

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.compiler.compile import compile_all
from generator.impact.calculators import calculator_effects
from generator.impact.renderings import RENDERINGS
from generator.impact.report import effect
from tests.impact import small

Run = Callable[..., subprocess.CompletedProcess[str]]
KEPT = {form: Path(__file__).with_name(name) for form, name in {"text": "effect.txt", "markdown": "effect.md"}.items()}


@pytest.fixture
def changed(root: Path, tmp_path: Path) -> Path:
    """A copy of content and rules that a test may change."""
    for name in ("content", "calculators"):
        shutil.copytree(root / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.fixture
def other(root: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of the other subject, which is small."""
    for name in ("base", "head"):
        shutil.copytree(root / "tests" / "other-subject", tmp_path / name)
        for shared in ("__init__.py", "vocabulary.py"):
            shutil.copy(root / "calculators" / shared, tmp_path / name / "calculators" / shared)
    return tmp_path / "base", tmp_path / "head"


def edited(folder: Path, file: str, after: str, old: str, new: str) -> None:
    """Replaces the first `old` behind some words of a file."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    at = text.index(old, text.index(after))
    path.write_text(text[:at] + new + text[at + len(old) :], encoding="utf-8")


def test_a_figure_is_told_with_all_that_it_reaches(root: Path, changed: Path, plumbline: Run) -> None:
    """A figure raised in its claim and its row is told with its rows, pages, profiles and the condition that holds."""
    edited(changed, "content/benchmarks/career-level.yml", "id: mid", "low: 500", "low: 510")
    edited(changed, "content/sources/smprotips.yml", "id: sm-level-mid", "low: 500", "low: 510")
    done = plumbline("diff", root, changed, "--format", "json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    figures = {each["id"]: each for each in found["figures"]}
    assert (figures["row:career-level/mid"]["old"], figures["row:career-level/mid"]["new"]) == ("500–1000", "510–1000")
    assert figures["claim:sm-level-mid"]["reach"]["rows"] == ["career-level/mid"]
    assert figures["claim:sm-level-mid"]["reach"]["calculators"] == ["connection-target"]
    (calculator,) = found["calculators"]
    band = next(each for each in calculator["respects"] if each["name"] == "band")
    assert band["when"]["any_of"] == ["level = mid and job_seeking = no"]
    assert band["profiles"] == 228480 // 5 // 2
    assert band["shifts"][0]["says"] == "500–1000 → 510–1000"
    assert {"path": "benchmarks/career-level/", "status": "changed"}.items() <= found["pages"][-1].items() or any(
        each["path"] == "benchmarks/career-level/" for each in found["pages"]
    )


def test_a_law_that_breaks_and_a_rule_that_dies_are_told(root: Path, tmp_path: Path) -> None:
    """A rule that takes away for a circumstance breaks its law; a rule that returns what it got is dead."""
    base, head = (small.project(root, tmp_path / name) for name in ("base", "head"))
    edited(head, "calculators/small.py", "def circumstances", "now.position + ticked", "now.position - ticked")
    edited(head, "calculators/small.py", "def seniority", "with_floor(now.band, floor)", "now.band")
    (effect,) = calculator_effects(compile_all(base)[0], compile_all(head)[0])
    assert "factor-never-lowers" in [law.law for law in effect.laws]
    assert effect.dead == ("seniority",)


def test_nothing_is_told_of_nothing(root: Path, changed: Path, plumbline: Run) -> None:
    """Two folders of the same bytes have no difference."""
    assert plumbline("diff", root, changed).stdout == "No change in content or rules.\n"


def test_a_side_that_does_not_load_tells_its_problems(other: tuple[Path, Path], plumbline: Run) -> None:
    """Content that cannot be read is told with file and line, on either side and in each format."""
    edited(other[0], "content/site.yml", "title", "title: ", "titel: ")
    for sides in (other, other[::-1]):
        for form in ("text", "markdown", "json"):
            done = plumbline("diff", *sides, "--format", form)
            assert done.returncode == 1
            assert "Traceback" not in done.stderr
            assert "site.yml" in done.stdout


CHANGES = (  # a file of the other subject, words before what is changed, what stands there, what is written instead
    ("content/benchmarks/references-by-stage.yml", "skilled-job", "low: 3", "low: 2"),
    ("content/sources/okapi-handbook.yml", "oh-skilled-job", "low: 3", "low: 2"),
    ("content/sources/okapi-handbook.yml", "publisher", "institution", "practitioner"),
    ("content/advice/say-how-it-went.yml", "title", "Say how it went", "Tell them how it went"),
    ("calculators/reference_count.py", "def holidays", "now.spare + 1", "now.spare + 2"),
    ("calculators/reference_count.py", "def holidays", "somebody will be away", "many will be away"),
)


PAGES = ("advice/say-how-it-went/", "benchmarks/references-by-stage/")


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_an_effect_reads_as_it_should(other: tuple[Path, Path], update: bool, form: str) -> None:
    """A figure, a grade, a title and a rule that changed are told as the kept texts say, to the letter."""
    for change in CHANGES:
        edited(other[1], *change)
    found = effect(*other)
    pages = tuple(each for each in found.pages if each.path in PAGES)
    found = replace(found, pages=pages, bytes=())  # which pages and bytes there are follows the generator
    told, kept = RENDERINGS[form](found), KEPT[form]
    if update:
        kept.write_text(told, encoding="utf-8")
    assert told == kept.read_text(encoding="utf-8")


def test_what_was_is_compared_whatever_a_check_says_of_it_today(other: tuple[Path, Path]) -> None:
    """A number written by hand in what was, which no check found then, is compared with what is."""
    base, head = other
    edited(base, "content/advice/leave-family-out.yml", "summary", "summary: ", "summary: Of 17 people, ")
    found = effect(base, head)
    assert found.base_problems == ()
    assert [(each.id, each.status, each.says) for each in found.records] == [
        ("leave-family-out", "changed", ("summary",))
    ]
    assert effect(head, base).head_problems[0].code == "figure-bare"


def test_what_was_and_cannot_be_drawn_tells_its_problems(other: tuple[Path, Path]) -> None:
    """Where no page can be made of what was, the checks tell why."""
    base, head = other
    edited(base, "content/advice/leave-family-out.yml", "claims", "[", "[no-such-claim, ")
    assert [each.code for each in effect(base, head).base_problems] == ["reference-unknown"]


def test_a_revision_that_is_not_there_is_wrong_use(plumbline: Run) -> None:
    """A name that neither Git nor the disk knows is told so, whatever it looks like."""
    for name in ("no-such-revision", "--output=stolen"):
        done = plumbline("diff", "--", name)
        assert done.returncode == 2
        assert done.stderr.startswith(f"{name} is neither")


def test_a_revision_is_unpacked_from_git(other: tuple[Path, Path], plumbline: Run) -> None:
    """The last commit stands for what was, the folder for what is."""
    changed, _ = other
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "was"]):
        settings = ["-c", "user.name=somebody", "-c", "user.email=somebody@example.org"]
        subprocess.run(["git", "-C", changed, *settings, *command], check=True)
    edited(changed, "content/glossary.yml", "title", "summary: ", "summary: Put short. ")
    done = plumbline("--root", changed, "diff", "HEAD")
    assert done.returncode == 0, done.stderr
    assert "changed: term " in done.stdout
    assert "Calculator" not in done.stdout
