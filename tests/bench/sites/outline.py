"""The records as every peer gets them: what is on each page, block by block, what the blocks name, and what is around.

A peer has less to do than the generator: figures are written out, links in prose are resolved, it is known who uses and
contradicts whom and how sure we are. What is left to it is what site generators are for: to render Markdown, to look up
what a page names, to draw the page with its shell, its navigation and its table of contents, and an index to search.

Every record, topic and audience has its page, with the index pages, the glossary, the doubtful facts and the written
pages. The pages of the calculators, which are few at any size, and of the JSON API all but the records are left out.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator import figures
from generator.library import Key
from generator.model import Advice, Figures
from generator.navigation import Section, navigation
from generator.page import Page, packed
from generator.pages import reading_order
from generator.pages.all_pages import context_of
from generator.pages.context import KINDS
from generator.pages.grades import GRADES, SEEN, mark
from generator.pipeline import examine
from generator.relate import relate
from tests.bench.sites.around import Around, around
from tests.bench.sites.blocks import Blocks
from tests.bench.sites.page_blocks import PageBlocks


@dataclass(frozen=True)
class Outline:
    """A site to be drawn. `pages` by their paths, in reading order; `titles` by `kind:id`; `claims` by id."""

    title: str
    summary: str
    navigation: list[dict[str, Any]]
    pages: dict[str, dict[str, Any]]
    titles: dict[str, dict[str, str]]
    claims: dict[str, dict[str, Any]]
    around: Around

    @cached_property
    def sections(self) -> set[str]:
        """The paths that other pages stand below."""
        return {f"{path.split('/')[0]}/" for path in self.pages if path.count("/") > 1} | {""}


def outline(root: Path) -> Outline:
    """What is on each page of a project's site."""
    sound = examine(root)
    library = sound.library
    here = context_of(library, relate(library), sound.calculators).here("")
    blocks = PageBlocks(here)
    pages = {page["path"]: page for page in blocks.pages()}
    stubs = [Page(path, page["title"], page["summary"], packed("", ""), "", "") for path, page in pages.items()]
    for stub in reading_order.chained(stubs, library, here.context.benchmark_order):
        for side, path in (("before", stub.before), ("after", stub.after)):
            pages[stub.path][side] = None if path is None else {"url": f"/{path}", "title": pages[path]["title"]}
    frame = around(root, sound, pages)
    for path, what in frame.pages.items():
        pages[path] |= what
    sections = [_section(each, pages) for each in navigation(library) if each.title != "Calculators"]
    return Outline(library.site.title, library.site.summary, sections, pages, _titles(blocks), _claims(blocks), frame)


def _section(section: Section, pages: dict[str, dict[str, Any]]) -> dict[str, Any]:
    below = [{"title": each.title, "url": f"/{each.path}"} for each in section.below if each.path in pages]
    path = section.path if section.path is not None else below[0]["url"].strip("/") + "/"
    return {"title": section.title, "url": f"/{path}", "below": below}


def _titles(blocks: Blocks) -> dict[str, dict[str, str]]:
    """Whatever a block names, by `kind:id`."""
    return {
        f"{kind}:{record.id}": {
            "url": f"/{blocks.url(Key(kind, record.id))}",
            "title": record.title,
            "summary": record.summary,
            "kind": KINDS[kind],
            **(blocks.level(record.claims) if isinstance(record, Advice) else {}),
        }
        for kind in KINDS
        for record in blocks.library.records[kind].values()
    }


def _claims(blocks: Blocks) -> dict[str, dict[str, Any]]:
    """Every claim with what is tied to it."""
    return {each: _claim(blocks, each) for each in blocks.library.claims}


def _claim(blocks: Blocks, name: str) -> dict[str, Any]:
    claim, source, key = blocks.library.claims[name], blocks.library.source_of[name], Key("claim", name)
    users = [each for each in blocks.relations.to(key) if each.kind in KINDS]
    grade = GRADES[source.grade]
    return {
        "id": name,
        "url": f"/{blocks.url(key)}",
        "says": claim.statement,
        "publisher": source.publisher,
        "section": claim.section,
        "kind": claim.kind,
        "grade": {"id": source.grade, "name": grade.name, "mark": mark(grade.strength)},
        "seen": SEEN[source.seen_as],
        "figure": _figure(claim.figures) if claim.figures else "",
        "note": claim.note or "",
        "doubts": [each.reason for each in claim.doubtful],
        **{field: blocks.tied(name, field) for field in ("supports", "contradicts", "refines")},
        "refined_by": [each.id for each in blocks.relations.to(key, "claim", "refines")],
        "supported_by": [each.id for each in blocks.relations.to(key, "claim", "supports")],
        "used_by": blocks.keys(users),
    }


def _figure(stated: Figures) -> str:
    return f"{figures.text(figures.range_of(stated))} {stated.unit.replace('-', ' ')}"
