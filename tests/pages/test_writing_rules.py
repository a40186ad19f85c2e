"""The page for people who write rules: it says what the compiler does."""

import shutil
from pathlib import Path

from generator.calculator_words import CalculatorWords
from generator.compiler.compile import compile_all
from generator.compiler.from_expressions import ARITHMETIC, BUILTINS, COMPARISONS
from generator.compiler.refusals import REFUSALS
from generator.evaluate import evaluate
from generator.pages.writing_rules import PATH, SAMPLE, coded
from generator.record import Record
from tests.pages.conftest import Real
from tests.pages.reading import words


def test_every_refusal_is_explained(real: Real) -> None:
    """Each code of the compiler stands there once with its reason, and no other does."""
    body = real.bodies[PATH]
    shown = [each.removeprefix("refused-") for each in body.ids if each.startswith("refused-")]
    assert sorted(shown) == sorted(REFUSALS)
    for code, kind in REFUSALS.items():
        assert words(body.below(f"refused-{code}").tree) == code
        assert kind.says.format(*"………").replace("`", "") in body.text
    assert "{" not in "".join(words(each) for each in body.tree.iter("dd"))


def test_every_operator_is_named(real: Real) -> None:
    """What the language takes is what the compiler's tables hold."""
    table = real.bodies[PATH].of_class("pl-table")[0]
    named = {words(each) for each in table.iter("code")}
    assert {*ARITHMETIC.values(), *COMPARISONS.values(), *BUILTINS} <= named


def test_every_field_of_the_words_is_named(real: Real) -> None:
    """A calculator's words have the fields that the page lists."""
    named = {words(each) for each in real.bodies[PATH].tree.iter("code")}
    assert CalculatorWords.model_fields.keys() - Record.model_fields.keys() <= named


def test_the_sample_is_a_calculator(root: Path, tmp_path: Path) -> None:
    """The sample compiles as it stands, and its example comes out as it is stated."""
    folder = tmp_path / "calculators"
    folder.mkdir()
    for path in (root / "calculators" / "__init__.py", root / "calculators" / "vocabulary.py", SAMPLE):
        shutil.copy(path, folder)
    calculators, problems = compile_all(tmp_path)
    assert problems == []
    compiled = calculators["after-an-event"]
    for example in compiled.calculator.examples:
        assert evaluate(compiled, example.inputs).items() >= example.gives.items()


def test_backticks_become_code() -> None:
    """What stands in backticks is code, and nothing of it is HTML."""
    assert coded("write `a < b`, not <b>") == "write <code>a &lt; b</code>, not &lt;b&gt;"
