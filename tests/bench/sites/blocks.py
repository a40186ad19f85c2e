"""The pieces that the pages of an outline are put together from."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator import figures
from generator.address import path_of, title_of
from generator.findings import references as references_in
from generator.library import Key, Library
from generator.model import Advice, Benchmark, Question
from generator.pages.context import KINDS, Here
from generator.pages.evidence import how_far
from generator.pages.grades import mark
from generator.pages.sureness import LEVELS, sureness
from generator.prose import value
from generator.relate import Relations

Block = dict[str, Any]
"""A piece of a page. `type` names the template that draws it; ids in it are keys of `titles` or `claims`."""
_LINK = re.compile(r"\[([^\]]*)\]\(([a-z]+):([a-z0-9-]+)\)")
_FIGURE = re.compile(r"\{[a-z]+:[^}]*\}")


@dataclass(frozen=True)
class Blocks:
    """Makes blocks of what a library holds."""

    here: Here

    @property
    def library(self) -> Library:
        return self.here.library

    @property
    def relations(self) -> Relations:
        return self.here.relations

    def tags(self, record: Advice | Question | Benchmark) -> Iterator[Block]:
        for label, kind, ids in (
            ("For", "audience", getattr(record, "audiences", ())),
            ("About", "topic", record.topics),
        ):
            if ids:
                yield {"type": "tags", "label": label, "refs": self.keys(Key(kind, each) for each in ids)}

    def keys(self, keys: Iterable[Key]) -> list[str]:
        return [f"{key.kind}:{key.id}" for key in dict.fromkeys(keys)]

    def cards(self, title: str, keys: Iterable[Key], anchor: str = "") -> Iterator[Block]:
        refs = self.keys(keys)
        if refs and title:
            yield heading(title, anchor)
        if refs:
            yield {"type": "cards", "refs": refs}

    def listed(self, title: str, keys: Iterable[Key]) -> Iterator[Block]:
        refs = self.keys(keys)
        if refs:
            yield from (heading(title), {"type": "list", "refs": refs})

    def backlinks(self, key: Key, shown: Collection[Key] = ()) -> Iterator[Block]:
        pointing = [each for each in self.relations.to(key, field="prose") if each not in shown]
        yield from self.listed("Pages that point here", [each for each in pointing if each.kind in KINDS])

    def rows(self, title: str, claims: Iterable[str]) -> Iterator[Block]:
        ids = list(dict.fromkeys(claims))
        if ids:
            yield from (heading(title), {"type": "rows", "claims": ids})

    def level(self, claims: Sequence[str]) -> dict[str, str]:
        level = sureness(self.library, self.relations, claims)
        return {"mark": mark(level), "name": LEVELS[level][0]}

    def sure(self, claims: Sequence[str], against: Sequence[str] = ()) -> Block:
        return {"type": "sure", **self.level(claims), "says": how_far(self.here, claims, against)}

    def evidence(self, claims: Sequence[str]) -> Block:
        return {**self.sure(claims), "type": "evidence", "claims": list(claims)}

    def prose(self, text: str, role: str = "") -> Block:
        return {"type": "prose", "role": role, "text": self.text(text)}

    def text(self, text: str) -> str:
        """Prose as Markdown that any renderer reads: figures are written out, links lead to addresses."""
        bound = {each.words: each for each in references_in(text)}

        def figure(found: re.Match[str]) -> str:
            if found[0].startswith("{free:"):
                return found[0][6:-1]
            shown = value(bound[found[0]], self.library, self.here.context.results)
            assert shown is not None
            return f"[{figures.text(shown)}](/{self.url(bound[found[0]].key)})"

        def link(found: re.Match[str]) -> str:
            key = self.library.current(Key(found[2], found[3]))
            return f"[{found[1] or title_of(key, self.library)}](/{self.url(key)})"

        return _LINK.sub(link, _FIGURE.sub(figure, text))

    def url(self, key: Key) -> str:
        return path_of(key, self.library)

    def tied(self, claim: str, field: str) -> list[str]:
        return [each.id for each in self.relations.of(Key("claim", claim), field=field)]


def heading(text: str, anchor: str = "", level: int = 2) -> Block:
    return {"type": "heading", "text": text, "id": anchor or re.sub(r"[^a-z0-9]+", "-", text.lower()), "level": level}


def chart(benchmark: Benchmark, most: int) -> Block:
    rows = [
        {
            "label": row.label,
            "range": figures.text(figures.range_of(row)),
            "low": round(88 * row.low / most, 2),
            "width": round(88 * (row.high - row.low) / most, 2),
            "open_ended": row.open_ended,
        }
        for row in benchmark.rows
    ]
    return {"type": "chart", "unit": benchmark.unit.replace("-", " "), "rows": rows}
