"""The recipes in CONTRIBUTING.md work: in the real content, with the mistakes that they speak of."""

import re
import shutil
from pathlib import Path

import pytest

from generator.codes import CODES
from generator.fix import fix
from generator.pipeline import problems_of
from generator.problem import Problem
from tests.recipes import RECIPES, make

TODAY = "2026-11-27"


def errors(root: Path) -> list[Problem]:
    return [each for each in problems_of(root, TODAY) if each.is_error]


@pytest.fixture(scope="module")
def told(root: Path) -> str:
    return (root / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_each_recipe_works(root: Path, tmp_path: Path) -> None:
    """Made one after the other, each recipe's mistake is told with its codes, and nothing is left when it is mended."""
    for name in ("content", "calculators"):
        shutil.copytree(root / name, tmp_path / name)
    content = tmp_path / "content"
    for name, recipe in RECIPES.items():
        make(content, recipe.mistaken)
        assert {each.code for each in errors(tmp_path)} == recipe.told, name
        make(content, recipe.mended)
        fix(tmp_path)
        assert errors(tmp_path) == [], name


def test_the_recipes_are_told_as_they_are_made(told: str) -> None:
    """What a recipe writes stands in CONTRIBUTING.md line by line, and so does each code that it meets."""
    lines = {re.sub(r"^[-+ ] ", "", line).strip() for line in told.split("\n")}
    for recipe in RECIPES.values():
        assert all(f"`{code}`" in told for code in recipe.told)
    new = [write for recipe in RECIPES.values() for _, find, write in recipe.mistaken if not find]
    for line in "\n".join(new).replace("Write 5 lines", "Write a few lines").split("\n"):
        assert line.strip() in lines, line


def test_each_code_that_is_named_is_one(told: str) -> None:
    """CONTRIBUTING.md names no code that the checks do not have."""
    recipes = told[told.index("## Five recipes") : told.index("## How a record is written")]
    for name in re.findall(r"\(`([a-z]+(?:-[a-z]+)+)`\)", recipes):
        assert name in CODES
