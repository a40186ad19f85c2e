"""What every maker works with: the records, how they hang together, and a page's own place among them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib.parse import quote

from markupsafe import Markup

from generator import history
from generator.address import MADE, path_of, relative
from generator.library import Fact, Key, Library
from generator.origin import Loc
from generator.pages.views import Care, Link
from generator.prose import Results, Writing
from generator.relate import Relations

KINDS = {
    "advice": "Advice",
    "audience": "For you",
    "benchmark": "Benchmark",
    "calculator": "Calculator",
    "page": "Page",
    "question": "Disputed",
    "source": "Source",
    "term": "Glossary",
    "topic": "Topic",
}
INDEXES = {
    "advice": ("advice/", "Advice"),
    "audience": ("for/", "For you"),
    "benchmark": ("benchmarks/", "Benchmarks"),
    "calculator": ("calculators/", "Calculators"),
    "question": ("questions/", "Disputed"),
    "source": ("sources/", "Sources"),
    "topic": ("topics/", "Topics"),
}


@dataclass(frozen=True)
class RuleUse:
    """A rule of a calculator that rests on a claim."""

    calculator: str
    rule: str
    name: str


@dataclass(frozen=True)
class Context:
    """The library, its relations, the figures that rules give, and what the calculators hold on to in it."""

    library: Library
    relations: Relations
    results: Results
    rules_by_claim: Mapping[str, tuple[RuleUse, ...]]
    benchmarks_by_calculator: Mapping[str, tuple[str, ...]]
    calculators_by_benchmark: Mapping[str, tuple[str, ...]]
    audiences_by_calculator: Mapping[str, tuple[str, ...]]
    calculators_by_audience: Mapping[str, tuple[str, ...]]
    benchmark_order: tuple[str, ...]
    cards: dict[tuple[str, int], tuple[Markup, frozenset[Fact]]] = field(default_factory=dict, repr=False)
    """Claims that are drawn already, by their ids and by how deep the pages are that show them."""

    @cached_property
    def history(self) -> Mapping[Key, tuple[history.Told, ...]]:
        """What became of everything, the newest first."""
        return history.by_key(self.library)

    def here(self, path: str) -> "Here":
        """The context as seen from the page at a path."""
        return Here(self, path)


@dataclass(frozen=True)
class Here:
    """A page's place: links and prose as they are written from there."""

    context: Context
    path: str

    @cached_property
    def writing(self) -> Writing:
        return Writing(self.context.library, self.context.results, self.href)

    @property
    def library(self) -> Library:
        return self.context.library

    @property
    def relations(self) -> Relations:
        return self.context.relations

    def href(self, path: str) -> str:
        """The link to a path below the site's address."""
        return relative(path, self.path)

    def link(self, key: Key) -> Link:
        """The link to a record, with its title and summary; to a claim, with what it says."""
        if key.kind == "claim":
            return Link(self.href(path_of(key, self.library)), self.library.title(key), kind="Claim")
        record = self.library.records[key.kind][key.id]
        return Link(self.href(path_of(key, self.library)), record.title, record.summary, KINDS[key.kind])

    def links(self, keys: Iterable[Key]) -> tuple[Link, ...]:
        """The links to records, each once."""
        return tuple(self.link(key) for key in dict.fromkeys(keys))

    def by_id(self, kind: str, ids: Iterable[str]) -> tuple[Link, ...]:
        """The links to records of one kind."""
        return self.links(Key(kind, each) for each in ids)

    def trail(self, kind: str, *more: Key) -> tuple[Link, ...]:
        """The way here: home, the index of a kind or a page that is made from many, and records on the way."""
        path, title = INDEXES[kind] if kind in INDEXES else (f"{kind}/", MADE[kind])
        start = (Link(self.href(""), "Home"), Link(self.href(path), title))
        return (*start, *(self.link(key) for key in more))

    def edit(self, key: Key, loc: Loc = ()) -> str:
        """The address that opens a record in its file, at the line of the record or of a part of it."""
        origin, inside = self.library.origin(key)
        return self.edit_file(origin.text.file, origin.line((*inside, *loc)))

    def edit_file(self, file: str, line: int) -> str:
        """The address that opens a file at a line."""
        return self.library.site.edit.replace("{path}", file).replace("{line}", str(line))

    def read_file(self, file: str) -> str:
        """The address that shows a file, where readers need no account."""
        site = self.library.site
        return site.read.replace("{path}", file) if site.read else self.edit_file(file, 1)

    def care(self, key: Key, figure: str = "") -> Care:
        """How to look after a record, a claim or a row, which shows a figure; a history of its own comes first."""
        origin, inside = self.library.origin(key)
        care = self.care_of(f"{key.kind}:{key.id}", origin.text.file, origin.line(inside), figure)
        return replace(care, history=f"#{history.anchor(key)}") if self.has_history(key) else care

    def has_history(self, key: Key) -> bool:
        """Whether a claim or a row became another since it was added, so that its page tells how."""
        told = self.context.history.get(key, ()) if key.kind in ("claim", "row") else ()
        return any(each.altered.how != "added" for each in told)

    def care_of(self, name: str, file: str, line: int, figure: str = "") -> Care:
        """How to look after what stands in a file at a line."""
        return Care(self.edit_file(file, line), self.commits_of(file), self.report(name, figure))

    def report(self, name: str, figure: str = "") -> str:
        """The address that reports a problem with something that this page shows; nothing where the site names none."""
        report = self.library.site.report or ""
        for word, value in {"record": name, "figure": figure, "page": self.library.site.url + self.path}.items():
            report = report.replace(f"{{{word}}}", quote(value, safe=":/"))
        return report

    def commits_of(self, file: str) -> str:
        """The address that shows how a file came to be; nothing where the site names none."""
        return (self.library.site.history or "").replace("{path}", file)

    def block(self, text: str) -> Markup:
        return self.writing.block(text)

    def blocks(self, texts: Iterable[str]) -> tuple[Markup, ...]:
        return tuple(self.writing.block(text) for text in texts)
