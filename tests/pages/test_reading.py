"""How hard the words are to read."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.library import Key, Library
from generator.load import load
from generator.reading import Text, hard, levels, measured, together
from tests.pages.conftest import Real


@pytest.mark.parametrize(
    ("blocks", "counted"),
    [
        (["The cat sat on the mat."], Text(17, 6, 1)),
        (["A heading", "Two of them. Both end!"], Text(8 + 16, 2 + 5, 3)),
        (["“It ends here.” So does this"], Text(10 + 10, 3 + 3, 2)),
        (["Aim for 500–1000, or 12,000."], Text(3 + 3 + 7 + 2 + 5, 5, 1)),
        (["", "–", "…"], Text()),
    ],
)
def test_letters_words_and_sentences_are_counted(blocks: list[str], counted: Text) -> None:
    """A range or a number is one word, a quotation mark ends with its sentence, and so does each block."""
    assert measured(blocks) == counted


def test_the_grade_is_the_index_of_its_authors() -> None:
    """4.71 letters a word, half the words a sentence, less 21.43: by hand for a text of 100 words."""
    assert Text(letters=450, words=100, sentences=5).grade == round(4.71 * 4.5 + 0.5 * 20 - 21.43, 1) == 9.8
    assert together([Text(200, 50, 2), Text(250, 50, 3)]) == Text(450, 100, 5)
    assert Text().grade == 0.0


def test_every_record_that_is_read_is_measured_with_its_parts(real: Real) -> None:
    """Steps, positions, claims and doubts count; titles, ids and what editors alone see do not."""
    found = levels(real.library)
    assert len(found) > 250
    assert all(text.words > 5 for text in found.values())
    source = real.library.sources["smprotips"]
    said = sum(len(claim.statement.split()) for claim in source.claims)
    assert found[Key("source", "smprotips")].words > said
    renamed = source.model_copy(update={"title": "Incomprehensibilities " * 50})
    assert levels(with_source(real.library, renamed))[Key("source", "smprotips")] == found[Key("source", "smprotips")]


def with_source(library: Library, source: object) -> Library:
    sources = {**library.records["source"], "smprotips": source}
    return replace(library, records={**library.records, "source": sources})  # type: ignore[dict-item]


def test_the_real_content_is_plain(real: Real) -> None:
    """Nothing of some length is above the year that the site allows, and all together is far below it."""
    assert hard(real.library) == {}
    assert together(levels(real.library).values()).grade <= real.library.site.reading - 2


def test_page_and_command_tell_the_same(real: Real, plumbline: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    """`plumbline reading` and the page give the same school year, in all and by kind."""
    grade = together(levels(real.library).values()).grade
    done = plumbline("reading")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"School year {grade} in all")
    body = real.pages["reading/"].body
    assert f"school year <strong>{grade}</strong>" in body
    for line in done.stdout.splitlines():
        if line.startswith("  ") and " over " in line:
            assert f">{line.split(': ')[1].split()[0]}</td>" in body


def test_a_harder_record_is_named(good: Path) -> None:
    """What is above the allowed year is listed with its measure, the hardest first."""
    library, _ = load(good)
    site = library.site.model_copy(update={"reading": 1})
    strict = replace(library, records={**library.records, "site": {"site": site}})
    found = hard(strict)
    grades = [text.grade for text in found.values()]
    assert grades
    assert grades == sorted(grades, reverse=True)
    assert all(grade > 1 for grade in grades)
