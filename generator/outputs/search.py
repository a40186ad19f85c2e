"""The search's index, in files so small that a phone fetches only the few that a question needs.

Words stand in alphabetical order, cut into leaves of about the same size; `root.json` names the first word of each
leaf. A word's line is how many entries have it, then entry and weight in turns, entries as steps from the last one.
What is shown of entries stands in files of a dozen or so. All of it lies in a folder named by its content, which
`search_index.json` names: the one file that the theme asks for on every page.
"""

import hashlib
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.library import Library
from generator.model import Term
from generator.outputs.findable import KINDS, Entry, findable
from generator.page import Asset, Page
from generator.prose import Results
from generator.terms import forms

LEAF = 24_000  # characters of a file of words
SHOWN = 32  # entries a file
MOST = 400  # entries a word leads to, those where it weighs most
TITLE, SUMMARY, WORD, KIND = 10.0, 3.0, 2.0, 1.0
SYNONYM = 0.5  # of what the word itself weighs
IMPORTANCE = {"calculator": 1.2, "claim": 0.6, "page": 0.7, "source": 0.8}
COMMON = (
    "a an and are as at be been but by can did do does for from had has have he her his i if in into is it its me "
    "more most much my need no not of on or our out should so some than that the their them then there these they "
    "this those to too up us was we were what when where which while who whom why will with would you your"
)
STOP = frozenset(COMMON.split())
# How a reader's word becomes the stem that words in the index begin with: a pattern and what takes its place.
STEMS = (("(?<=..)ies$", ""), ("(?<=ch|sh|ss|x|z)es$", ""), ("(?<=..[^su])s$", ""))

_WORD = re.compile(r"[^\W_]+\+?")
_APOSTROPHE = re.compile(r"['’]")

Synonyms = Mapping[str, list[tuple[list[str], frozenset[str]]]]
"""A first word → the phrases that begin with it, each with the other words for the same thing."""


def search(library: Library, results: Results, pages: Iterable[Page]) -> Iterator[Asset]:
    """Every file of the search."""
    entries = findable(library, results, pages)
    files = dict(_files(entries, library.terms.values()))
    digest = hashlib.sha256("".join(f"{name}\n{text}\n" for name, text in files.items()).encode()).hexdigest()[:12]
    yield Asset("search/search_index.json", _json({"config": {"folder": digest}, "docs": []}).encode())
    for name, text in files.items():
        yield Asset(f"search/{digest}/{name}.json", text.encode())


def words(text: str) -> list[str]:
    """The words of a text as the index has them: in small letters without accents, a plus kept behind a number."""
    if not text.isascii():
        text = "".join(each for each in unicodedata.normalize("NFKD", text) if unicodedata.category(each)[0] != "M")
    return _WORD.findall(_APOSTROPHE.sub("", text).lower())


def _files(entries: Sequence[Entry], terms: Iterable[Term]) -> Iterator[tuple[str, str]]:
    """The root, the leaves, and the files of what is shown, each with its name."""
    leaves = list(_leaves(_postings(entries, _synonyms(terms))))
    root = {
        "entries": len(entries),
        "shown": SHOWN,
        "kinds": list(KINDS.values()),
        "stop": sorted(STOP),
        "stems": STEMS,
        "leaves": [next(iter(leaf)) for leaf in leaves],
    }
    yield "root", _json(root)
    for number, leaf in enumerate(leaves):
        yield f"words-{number}", _json(leaf)
    kinds, parents = list(KINDS), _parents(entries)
    shown = [
        (each.location, kinds.index(each.kind), each.title, each.summary, parent)
        for each, parent in zip(entries, parents, strict=True)
    ]
    for start in range(0, len(shown), SHOWN):
        yield f"entries-{start // SHOWN}", _json(shown[start : start + SHOWN])


def _parents(entries: Sequence[Entry]) -> list[int]:
    """For each entry the number of the one that stands for its whole page."""
    first: dict[str, int] = {}
    return [first.setdefault(each.location.partition("#")[0], number) for number, each in enumerate(entries)]


def _postings(entries: Sequence[Entry], synonyms: Synonyms) -> Mapping[str, list[tuple[int, int]]]:
    """Every word with the entries that have it and what it weighs in each."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for word, weight in _weights(entry, synonyms).items():
            found[word].append((number, max(1, round(10 * weight * IMPORTANCE.get(entry.kind, 1.0)))))
    return found


def _weights(entry: Entry, synonyms: Synonyms) -> Mapping[str, float]:
    """What each word weighs in an entry, and with it the other words that the glossary has for the same thing."""
    title, times = _kept(entry.title), Counter(_kept(entry.words))
    fields = (
        (entry.title, {word: TITLE / len(title) ** 0.5 for word in title}),
        (entry.summary, dict.fromkeys(_kept(entry.summary), SUMMARY)),
        (entry.words, {word: WORD * count / (count + 1) for word, count in times.items()}),
        ("", dict.fromkeys(words(KINDS[entry.kind]), KIND)),
    )
    weights: Counter[str] = Counter()
    for text, field in fields:
        others = _others(words(text), synonyms) - field.keys()
        weights.update(field)
        weights.update(dict.fromkeys(others, SYNONYM * max(field.values(), default=0.0)))
    return weights


def _synonyms(terms: Iterable[Term]) -> Synonyms:
    """Every form of every term, in the singular and the plural, by its first word, with the words of all its forms."""
    found: dict[str, list[tuple[list[str], frozenset[str]]]] = defaultdict(list)
    for term in terms:
        every = frozenset(word for form in (term.title, *term.synonyms) for word in _kept(form))
        for form in forms(term):
            *start, last = words(form)
            for ending in {last, f"{last}s", f"{last}es", re.sub("y$", "ies", last)}:
                phrase = [*start, ending]
                found[phrase[0]].append((phrase, every))
    return found


def _others(told: Sequence[str], synonyms: Synonyms) -> set[str]:
    """The words of every form of each term that some words name."""
    return {
        word
        for at, first in enumerate(told)
        for phrase, every in synonyms.get(first, ())
        if told[at : at + len(phrase)] == phrase
        for word in every
    }


def _kept(text: str) -> list[str]:
    return [word for word in words(text) if word not in STOP]


def _leaves(postings: Mapping[str, list[tuple[int, int]]]) -> Iterator[dict[str, list[int]]]:
    leaf: dict[str, list[int]] = {}
    size = 0
    for word in sorted(postings):
        line = _line(postings[word])
        if size > LEAF:
            yield leaf
            leaf, size = {}, 0
        leaf[word] = line
        size += len(_json(line)) + len(word) + 4
    yield leaf


def _line(found: list[tuple[int, int]]) -> list[int]:
    heaviest = sorted(sorted(found, key=lambda each: (-each[1], each[0]))[:MOST])
    line, last = [len(found)], 0
    for number, weight in heaviest:
        line += (number - last, weight)
        last = number
    return line


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
