"""The connection target is the method: its worked examples, its domain and its laws."""

from pathlib import Path
from typing import Any

import pytest

from generator.compiler.compile import Compiled, compile_all
from generator.evaluate import evaluate
from generator.verify import prove

BAND = ("low", "high", "open_ended")
WORKED: list[tuple[dict[str, Any], tuple[int, int, bool], int, str | None, int | None, str]] = [
    ({"level": "student"}, (100, 300, False), 160, None, None, "career-stage early-career"),
    ({"level": "student", "connections": 50}, (100, 300, False), 160, "early", 110, "career-stage early-career"),
    (
        {"level": "mid", "industry": "healthcare", "years": 10, "connections": 420},
        (500, 1000, False),
        550,
        "below",
        130,
        "career-stage seniority industry",
    ),
    (
        {"level": "entry", "industry": "information-technology", "years": 8, "job_seeking": True}
        | {"network_role": True, "factors": ["discoverable"], "connections": 610},
        (500, 750, True),
        650,
        "in-range",
        40,
        "career-stage job-search network-role seniority industry circumstances",
    ),
    (
        {"level": "executive", "industry": "legal", "years": 25, "job_seeking": True, "connections": 6000},
        (1000, 5000, True),
        2200,
        "on-target",
        0,
        "career-stage job-search seniority industry",
    ),
    (
        {"level": "entry", "years": 8, "connections": 500},
        (500, 500, True),
        500,
        "on-target",
        0,
        "career-stage seniority",
    ),
    (
        {"level": "entry", "years": 1, "connections": 700},
        (300, 500, False),
        360,
        "above",
        0,
        "career-stage early-career",
    ),
]


@pytest.fixture(scope="module")
def target(root: Path) -> Compiled:
    return compile_all(root)[0]["connection-target"]


@pytest.mark.parametrize(("inputs", "band", "aim", "verdict", "gap", "rules"), WORKED)
def test_the_worked_examples_come_out(
    target: Compiled,
    inputs: dict[str, Any],
    band: tuple[int, int, bool],
    aim: int,
    verdict: str | None,
    gap: int | None,
    rules: str,
) -> None:
    """Each of the method's seven worked examples gives its band, aim, verdict, gap and rules."""
    result = evaluate(target, inputs)
    assert tuple(result[name] for name in BAND) == band
    assert (result["aim"], result["verdict"], result["gap"]) == (aim, verdict, gap)
    assert result["rules"] == rules.split()


def test_the_laws_hold_over_the_whole_domain(target: Compiled, root: Path) -> None:
    """All 228,480 profiles are proved, with every law of the method, and each rule applies where the method says."""
    proof, problems = prove(target, root / ".cache")
    assert problems == []
    assert proof is not None
    assert (proof.profiles, proof.examples) == (228_480, 7)
    assert set(proof.laws) == {
        "aim-in-band",
        "job-search-never-lowers",
        "factor-never-lowers",
        "year-never-lowers",
        "network-role-never-lowers",
        "gap-closed-at-aim",
    }
    applied = {rule.id: rule.applied for rule in proof.rules}
    assert applied["career-stage"] == 228_480
    assert applied["job-search"] == 228_480 // 2
    assert applied["network-role"] == 228_480 // 2 * 49 // 51
    assert applied["seniority"] == 228_480 * 4 // 5 * 44 // 51
    assert applied["industry"] == 228_480 * 6 // 7
    assert applied["circumstances"] == 228_480 * 31 // 32
    assert applied["early-career"] == 228_480 * 2 // 51
