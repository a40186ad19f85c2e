"""The pages of the real content, made once for all tests of them."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.compiler.compile import Compiled, compile_all
from generator.library import Library
from generator.load import load
from generator.outputs.all_outputs import data
from generator.outputs.embeds import embeds
from generator.page import Asset, Page
from generator.pages.all_pages import pages
from generator.relate import Relations, relate
from generator.verify import Extent, Proof, RuleFacts, Turn
from tests.pages.reading import Body, read


@dataclass(frozen=True)
class Real:
    """The real content with its pages by path, each also as a tree."""

    library: Library
    relations: Relations
    files: tuple[Asset, ...]
    calculators: dict[str, Compiled]
    pages: dict[str, Page]
    bodies: dict[str, Body]


def proof_of(compiled: Compiled) -> Proof:
    """A proof with made-up counts: every rule applied to two of three profiles and changed one, all inputs cut."""
    return Proof(
        calculator=compiled.calculator.id,
        digest="",
        results_digest="ab12",
        profiles=3,
        cases=3,
        results=9,
        whole_inputs=(),
        cut_inputs=tuple(each.id for each in compiled.inputs),
        turns=(Turn(7, "few < many"),),
        rules=tuple(RuleFacts(rule.id, 2, 1) for rule in compiled.rules),
        extents=(Extent("odd", 1, 20_000),),
        laws=(),
        examples=0,
        v8="",
    )


@pytest.fixture(scope="session")
def real(root: Path) -> Real:
    library, problems = load(root / "content")
    assert problems == []
    calculators, problems = compile_all(root)
    assert problems == []
    relations = relate(library)
    files = (*data(library, relations, calculators), *embeds(library, calculators, ()))
    proofs = {name: proof_of(compiled) for name, compiled in calculators.items()}
    made = {page.path: page for page in pages(library, relations, calculators, proofs, files)}
    return Real(library, relations, files, calculators, made, {path: read(page.body) for path, page in made.items()})
