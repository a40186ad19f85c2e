"""The search's index: what it holds, and that the page's script reads words as the build does."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from generator.library import Library
from generator.load import load
from generator.outputs.findable import Entry, findable
from generator.outputs.search import LEAF, MOST, SHOWN, search, words
from generator.prose import no_results

WORKER = Path(__file__).resolve().parent.parent / "site-theme" / "assets" / "search_worker.js"
SAMPLES = (
    "A résumé, or CV: who's who? 500–1000+ (the “naïve” user's C++)",
    "Straße № ½ ﬁt Ⅳ café",
    "don't don’t snake_case kebab-case 12,345 10%",
    "Ünïcödé İstanbul ΑΣ",
)


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    found, problems = load(root / "content")
    assert problems == []
    return found


@pytest.fixture(scope="module")
def entries(library: Library) -> list[Entry]:
    return findable(library, no_results, [])


@pytest.fixture(scope="module")
def files(library: Library) -> dict[str, Any]:
    return {asset.path.rpartition("/")[2]: json.loads(asset.content) for asset in search(library, no_results, [])}


def leaves(files: dict[str, Any]) -> Iterator[dict[str, list[int]]]:
    return (files[f"words-{number}.json"] for number in range(len(files["root.json"]["leaves"])))


def test_the_script_reads_words_as_the_build_does(entries: list[Entry]) -> None:
    """Every text of the index, and texts with accents, ligatures and signs, fall into the same words in both."""
    texts = [*SAMPLES, *(text for entry in entries for text in (entry.title, entry.summary, entry.words))]
    with MiniRacer() as v8:
        v8.eval("const addEventListener = () => {};" + WORKER.read_text(encoding="utf-8"))
        read = json.loads(str(v8.eval(f"JSON.stringify({json.dumps(texts)}.map(words))")))
    assert read == [words(text) for text in texts]


def test_everything_with_a_place_can_be_found(library: Library, entries: list[Entry]) -> None:
    """Every record, claim, row and term has one entry, and a part stands behind its page."""
    places = [entry.location for entry in entries]
    assert len(places) == len(set(places))
    assert set(library.claims) <= {place.partition("#")[2] for place in places}
    for table in library.benchmarks.values():
        assert {f"benchmarks/{table.id}/#{row.id}" for row in table.rows} <= set(places)
    assert {f"glossary/#{term}" for term in library.terms} <= set(places)
    assert {f"advice/{name}/" for name in library.advice} <= set(places)
    seen = set()
    for place in places:
        page, _, part = place.partition("#")
        assert not part or page in seen or page not in places, place
        seen.add(page)


def test_no_file_of_the_index_grows_with_the_site(files: dict[str, Any]) -> None:
    """A file of words is about one size, one of entries holds a fixed number, and no word leads to too many."""
    longest = max(len(line) for leaf in leaves(files) for line in leaf.values())
    assert longest <= 1 + 2 * MOST
    for leaf in leaves(files):
        text = json.dumps(leaf, ensure_ascii=False, separators=(",", ":"))
        assert len(text) <= LEAF + 2 * max(len(str(line)) for line in leaf.values())
    counts = [len(shown) for name, shown in files.items() if name.startswith("entries-")]
    assert set(counts[:-1]) <= {SHOWN}
    assert sum(counts) == files["root.json"]["entries"]


def test_the_root_names_the_first_word_of_each_leaf(files: dict[str, Any]) -> None:
    """Words stand in order through all leaves, and the root says where each leaf begins."""
    every = [word for leaf in leaves(files) for word in leaf]
    assert every == sorted(set(every))
    assert files["root.json"]["leaves"] == [next(iter(leaf)) for leaf in leaves(files)]


def test_a_word_leads_to_what_its_synonyms_name(files: dict[str, Any], entries: list[Entry]) -> None:
    """CV and curriculum lead to advice that says résumé, which weighs more there."""
    at = next(n for n, entry in enumerate(entries) if entry.location == "advice/link-your-profile-on-your-resume/")
    assert "cv" not in words(f"{entries[at].title} {entries[at].summary}")
    lines = {word: line for leaf in leaves(files) for word, line in leaf.items()}
    weights = {word: decoded(lines[word]).get(at, 0) for word in ("cv", "curriculum", "resume")}
    assert 0 < weights["cv"] == weights["curriculum"] < weights["resume"]


def decoded(line: list[int]) -> dict[int, int]:
    """The entries of a word's line, each with what the word weighs there."""
    found, entry = {}, 0
    for step, weight in zip(line[1::2], line[2::2], strict=True):
        entry += step
        found[entry] = weight
    return found
