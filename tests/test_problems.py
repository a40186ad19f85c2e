"""Every mistake of an editor that the generator knows: the same small base with one thing wrong, and what is said."""

import ast
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cases import Case, cases
from generator.check.all_checks import check
from generator.check.long_answers import LONGEST
from generator.codes import CODES
from generator.compiler.refusals import REFUSALS
from generator.load import load
from generator.problem import Problem, as_text, in_order
from generator.schemas import modeline

BAD = Path(__file__).parent / "bad"
CASES = sorted(BAD.glob("*.yml"))
OF_RULES = ("calculator-", "rule-", "result-", "preset-", "rules-", "verify-")
TODAY = "2026-02-01"


def problems(content: Path) -> list[Problem]:
    library, found = load(content)
    return in_order(found or check(library, TODAY))


def spoil(content: Path, case: dict[str, Any]) -> None:
    """Makes the case's one mistake: a file that is renamed, or gone where nothing is to be written, or changed."""
    path = content / case["file"]
    if "renamed" in case:
        (content / case["renamed"]).rename(path)
        return
    if case["write"] is None:
        path.unlink()
        return
    text = path.read_text(encoding="utf-8") if path.exists() else case.get("good", "")
    find = case.get("find", "*")
    assert find == "*" or find in text, f"{case['file']} no longer holds {find!r}"
    spoilt = case["write"] if find == "*" else text.replace(find, case["write"], 1)
    path.write_bytes(spoilt.encode(case.get("encoding", "utf-8")))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_mistake_is_told_at_its_place(path: Path, good: Path, tmp_path: Path, update: bool) -> None:
    """Each mistake is reported where it was made, with its excerpt and what to write instead, and nothing else is."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    content = tmp_path / "content"
    shutil.copytree(good, content)
    spoil(content, case)
    said = "\n".join(line.rstrip() for line in as_text(problems(content)).splitlines())
    if update:
        kept = path.read_text(encoding="utf-8").split("\nproblem: |\n")[0].rstrip("\n")
        shown = "\n".join(f"  {line}".rstrip() for line in said.splitlines())
        path.write_text(f"{kept}\nproblem: |\n{shown}\n", encoding="utf-8")
        return
    assert said == case.get("problem", "").rstrip("\n"), case["proves"]


@pytest.mark.parametrize("path", [path for path in CASES if "\ngood:" in path.read_text(encoding="utf-8")])
def test_what_a_case_calls_good_is(path: Path, good: Path, tmp_path: Path) -> None:
    """Where a case brings the right text of a new file with it, no problem is found in that."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    content = tmp_path / "content"
    shutil.copytree(good, content)
    (content / case["file"]).write_text(case["good"], encoding="utf-8")
    assert problems(content) == []


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_every_problem_has_its_four_parts(case: Case) -> None:
    """What, where, why and what to write: each problem of each case has them all, with its line where there is one."""
    for paragraph in case.said.split("\n\n"):
        first, *rest = paragraph.split("\n")
        where = re.match(
            r"((?:content|calculators|embeds)/[\w./-]+):(\d+):(\d+): (?:warning: )?\S.* \[[a-z-]+\]$", first
        )
        assert where, first
        why, instead = (line.strip() for line in rest[-2:])
        assert re.fullmatch(r"= Why: [A-Z].*\.", why)
        assert re.fullmatch(r"= \S.*\S" if where[1].endswith(".py") else r"= [A-Z].*\S", instead)
        assert len(rest) in (2, 4)
        assert len(rest) == 2 or rest[0].lstrip().startswith(f"{where[2]} |")


def test_the_small_base_has_no_problem(good: Path) -> None:
    """The base that the mistakes are made in is good itself, so each case shows its own mistake alone."""
    assert problems(good) == []


def test_every_code_has_a_bad_case() -> None:
    """Each code that stands for a problem of the content is shown by a case of its own name."""
    shown = {path.stem for path in CASES}
    for code in CODES:
        if not code.startswith(OF_RULES):
            assert any(stem == code or stem.startswith(f"{code}-") for stem in shown), f"no bad case shows {code}"
    assert {case.code for case in cases()} >= CODES.keys(), "each code's page has an example"


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_every_case_shows_what_is_wrong_and_what_is_right(case: Case) -> None:
    """Each example has both pieces, in words or as the listing of a folder, and they differ."""
    assert case.bad.text.strip()
    assert case.good.text.strip()
    assert case.bad != case.good


def test_every_code_in_the_source_stands_for_something(root: Path) -> None:
    """Whatever code a problem is given in the generator, its rule and its reason are written down, and no more."""
    refusals = set(REFUSALS)
    named = set(CODES) - {
        code for path in (root / "generator").rglob("*.py") if path.name != "codes.py" for code in codes_in(path)
    }
    assert named == set()
    for path in sorted((root / "generator").rglob("*.py")):
        for code in problem_codes(path) - refusals:
            assert code in CODES, f"{path.name} gives a problem the code {code}, which codes.py does not explain"
    assert all(kind.rule.endswith(".") and kind.why.endswith(".") for kind in CODES.values())


def codes_in(path: Path) -> set[str]:
    """Every text of a module that looks like a code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def problem_codes(path: Path) -> set[str]:
    """The codes that a module gives to problems, where they are written out."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    made = (call for call in calls if getattr(call.func, "id", "") in ("Problem", "Wording") and call.args)
    return {str(call.args[0].value) for call in made if isinstance(call.args[0], ast.Constant)}


def test_all_problems_come_at_once(good: Path, tmp_path: Path) -> None:
    """Mistakes in three files are reported together, in the order of the files."""
    content = tmp_path / "content"
    shutil.copytree(good, content)
    for name in ("reference-unknown", "band-empty", "contradiction-one-sided"):
        spoil(content, yaml.safe_load((BAD / f"{name}.yml").read_text(encoding="utf-8")))
    found = problems(content)
    assert {problem.code for problem in found} >= {"reference-unknown", "band-empty", "contradiction-one-sided"}
    assert [problem.place for problem in found] == sorted(problem.place for problem in found)


def test_a_comment_above_a_record_is_not_the_record(good: Path, tmp_path: Path) -> None:
    """What is wrong with a whole record is told at its first field, not at the line that names its schema."""
    content = tmp_path / "content"
    shutil.copytree(good, content)
    path = content / "advice" / "nod-back.yml"
    _, rest = path.read_text(encoding="utf-8").split("\n", 1)
    path.write_text(f"{modeline('content/advice/nod-back.yml')}{rest}", encoding="utf-8")
    (problem,) = problems(content)
    assert (problem.code, problem.place.line, problem.place.text) == ("field-missing", 2, rest.split("\n")[0])


SHOWN = "Say hello first. Between 5–9 greetings are a good morning, and at a fair 40 or more."


@pytest.mark.parametrize(("length", "codes"), [(LONGEST, []), (LONGEST + 1, ["answer-long"])])
def test_two_lines_hold_so_many_characters(length: int, codes: list[str], good: Path, tmp_path: Path) -> None:
    """An answer may fill its two lines and no more; a figure counts as readers see it, however long its reference."""
    content = tmp_path / "content"
    shutil.copytree(good, content)
    path = content / "advice" / "say-hello.yml"
    greeting = f"Say hell{'o' * (1 + length - len(SHOWN))} first."
    path.write_text(path.read_text(encoding="utf-8").replace("Say hello first.", greeting), encoding="utf-8")
    assert [problem.code for problem in problems(content)] == codes


def test_a_silence_with_its_reason_is_heeded(good: Path, tmp_path: Path) -> None:
    """A silenced check is silent in its record alone: the same mistake in another one is still told."""
    content = tmp_path / "content"
    shutil.copytree(good, content)
    for name in ("nod-back", "say-hello"):
        path = content / "advice" / f"{name}.yml"
        path.write_text(path.read_text(encoding="utf-8").replace("Look up.", "Look up 80 times."), encoding="utf-8")
    path = content / "advice" / "nod-back.yml"
    silence = (
        "silences:\n  - check: figure-bare\n    reason: The number is a joke of the author's, and nobody counts.\n"
    )
    path.write_text(path.read_text(encoding="utf-8") + silence, encoding="utf-8")
    assert [(each.code, each.place.file) for each in problems(content)] == [
        ("figure-bare", "content/advice/say-hello.yml")
    ]
