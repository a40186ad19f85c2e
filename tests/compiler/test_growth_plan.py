"""The second calculator: nothing in the compiler knows either of them by name."""

from pathlib import Path
from random import Random

import pytest

from generator.compiler.compile import Compiled, compile_all
from generator.compiler.v8 import v8
from generator.evaluate import InputError, evaluate
from generator.proof.laws import broken_examples
from tests.compiler.agreement import difference
from tests.compiler.cases import ROOT, project

RULES = next((ROOT / "calculators").rglob("growth_plan.py"))


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    folder: Path = tmp_path_factory.mktemp("plan")
    calculators, problems = compile_all(project(folder, RULES.read_text(encoding="utf-8"), "growth_plan"))
    assert problems == []
    return calculators["growth-plan"]


def test_examples(plan: Compiled) -> None:
    """Its worked examples come out as they are stated."""
    assert broken_examples(plan) == []


def test_domain(plan: Compiled) -> None:
    """It is too large to run whole: every pace is run, connections and aim where an answer turns."""
    assert [each.id for each in plan.domain.whole] == ["requests_per_week", "acceptance_percent"]
    assert [each.id for each in plan.domain.cut] == ["connections", "aim"]


def test_agreement(plan: Compiled) -> None:
    """Both languages give the same plan, at the ends of every input and for plans by chance."""
    random = Random(3)
    inputs: list[dict[str, object]] = [
        {each.id: random.randint(each.least, each.most) for each in plan.inputs} for _ in range(2000)
    ]
    with v8() as engine:
        assert difference(plan, engine) is None
        assert difference(plan, engine, inputs) is None


def test_required(plan: Compiled) -> None:
    """Connections and aim have to be given."""
    with pytest.raises(InputError, match="aim must be a whole number from 1 to 30000; it is missing"):
        evaluate(plan, {"connections": 5})


def test_weeks(plan: Compiled) -> None:
    """A part of a week is a week."""
    assert evaluate(plan, {"connections": 0, "aim": 5})["weeks"] == 2
    assert evaluate(plan, {"connections": 0, "aim": 6})["weeks"] == 3
    assert evaluate(plan, {"connections": 7, "aim": 5})["weeks"] == 0
