"""Hundreds of small mistakes in the real content: each is harmless, or told where it was made."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from generator.check.all_checks import check
from generator.check.walk import uses
from generator.library import Key, Library
from generator.load import load
from generator.problem import Problem
from tests.mistakes import Mistake, mistakes

SEED, EACH, TODAY = 20261122, 9, "2026-11-27"
TOGETHER = 12  # mistakes in different files that are checked at once, since a check reads everything


@dataclass(frozen=True)
class Read:
    """A mistake, the records that its file still gives, and what is wrong with their form."""

    mistake: Mistake
    library: Library
    problems: list[Problem]


@pytest.fixture(scope="module")
def whole(root: Path) -> Library:
    """The real content as it is, without a problem."""
    return load(root / "content")[0]


@pytest.fixture(scope="module")
def read(root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Read]:
    """Every mistake, its file alone read as it is read among all others."""
    paths = [path for path in sorted((root / "content").rglob("*")) if path.suffix in (".yml", ".md", ".txt")]
    texts = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    folder = tmp_path_factory.mktemp("mistakes")
    return [read_alone(mistake, folder) for mistake in mistakes(texts, Random(SEED), EACH)]


def read_alone(mistake: Mistake, folder: Path) -> Read:
    path = folder / mistake.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(mistake.data)
    library, problems = load(folder / "content")
    path.unlink()
    return Read(mistake, library, [each for each in problems if each.code != "site-missing"])


def with_changes(whole: Library, changed: list[Read]) -> Library:
    """The whole library with the records of some files as they are after a mistake."""
    files = {each.mistake.file for each in changed}
    origins = {key: origin for key, origin in whole.origins.items() if origin.text.file not in files}
    records = {
        kind: {name: each for name, each in of.items() if Key(kind, name) in origins}
        for kind, of in whole.records.items()
    }
    ledger = whole.ledger
    for each in changed:
        origins |= each.library.origins
        for kind, of in each.library.records.items():
            records[kind] |= of
        ledger = each.library.ledger or ledger
    return replace(whole, records=records, origins=origins, ledger=ledger)


def is_told(mistake: Mistake, problems: list[Problem]) -> bool:
    """Whether one of the problems stands where the mistake was made."""
    return any(each.place.file == mistake.file and each.place.line in mistake.lines for each in problems)


def names(library: Library) -> set[str]:
    """Every id of a library, and every id that it had before."""
    return {key.id for key in library.named} | {old.id for key in library.named for old in library.former(key)}


def batches(found: list[Read]) -> list[list[Read]]:
    """The mistakes put together so that no file is twice in a batch."""
    made: list[list[Read]] = []
    for each in found:
        for batch in made:
            if len(batch) < TOGETHER and all(other.mistake.file != each.mistake.file for other in batch):
                batch.append(each)
                break
        else:
            made.append([each])
    return made


def test_there_are_enough_of_every_kind(read: list[Read]) -> None:
    """There are over three hundred mistakes, as many of each kind, in more than half of all files."""
    assert len(read) >= 300
    assert set(Counter(each.mistake.kind for each in read).values()) == {EACH}
    assert len({each.mistake.file for each in read}) > 100


def test_what_cannot_be_read_is_told_at_its_line(read: list[Read]) -> None:
    """A file that is no record any more is told where the mistake was made, and never ends in a traceback."""
    refused = [each for each in read if each.problems]
    assert len(refused) > 200
    for each in refused:
        assert each.mistake.verdict != "same", (each.mistake, each.problems)
        assert is_told(each.mistake, each.problems), (each.mistake.kind, each.mistake.lines, each.problems)


def test_what_can_be_read_is_checked(read: list[Read], whole: Library) -> None:
    """A file that is still a record is harmless, or told at its line; what is said elsewhere names what is in it."""
    for batch in batches([each for each in read if not each.problems]):
        changed = with_changes(whole, batch)
        problems = check(changed, TODAY)
        files = {each.mistake.file for each in batch}
        about = names(changed) ^ names(whole) | in_files(whole, files)
        for each in batch:
            mistake, here = each.mistake, [problem for problem in problems if problem.place.file == each.mistake.file]
            assert here or mistake.verdict != "told", (mistake.kind, mistake.file, mistake.lines)
            assert not here or mistake.verdict != "same", (mistake.kind, here)
            if here and not is_told(mistake, here):  # it may be another file's mistake that shows here
                alone = check(with_changes(whole, [each]), TODAY)
                assert not alone or is_told(mistake, alone), (mistake.kind, mistake.file, mistake.lines, alone)
        for problem in problems:
            assert problem.place.file in files or set(re.findall(r"[a-z0-9-]+", problem.says)) & about, problem


def test_how_a_file_is_stored_changes_nothing(read: list[Read], whole: Library) -> None:
    """Line ends of Windows, a byte order mark and a missing last newline give the same records to the letter."""
    for each in read:
        if each.mistake.verdict == "same":
            for kind, of in each.library.records.items():
                assert all(whole.records[kind][name] == record for name, record in of.items()), each.mistake.file


def in_files(library: Library, files: set[str]) -> set[str]:
    """Every id that stands in some files: those of their records, and those that they name."""
    named = {use.end.id for origin, use in uses(library) if origin.text.file in files}
    return named | {key.id for key in library.named if file_of(library, key) in files}


def file_of(library: Library, key: Key) -> str:
    return library.origin(key)[0].text.file
