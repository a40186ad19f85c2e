"""What is on each page of the site, block by block, in the order of the theme's own templates."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from generator import figures
from generator.address import path_of
from generator.library import Key
from generator.model import Advice, Audience, Benchmark, Question, Source, Topic
from generator.pages import reading_order
from generator.pages.context import INDEXES
from generator.pages.grades import GRADES, mark
from generator.pages.question import best_first
from tests.bench.sites.blocks import Block, Blocks, chart, heading

_LINKED = re.compile(r"\[([^\]]*)\]\([^)]*\)")


class PageBlocks(Blocks):
    """Makes the pages of a library."""

    @cached_property
    def makers(self) -> dict[str, Any]:
        return {
            "advice": self._advice,
            "question": self._question,
            "benchmark": self._benchmark,
            "source": self._source,
            "topic": self._topic,
            "audience": self._audience,
        }

    def pages(self) -> Iterator[dict[str, Any]]:
        site = self.library.site
        ways = [heading(title, each) for each, (_, title) in INDEXES.items() if each in ("audience", "topic")]
        lists = [self.cards("", self._all(each)) for each in ("audience", "topic")]
        yield self._page("", site.title, site.summary, "", [ways[0], *lists[0], ways[1], *lists[1]])
        for kind, maker in self.makers.items():
            path, title = INDEXES[kind]
            yield self._page(path, title, f"{title}: every page.", "", list(self._index(kind)))
            for record in self.library.records[kind].values():
                where = path_of(Key(kind, record.id), self.library)
                yield self._page(where, record.title, record.summary, kind, list(maker(record)))
        yield self._page("glossary/", "Glossary", "The words that these pages use.", "", list(self._glossary()))
        yield self._page("doubtful/", "Doubtful facts", "Every claim that we doubt.", "", list(self._doubtful()))
        for page in self.library.pages.values():
            yield self._page(f"{page.id}/", page.title, page.summary, "", [self.prose(page.body)])

    def _page(self, path: str, title: str, summary: str, kind: str, blocks: list[Block]) -> dict[str, Any]:
        trail = [{"title": "Home", "url": "/"}] if path else []
        if kind:
            trail.append({"title": INDEXES[kind][1], "url": f"/{INDEXES[kind][0]}"})
        words = " ".join(each for block in blocks for each in self._words(block))
        return {"path": path, "title": title, "summary": summary, "trail": trail, "blocks": blocks, "words": words}

    def _words(self, block: Block) -> Iterator[str]:
        """What a search finds a page by."""
        yield from (
            _LINKED.sub(r"\1", each)
            for each in (block.get("text", ""), *block.get("items", ()))
            if isinstance(each, str)
        )
        if block["type"] in ("evidence", "statements"):
            yield from (self.library.claims[each].statement for each in block["claims"])

    def _advice(self, advice: Advice) -> Iterator[Block]:
        key, relations = Key("advice", advice.id), self.relations
        yield self.prose(advice.answer, "answer")
        yield from self.tags(advice)
        yield self.sure(advice.claims, advice.against)
        yield from (heading("How to do it", "how"), {"type": "steps", "items": [self.text(e) for e in advice.steps]})
        yield from (heading("Why", "why"), self.prose(advice.why), heading("What it rests on", "evidence", 3))
        yield {**self.evidence(advice.claims), "says": ""}
        sides = (*advice.claims, *advice.against)
        opposed = [each for claim in advice.claims for each in self.tied(claim, "contradicts") if each not in sides]
        yield from self.rows("What speaks against it", list(advice.against))
        yield from self.rows("What contradicts its grounds", opposed)
        yield from (heading("When it does not apply", "not-when"), self.prose(advice.not_when))
        related = (*relations.of(key, field="related"), *relations.to(key, "advice", "related"))
        disputed = [each for claim in sides for each in relations.to(Key("claim", claim), "question", "claims")]
        yield from self.cards("What to do next", relations.of(key, field="next"))
        yield from self.cards("Disputed", [*relations.to(key, "question", "advice"), *disputed])
        yield from self.cards("Do this first", relations.to(key, "advice", "next"))
        yield from self.cards("Related", [each for each in related if each.id != advice.next])
        yield from self.cards("Among the first things to do", relations.to(key, "audience", "advice"))
        yield from self.backlinks(key, {*related, *disputed})

    def _question(self, question: Question) -> Iterator[Block]:
        key = Key("question", question.id)
        yield from (heading("Our answer", "answer"), self.prose(question.answer, "answer"))
        yield from self.tags(question)
        yield from (
            heading("Why we answer so", "why"),
            self.prose(question.why),
            heading("Who says what", "positions"),
        )
        for number, position in enumerate(best_first(self.here, question), 1):
            yield from (heading(f"View {number}", f"view-{number}", 3), self.prose(position.view))
            yield self.evidence(position.claims)
        yield from self.cards("What to do about it", self.relations.of(key, field="advice"))
        yield from self.backlinks(key)

    def _benchmark(self, benchmark: Benchmark) -> Iterator[Block]:
        key = Key("benchmark", benchmark.id)
        most = max(row.high for each in (benchmark.id, *benchmark.rivals) for row in self.library.benchmarks[each].rows)
        yield from (chart(benchmark, most), self.prose(benchmark.about), *self.tags(benchmark))
        for rival in (self.library.benchmarks[each] for each in benchmark.rivals):
            yield from (heading(rival.title, f"rival-{rival.id}", 3), chart(rival, most))
        rows = [
            {
                "id": row.id,
                "label": row.label,
                "range": figures.text(figures.range_of(row)),
                "claims": list(row.claims),
                **self.level(row.claims),
                "audiences": self.keys(Key("audience", each) for each in row.audiences),
                "advice": self.keys(
                    (
                        *(Key("advice", each) for each in row.advice),
                        *(each for claim in row.claims for each in self.relations.to(Key("claim", claim), "advice")),
                    )
                ),
            }
            for row in benchmark.rows
        ]
        yield from (heading("Row by row", "rows"), {"type": "table", "rows": rows})
        asked = [
            each
            for row in benchmark.rows
            for c in row.claims
            for each in self.relations.to(Key("claim", c), "question")
        ]
        yield from self.cards("Disputed", [*self.relations.to(key, "question"), *asked])
        yield heading("What each row rests on", "evidence")
        for row in benchmark.rows:
            yield from (heading(row.label, f"evidence-{row.id}", 3), self.evidence(row.claims))
        yield from self.backlinks(key)

    def _source(self, source: Source) -> Iterator[Block]:
        key, grade = Key("source", source.id), GRADES[source.grade]
        items = [
            ["Published by", ", ".join(each for each in (source.publisher, source.date) if each)],
            *([["Address", f"<{source.address}>"]] if source.address else []),
            ["Evidence", f"[{mark(grade.strength)} {grade.name}](/sources/#grade-{source.grade}) {grade.says}"],
            ["How it was read", source.seen_note],
            ["Taken from it", f"{len(source.claims)} claims"],
        ]
        yield {"type": "facts", "facts": items}
        yield heading("What was taken from it", "claims")
        for number, title in enumerate(dict.fromkeys(claim.section for claim in source.claims), 1):
            ids = [claim.id for claim in source.claims if claim.section == title]
            yield from (heading(title, f"section-{number}", 3), {"type": "statements", "claims": ids})
            against = [(each, self._elsewhere(source, each)) for each in ids]
            yield from ({"type": "disagree", "ours": ours, "theirs": theirs} for ours, theirs in against if theirs)
        asked = [each for c in source.claims for each in self.relations.to(Key("claim", c.id), "question", "claims")]
        yield from self.cards("The questions that it takes a side in", asked)
        yield from self.backlinks(key, set(self.relations.to(key, "claim", "sources")))

    def _elsewhere(self, source: Source, claim: str) -> list[str]:
        return [each for each in self.tied(claim, "contradicts") if self.library.source_of[each].id != source.id]

    def _topic(self, topic: Topic) -> Iterator[Block]:
        key = Key("topic", topic.id)
        yield self.prose(topic.story, "answer")
        for title, text in (("What is best supported", topic.sure), ("What is open", topic.unsure)):
            yield from (heading(title), self.prose(text)) if text else ()
        home = [Key("advice", each) for each in reading_order.advice_of(self.library, topic)]
        yield from self.cards("Where to begin", home[:1])
        yield from self.cards("Then, in this order", home[1:])
        about = self.relations.to(key, field="topics")
        yield from self.cards("What is disputed", [each for each in about if each.kind == "question"])
        yield from self.cards("The figures", [each for each in about if each.kind == "benchmark"])
        at_home = set(home)
        yield from self.cards("Also touches on it", [e for e in about if e.kind == "advice" and e not in at_home])
        yield from self._folds("What the sources say", [each.id for each in about if each.kind == "claim"])
        yield from self.backlinks(key, set(about))

    def _folds(self, title: str, claims: Sequence[str]) -> Iterator[Block]:
        """Claims by source, each source closed until it is asked for."""
        by_source: dict[str, list[str]] = {}
        for each in claims:
            by_source.setdefault(self.library.source_of[each].id, []).append(each)
        if by_source:
            yield heading(title)
        for name, ids in by_source.items():
            grade = GRADES[self.library.sources[name].grade]
            by = f"{mark(grade.strength)} {grade.name}, {len(ids)} claims"
            yield {"type": "fold", "title": self.library.sources[name].title, "by": by, "claims": ids}

    def _audience(self, audience: Audience) -> Iterator[Block]:
        key = Key("audience", audience.id)
        yield self.prose(audience.guide, "answer")
        first = [Key("advice", each.advice) for each in audience.first]
        for number, each in enumerate(audience.first, 1):
            yield from (heading(self.library.advice[each.advice].title, f"first-{number}", 3), self.prose(each.why))
        yield from self.cards("The first three things to do", first)
        for number, ignored in enumerate(audience.ignore, 1):
            yield from (heading(ignored.what, f"ignore-{number}", 3), self.prose(ignored.why))
            yield self.evidence(ignored.claims)
        for_them = self.relations.to(key, field="audiences")
        yield from self.cards("The questions that concern you", [each for each in for_them if each.kind == "question"])
        yield from self.listed("The figures that name you", [each for each in for_them if each.kind == "benchmark"])
        yield from self.listed(
            "Everything else for you", [e for e in for_them if e.kind == "advice" and e not in first]
        )
        speaking = (Key("source", self.library.source_of[e.id].id) for e in for_them if e.kind == "claim")
        yield from self.listed("Sources that speak of you", speaking)

    def _index(self, kind: str) -> Iterator[Block]:
        if kind == "advice":
            for topic in self.library.topics.values():
                ids = reading_order.advice_of(self.library, topic)
                yield from self.cards(topic.title, (Key("advice", each) for each in ids))
        elif kind == "source":
            for name, grade in GRADES.items():
                found = [Key("source", each.id) for each in self.library.sources.values() if each.grade == name]
                yield from self.cards(grade.name, found, f"grade-{name}")
        elif kind == "benchmark":
            for each in self.library.benchmarks.values():
                yield heading(each.title, each.id)
                yield chart(each, max(row.high for row in each.rows))
                yield from self.cards("", [Key("benchmark", each.id)])
        else:
            yield from self.cards("", self._all(kind))

    def _glossary(self) -> Iterator[Block]:
        for term in sorted(self.library.terms.values(), key=lambda term: term.title.casefold()):
            yield from (heading(term.title, term.id, 3), self.prose(term.summary))
            yield {"type": "tags", "label": "See", "refs": self.keys(Key("term", each) for each in term.see)}

    def _doubtful(self) -> Iterator[Block]:
        for topic in self.library.topics.values():
            claims = [e.id for e in self.library.claims.values() if e.doubtful and e.topics[0] == topic.id]
            if claims:
                yield from (heading(topic.title, topic.id), {"type": "statements", "claims": claims})

    def _all(self, kind: str) -> list[Key]:
        return [Key(kind, each) for each in self.library.records[kind]]
