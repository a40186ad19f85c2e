"""CPython and V8 give the same answers: on programs full of traps and random ones, and not for a broken compiler."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compiler.v8 import v8
from tests.compiler.agreement import difference
from tests.compiler.cases import HERE, compiled
from tests.compiler.mutants import MUTANTS, Mutant
from tests.compiler.programs import program

GOOD = sorted((HERE / "good").glob("*.py"))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_traps(path: Path, tmp_path: Path) -> None:
    """A program of the language gives the same answers in both languages."""
    found, problems = compiled(tmp_path, path.read_text(encoding="utf-8"))
    assert problems == []
    assert found is not None
    with v8() as engine:
        assert difference(found, engine) is None


@settings(max_examples=60, deadline=None)
@given(random=st.randoms(use_true_random=False))
def test_random_programs(random: object, tmp_path_factory: pytest.TempPathFactory) -> None:
    """So does a random program, if the compiler takes it."""
    found, _ = compiled(tmp_path_factory.mktemp("program"), program(random))  # type: ignore[arg-type]
    if found is not None:
        with v8() as engine:
            assert difference(found, engine) is None


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_mutants(mutant: Mutant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A compiler with this fault gives an answer of its own on one of the programs full of traps."""
    mutant.plant(monkeypatch)
    for path in GOOD:
        found, _ = compiled(tmp_path / path.stem, path.read_text(encoding="utf-8"))
        if found is None:
            return
        with v8() as engine:
            if difference(found, engine) is not None:
                return
    pytest.fail("nothing shows the fault")
