"""The pages of an outline as Markdown, for the peers that begin with it: MkDocs Material, Zensical, Starlight.

What opens and closes is HTML already, which Markdown lets through, so a peer has less of it to render. Links are
addresses below the site's root, which no peer has to resolve or check.
"""

import json
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any

from tests.bench.sites.blocks import Block
from tests.bench.sites.outline import Outline

Entry = dict[str, Any]


def markdown_pages(outline: Outline, folder: Path, starlight: bool) -> None:
    """Writes each page to its file. Starlight takes its title and its neighbours from the front matter alone."""
    drawing = Drawing(outline)
    for path, page in outline.pages.items():
        file = folder / source_of(path, outline)
        file.parent.mkdir(parents=True, exist_ok=True)
        head = {"title": page["title"], "description": page["summary"]} | (_neighbours(page) if starlight else {})
        front = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in head.items())
        title = "" if starlight else f"# {page['title']}\n\n"
        body = "\n\n".join(drawing.block(each) for each in page["blocks"])
        file.write_text(f"---\n{front}---\n\n{title}{page['summary']}\n\n{body}\n", encoding="utf-8")


def _neighbours(page: Entry) -> Entry:
    sides = (("prev", page.get("before")), ("next", page.get("after")))
    return {side: {"link": each["url"], "label": each["title"]} if each else False for side, each in sides}


def source_of(path: str, outline: Outline) -> str:
    """The file that makes a page: `advice/ID.md`, or `advice/index.md` where pages stand below it."""
    return f"{path}index.md" if path in outline.sections else f"{path.strip('/')}.md"


class Drawing:
    """Draws the blocks of an outline's pages."""

    def __init__(self, outline: Outline) -> None:
        self.titles, self.claims = outline.titles, outline.claims
        self.draw: dict[str, Callable[[Block], str]] = {
            "heading": lambda block: f"{'#' * block['level']} {block['text']}",
            "prose": lambda block: str(block["text"]),
            "tags": lambda block: f"{block['label']}: {self.refs(block['refs'])}",
            "steps": lambda block: "\n".join(f"{number}. {text}" for number, text in enumerate(block["items"], 1)),
            "sure": lambda block: f"How sure are we? {level(block)} {block['says']} [See the evidence](#evidence)",
            "evidence": lambda block: f"{level(block)} {block['says']}\n\n{self._each(block, self.details)}",
            "cards": lambda block: "\n".join(self.card(each) for each in block["refs"]),
            "list": lambda block: "\n".join(
                f"- {self.titles[each]['kind']} {self.ref(each)}" for each in block["refs"]
            ),
            "rows": lambda block: self.rows(block["claims"]),
            "facts": lambda block: "\n".join(f"- **{term}** {text}" for term, text in block["facts"]),
            "statements": lambda block: self._each(block, self.statement),
            "fold": lambda block: (
                f"<details><summary>{escape(block['title'])} {block['by']}</summary>"
                f"{self.rows(block['claims'])}</details>"
            ),
            "disagree": lambda block: (
                f"It says {self.said(block['ours'])}\n\nAgainst it\n\n{self.rows(block['theirs'])}"
            ),
            "chart": chart,
            "table": lambda block: (
                "\n".join(["| Who | Figures | Evidence | For | What to do |", "| --- " * 5 + "|"])
                + "".join(f"\n{self.row(each)}" for each in block["rows"])
            ),
        }

    def block(self, block: Block) -> str:
        """A block as Markdown."""
        return self.draw[block["type"]](block)

    def _each(self, block: Block, draw: Callable[[Entry], str]) -> str:
        return "\n\n".join(draw(self.claims[each]) for each in block["claims"])

    def ref(self, key: str) -> str:
        return f"[{self.titles[key]['title']}]({self.titles[key]['url']})"

    def refs(self, keys: Iterable[str]) -> str:
        return ", ".join(self.ref(each) for each in keys)

    def card(self, key: str) -> str:
        entry = self.titles[key]
        return f"- {self.ref(key)} {entry['summary']}{' ' + level(entry) if 'mark' in entry else ''}"

    def said(self, name: str) -> str:
        claim = self.claims[name]
        return f'<a href="{claim["url"]}">{escape(claim["says"])}</a>'

    def rows(self, names: Iterable[str]) -> str:
        """Claims, each in a line; HTML on one line, so that it stands wherever it is put."""
        items = (
            f'<li>{self.said(each)} <span class="by">{escape(claim["publisher"])} {grade(claim)}'
            f"{DOUBTFUL if claim['doubts'] else ''}</span></li>"
            for each in names
            for claim in (self.claims[each],)
        )
        return f'<ul class="rows">{"".join(items)}</ul>'

    def details(self, claim: Entry) -> str:
        """A claim that opens in place."""
        marks = [
            each for each, found in (("doubtful", claim["doubts"]), ("contradicted", claim["contradicts"])) if found
        ]
        by = " · ".join([f"{claim['publisher']} {claim['grade']['mark']} {claim['grade']['name']}", *marks])
        tied = (("Contradicted by", claim["contradicts"]), ("Narrowed by", claim["refined_by"]))
        parts = [
            f'<p>{escape(claim["publisher"])}, <a href="{claim["url"]}">“{escape(claim["section"])}”</a>, '
            f"{claim['seen']}. {grade(claim)}</p>",
            *([f"<p>The figure in it: {claim['figure']}.</p>"] if claim["figure"] else []),
            *_notes(claim),
            *(f"<p>{label}</p>{self.rows(names)}" for label, names in tied if names),
        ]
        return f"<details><summary>{escape(claim['says'])} {escape(by)}</summary>{''.join(parts)}</details>"

    def statement(self, claim: Entry) -> str:
        """A claim where it is at home, with all that it is tied to."""
        fields = (
            ("Backs", "supports"),
            ("Backed by", "supported_by"),
            ("Narrows", "refines"),
            ("Narrowed by", "refined_by"),
        )
        ties = [f"<p>{label} {', '.join(map(self.said, claim[field]))}</p>" for label, field in fields if claim[field]]
        if claim["used_by"]:
            used = (self.titles[each] for each in claim["used_by"])
            links = ", ".join(f'<a href="{each["url"]}">{escape(each["title"])}</a>' for each in used)
            ties.append(f"<p>Used in {links}</p>")
        tied = f"<details><summary>What it is tied to</summary>{''.join(ties)}</details>" if ties else ""
        figure = f" · {claim['figure']}" if claim["figure"] else ""
        parts = (
            f"<p>{escape(claim['says'])}</p>",
            f"<p>{claim['grade']['mark']} {claim['kind']}{figure}",
            f'· <a href="#{claim["id"]}">Link to this claim</a></p>',
            *_notes(claim),
            tied,
        )
        return f'<div id="{claim["id"]}">{" ".join(parts)}</div>'

    def row(self, row: Entry) -> str:
        by = ", ".join(f"[{self.claims[each]['publisher']}]({self.claims[each]['url']})" for each in row["claims"])
        cells = (
            row["label"],
            row["range"],
            f"{by} {level(row)}",
            self.refs(row["audiences"]),
            self.refs(row["advice"]),
        )
        return f"| {' | '.join(cells)} |"


DOUBTFUL = ' <a href="/doubtful/">Doubtful</a>'


def level(entry: Entry) -> str:
    """How sure we are, linked to where that is explained."""
    return f"[{entry['mark']} {entry['name']}](/sources/#how-sure)"


def grade(claim: Entry) -> str:
    return f'<a href="/sources/#grade-{claim["grade"]["id"]}">{claim["grade"]["mark"]} {claim["grade"]["name"]}</a>'


def chart(block: Block) -> str:
    """Bars on one scale, as HTML."""
    bars = "".join(
        f'<div><span>{escape(row["label"])}</span> <svg width="100%" height="24" aria-hidden="true">'
        f'<rect x="{2 + row["low"]}%" y="6" width="{row["width"]}%" height="10"/></svg> '
        f"<strong>{row['range']}</strong></div>"
        for row in block["rows"]
    )
    return f"<figure>{bars}<figcaption>In {block['unit']}.</figcaption></figure>"


def _notes(claim: Entry) -> list[str]:
    doubts = [f'<p><a href="/doubtful/">Doubtful.</a> {escape(why)}</p>' for why in claim["doubts"]]
    return [*doubts, *([f"<p>{escape(claim['note'])}</p>"] if claim["note"] else [])]
