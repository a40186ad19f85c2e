"""The benchmark's knowledge bases are sound, as large as asked for, and made of sets that keep to themselves."""

from pathlib import Path

import pytest

from generator.check.all_checks import check
from generator.library import Key, Library
from generator.load import load
from generator.relate import relate
from tests.bench.sites.larger import COPIED, plumbline_site

ROOT = Path(__file__).resolve().parents[2]
SIZE = 450  # the real records, one whole set, and a part of another


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("larger")
    assert plumbline_site(ROOT, folder, SIZE) == SIZE
    return folder / "content"


@pytest.fixture(scope="module")
def library(content: Path) -> Library:
    library, problems = load(content)
    assert problems == []
    return library


def test_it_is_sound_and_as_large_as_asked_for(library: Library) -> None:
    """A larger knowledge base has just as many records as asked for, and no check finds anything in it."""
    assert check(library) == []
    assert sum(len(library.records[kind]) for kind in COPIED) == SIZE


def test_a_set_keeps_to_itself(library: Library) -> None:
    """Each record of a whole set is tied to as many others as its original, all of the same set."""
    relations = relate(library)
    originals = [
        Key(kind, name) for kind in COPIED for name in library.records[kind] if f"{name}-aaa" in library.records[kind]
    ]
    for kind, name in originals:
        ends = relations.of(Key(kind, name))
        copied = relations.of(Key(kind, f"{name}-aaa"))
        assert [f"{end.id}-aaa" if end.kind in (*COPIED, "claim") else end.id for end in ends] == [e.id for e in copied]


def test_no_text_stands_twice(library: Library) -> None:
    """Titles and the answers of advice differ from record to record, so remembering a text gains nothing."""
    for texts in ([each.title for each in library.advice.values()], [each.answer for each in library.advice.values()]):
        assert len(texts) == len(set(texts))


def test_the_same_size_gives_the_same_files(content: Path, tmp_path: Path) -> None:
    """Making it again gives the same files, byte for byte."""
    plumbline_site(ROOT, tmp_path, SIZE)
    again = {path.relative_to(tmp_path / "content"): path.read_bytes() for path in (tmp_path / "content").rglob("*.*")}
    assert again == {path.relative_to(content): path.read_bytes() for path in content.rglob("*.*")}
