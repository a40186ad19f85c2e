"""An effect for its readers: a terminal, a pull request, programs."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TypeVar

from generator.impact.calculator_lines import calculator_lines, summary
from generator.impact.pages import PageChange
from generator.impact.records import FigureChange, RecordChange
from generator.impact.report import Effect
from generator.impact.style import MARKDOWN, TEXT, Style, counted, listed
from generator.problem import as_text as problems_as_text
from generator.renderings import as_json as problems_as_json
from generator.renderings import as_markdown as problems_as_markdown

ORDER = ("removed", "renamed", "redirected", "added", "changed")
MOST_LINES = 40  # records or pages that a list names before it counts the rest
NAMES = {"advice": "advice item", "term": "glossary term"}
MARKDOWN_BYTES = 60_000  # a comment on GitHub holds 65,536 characters


def as_text(effect: Effect) -> str:
    """The effect for a terminal."""
    if effect.is_unread:
        return _unread(effect, problems_as_text)
    if effect.is_nothing:
        return "No change in content or rules."
    return "\n".join(_lines(effect, TEXT))


def as_markdown(effect: Effect) -> str:
    """The effect as GitHub-flavoured Markdown, cut where a comment would be too long."""
    if effect.is_unread:
        return _unread(effect, problems_as_markdown)
    if effect.is_nothing:
        return "**No change in content or rules.**\n"
    lines, room = [], MARKDOWN_BYTES
    for line in _lines(effect, MARKDOWN):
        room -= len(line.encode()) + 1
        if room < 0:
            lines.append("\nThe rest is left out: `plumbline diff` lists it all.")
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def as_json(effect: Effect) -> str:
    """The whole effect as JSON."""
    whole = asdict(effect)
    for side in ("base_problems", "head_problems"):
        whole[side] = json.loads(problems_as_json(getattr(effect, side)))
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _unread(effect: Effect, rendered: Callable[[Sequence], str]) -> str:  # type: ignore[type-arg]
    parts = []
    for name, problems in (("before", effect.base_problems), ("after", effect.head_problems)):
        if problems:
            parts.append(f"The content {name} the change cannot be compared; it has problems:\n\n{rendered(problems)}")
    return "\n\n".join(parts)


def _lines(effect: Effect, style: Style) -> Iterator[str]:
    """The effect line by line, after a sentence of all of it."""
    yield style.strong.format(style.words(_in_short(effect)))
    yield ""
    for each in effect.calculators:
        yield style.heading.format(style.words(f"Calculator {each.id}: {summary(each)}"))
        yield from calculator_lines(each, effect.url, style)
        yield ""
    sections: Mapping[str, list[str]] = {
        "Figures": [_figure(each, effect, style) for each in effect.figures],
        "Records": [_record(each, effect, style) for each in _weightiest_first(effect.records)],
        "Pages": [
            f"{each.status}: {style.page(each.title, effect.url + each.path)}"
            for each in _weightiest_first(effect.pages)
        ],
        "Files that embedding sites load": [
            style.words(f"{each.path}: {each.before:,} → {each.after:,} bytes")
            + f", gzipped {each.gzip_before:,} → {each.gzip_after:,}"
            for each in effect.bytes
        ],
    }
    for title, lines in sections.items():
        if lines:
            yield style.heading.format(f"{title}: {len(lines)} changed")
            yield from (f"{style.bullet}{line}" for line in lines[:MOST_LINES])
            yield from [f"{style.bullet}and {len(lines) - MOST_LINES} more"] if len(lines) > MOST_LINES else []
            yield ""


Change = TypeVar("Change", RecordChange, PageChange)


def _weightiest_first(changes: Iterable[Change]) -> list[Change]:
    """What readers may miss or have not seen yet, before what only changed."""
    return sorted(changes, key=lambda each: ORDER.index(each.status))


def _in_short(effect: Effect) -> str:
    """How much changes."""
    numbers = [(len(effect.figures), "figure"), (len(effect.records), "record"), (len(effect.pages), "page")]
    told = [counted(number, what) for number, what in numbers if number]
    parts = [f"{listed(told)} changed"] if told else []
    return "; ".join([*parts, *(f"{each.id}: {summary(each)}" for each in effect.calculators)]) or "Only files changed"


def _figure(each: FigureChange, effect: Effect, style: Style) -> str:
    reach = each.reach
    kinds = Counter(name.partition(":")[0] for name in reach.records)
    numbers = [
        (len(reach.rows), "row"),
        (len(reach.sentences), "sentence"),
        *((number, NAMES.get(kind, kind)) for kind, number in kinds.items()),
        (len(reach.pages), "page"),
    ]
    used = listed([counted(number, what) for number, what in numbers if number])
    profiles = {calculator.id: calculator.profiles for calculator in effect.calculators}
    read = [f"{name}, where {counted(profiles.get(name, 0), 'profile')} change in all" for name in reach.calculators]
    name = f"{each.id} ({each.part})" if each.part else each.id
    change = style.strong.format(style.words(f"{each.old or 'none'} → {each.new or 'none'}"))
    rest = f"used by {used}{f'; read by {listed(read)}' if read else ''}"
    return f"{_named(name, each.address, effect, style)}: {change}; {style.words(rest)}"


def _record(each: RecordChange, effect: Effect, style: Style) -> str:
    told = f": {'; '.join(each.says)}" if each.says else ""
    name = f"{each.kind} {each.id} ({each.title})"
    return f"{each.status}: {_named(name, each.address, effect, style)}{style.words(told)}"


def _named(name: str, address: str, effect: Effect, style: Style) -> str:
    """A record by its name, which leads to its page where it has one."""
    return style.example(name, effect.url + address) if address else style.words(name)


RENDERINGS: Mapping[str, Callable[[Effect], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}
