"""An effect for its readers: a terminal, a pull request, programs."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

from generator.impact.calculators import CalculatorEffect, Respect, Shift
from generator.impact.records import FigureChange
from generator.impact.report import Effect
from generator.problem import as_text as problems_as_text
from generator.renderings import as_json as problems_as_json
from generator.renderings import as_markdown as problems_as_markdown
from generator.renderings import quoted

MOST_LINES = 40  # records or pages that a list names before it counts the rest
MOST_CONDITIONS = 4
MARKDOWN_BYTES = 60_000  # a comment on GitHub holds 65,536 characters
QUIET = ("text", "working")  # respects that are told in one line


def as_text(effect: Effect) -> str:
    """The effect for a terminal."""
    if effect.is_unread:
        return _unread(effect, problems_as_text)
    if effect.is_nothing:
        return "No change in content or rules."
    return "\n".join(_lines(effect, str, "{}", "  "))


def as_markdown(effect: Effect) -> str:
    """The effect as GitHub-flavoured Markdown, cut where a comment would be too long."""
    if effect.is_unread:
        return _unread(effect, problems_as_markdown)
    if effect.is_nothing:
        return "**No change in content or rules.**\n"
    lines, room = [], MARKDOWN_BYTES
    for line in _lines(effect, quoted, "### {}\n", "- "):
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


Shown = Callable[[str], str]


def _lines(effect: Effect, shown: Shown, heading: str, bullet: str) -> Iterator[str]:
    """The effect line by line; `shown` makes words safe, a heading and a bullet open a section and a line."""
    for each in effect.calculators:
        yield heading.format(shown(f"Calculator {each.id}: {_summary(each)}"))
        yield from (f"{bullet}{shown(line)}" for line in _calculator(each))
        for respect in each.respects:
            yield from _respect(respect, shown, bullet)
        yield ""
    sections: Mapping[str, list[str]] = {
        "Figures": [_figure(each, effect) for each in effect.figures],
        "Records": [_record(each.status, f"{each.kind} {each.id}", each.title, each.says) for each in effect.records],
        "Pages": [f"{each.status}: {effect.url}{each.path} ({each.title})" for each in effect.pages],
        "Bytes": [
            f"{each.path}: {each.before} → {each.after} bytes, gzipped {each.gzip_before} → {each.gzip_after}"
            for each in effect.bytes
        ],
    }
    for title, lines in sections.items():
        if lines:
            yield heading.format(f"{title}: {len(lines)} changed")
            yield from (f"{bullet}{shown(line)}" for line in lines[:MOST_LINES])
            yield from [f"{bullet}and {len(lines) - MOST_LINES} more"] if len(lines) > MOST_LINES else []
            yield ""


def _summary(effect: CalculatorEffect) -> str:
    if effect.status != "changed":
        return effect.status
    return f"{effect.profiles:,} of {effect.of:,} profiles change" if effect.profiles else "no profile changes"


def _calculator(effect: CalculatorEffect) -> Iterator[str]:
    yield from effect.apart
    yield from (f"new rule {each}" for each in effect.rules_added)
    yield from (f"the rule {each} is gone" for each in effect.rules_removed)
    for law in effect.laws:
        yield f"the law {law.law} no longer holds ({law.says}): {' beside '.join(law.profiles)}"
    yield from (f"the rule {each} no longer changes anything" for each in effect.dead)


def _respect(respect: Respect, shown: Shown, bullet: str) -> Iterator[str]:
    yield f"{bullet}{shown(f'{respect.name}: {_many(respect.profiles)}, when {_when(respect.when)}')}"
    if respect.name in QUIET:
        return
    inner = " " * 2 + bullet
    for shift in respect.shifts if len(respect.shifts) > 1 or respect.name != "trace" else ():
        yield f"{inner}{shown(_shift(shift))}"
    if respect.more:
        yield f"{inner}smaller kinds of change: {respect.more} more"


def _shift(shift: Shift) -> str:
    return f"{_many(shift.profiles)}: {shift.says} when {_when(shift.when)}"


def _when(conditions: Sequence[str]) -> str:
    told = "; or when ".join(conditions[:MOST_CONDITIONS])
    more = len(conditions) - MOST_CONDITIONS
    return f"{told}; and {more} more conditions" if more > 0 else told


def _many(profiles: int) -> str:
    return f"{profiles:,} profile{'' if profiles == 1 else 's'}"


def _figure(each: FigureChange, effect: Effect) -> str:
    reach = each.reach
    counts = [
        (len(reach.rows), "row"),
        (len(reach.sentences), "sentence"),
        (len(reach.records), "record"),
        (len(reach.pages), "page"),
    ]
    used = ", ".join(f"{number} {what}{'' if number == 1 else 's'}" for number, what in counts if number)
    profiles = {each.id: each.profiles for each in effect.calculators}
    read = [f"{name}, where {_many(profiles.get(name, 0))} in all change" for name in reach.calculators]
    reads = f"; read by {'; '.join(read)}" if read else ""
    part = f" ({each.part})" if each.part else ""
    return f"{each.id}{part}: {each.old} → {each.new}; used by {used}{reads}"


def _record(status: str, name: str, title: str, says: Iterable[str]) -> str:
    told = "; ".join(says)
    return f"{status}: {name} ({title}){f': {told}' if told else ''}"


RENDERINGS: Mapping[str, Callable[[Effect], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}
