"""The records as plain Markdown."""

import re
from pathlib import Path

from generator.fields import is_prose
from generator.library import Library
from generator.load import load
from generator.model import Advice, Benchmark, Question, Source
from generator.record import Record

KINDS = {
    "advice": "advice",
    "source": "sources",
    "question": "questions",
    "benchmark": "benchmarks",
    "topic": "topics",
    "audience": "for",
}
CONFIG = """\
site_name: Plain
theme:
  name: material
  font: false
  features: [navigation.prune, navigation.tabs, navigation.indexes]
plugins: [search]
"""


def markdown_site(content: Path, folder: Path) -> None:
    """The records of a content folder as plain Markdown, a page each, with a stock MkDocs Material around them."""
    library, problems = load(content)
    if problems:
        raise SystemExit(str(problems[0]))
    docs = folder / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for kind, plural in KINDS.items():
        (docs / plural).mkdir(exist_ok=True)
        for record in library.records[kind].values():
            text = _advice(record, library) if isinstance(record, Advice) else _any(record)
            (docs / plural / f"{record.id}.md").write_text(text, encoding="utf-8")
        index = "\n".join(f"- [{record.title}]({record.id}.md)" for record in library.records[kind].values())
        (docs / plural / "index.md").write_text(f"# {plural}\n\n{index}\n", encoding="utf-8")
    (docs / "index.md").write_text("# Plain\n\nThe same records.\n", encoding="utf-8")


def _advice(advice: Advice, library: Library) -> str:
    steps = "\n".join(f"{number}. {_plain(step)}" for number, step in enumerate(advice.steps, 1))
    claims = "\n".join(
        f"- {library.claims[name].statement} ([source](../sources/{library.source_of[name].id}.md#{name}))"
        for name in advice.claims
    )
    related = "\n".join(f"- [{library.advice[name].title}]({name}.md)" for name in advice.related)
    return (
        f"# {advice.title}\n\n{_plain(advice.answer)}\n\n## How\n\n{steps}\n\n## Why\n\n{_plain(advice.why)}\n\n"
        f"{claims}\n\n## When not\n\n{_plain(advice.not_when)}\n\n## Related\n\n{related}\n"
    )


def _any(record: Record) -> str:
    """A record of another kind: its prose, and a source's claims."""
    prose = [getattr(record, name) for name, field in type(record).model_fields.items() if is_prose(field)]
    paragraphs = [_plain(text) for text in prose if isinstance(text, str)]
    if isinstance(record, Source):
        paragraphs += [f'<a id="{each.id}"></a>\n**{each.section}** {each.statement}' for each in record.claims]
    if isinstance(record, Benchmark):
        rows = [f"| {row.label} | {row.low} | {row.high} |" for row in record.rows]
        paragraphs.append("\n".join(["| who | low | high |", "| --- | --- | --- |", *rows]))
    if isinstance(record, Question):
        paragraphs += [f"- {_plain(each.view)}" for each in record.positions]
    return "\n\n".join([f"# {record.title}", record.summary, *paragraphs]) + "\n"


def _plain(prose: str) -> str:
    """Prose with its figures as words and its links as text."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"\{[^}]*\}", "about 100", prose))
