"""The same problems for the readers there are: a terminal, GitHub, people who review, and programs."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from generator.codes import weight_of
from generator.problem import Place, Problem, as_text, excerpt

SHOWN = 10  # GitHub shows this many annotations of a level for each step, and drops the others
SUMMARY_BYTES = 1_000_000  # GitHub refuses a job summary of more than 1 MiB


def by_weight(problems: Iterable[Problem]) -> list[Problem]:
    """What matters most first, and in the order of the files where two matter alike."""
    return sorted(problems, key=lambda each: (not each.is_error, weight_of(each.code), each.place, each.says))


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands: an annotation a problem, the ten that matter most of each level, and how many are left."""
    found = by_weight(problems)
    lines = []
    for level, of_level in groupby(found, key=lambda each: each.kind.level):
        every = list(of_level)
        lines += [_annotation(each) for each in every[:SHOWN]]
        if len(every) > SHOWN:
            lines.append(f"::notice::{len(every) - SHOWN} more of level {level}: the job summary lists them all.")
    return "\n".join(lines)


def _annotation(problem: Problem) -> str:
    place, kind = problem.place, problem.kind
    where = f"file={_escaped(place.file)},line={place.line},col={place.column},endColumn={place.column + place.width}"
    text = "\n".join(filter(None, (problem.says, kind.why, problem.instead)))
    return f"::{kind.level} {where},title={_escaped(problem.code)}::{_escaped_text(text)}"


def _escaped_text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped(value: str) -> str:
    return _escaped_text(value).replace(":", "%3A").replace(",", "%2C")


def as_markdown(problems: Iterable[Problem]) -> str:
    """Every problem as GitHub-flavoured Markdown, what matters most first; for a job summary or a comment.

    What does not fit into a summary is counted at its end.
    """
    found = by_weight(problems)
    if not found:
        return "**No problems.**\n"
    parts = [f"### {counted(found)}\n"]
    room = SUMMARY_BYTES - len(parts[0])
    for done, problem in enumerate(found):
        part = _as_section(problem)
        room -= len(part.encode())
        if room < 0:
            parts.append(f"And {len(found) - done} more: `plumbline check` lists them all.\n")
            break
        parts.append(part)
    return "\n".join(parts)


def _as_section(problem: Problem) -> str:
    place, kind = problem.place, problem.kind
    mark = "❌" if problem.is_error else "⚠️"
    lines = [f"{mark} **{quoted(problem.says)}** (`{problem.code}`)  ", f"`{place}`", ""]
    if shown := excerpt(place):
        fence = "`" * (3 + max((len(run) for run in _runs(place.text)), default=0))
        lines += [f"{fence}text", *shown, fence, ""]
    return "\n".join([*lines, *([quoted(kind.why), ""] if kind.why else []), f"→ {quoted(problem.instead)}", ""])


def _runs(text: str) -> list[str]:
    return ["".join(run) for char, run in groupby(text) if char == "`"]


def quoted(text: str) -> str:
    """Words of a problem so that Markdown takes none of their characters for its own."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>()#+!|@~$&" else char for char in text)


def as_json(problems: Iterable[Problem]) -> str:
    """All problems as one JSON array, in the order of the files."""
    return json.dumps([_as_object(each) for each in problems], ensure_ascii=False, indent=2)


def _as_object(problem: Problem) -> dict[str, Any]:
    place, kind = problem.place, problem.kind
    return {
        "code": problem.code,
        "level": kind.level,
        "place": {name: getattr(place, name) for name in ("file", "line", "column", "text", "width")},
        "says": problem.says,
        "why": kind.why,
        "instead": problem.instead,
    }


def as_sarif(problems: Iterable[Problem]) -> str:
    """All problems as a SARIF 2.1.0 log, for code scanning and for editors that read it."""
    found = list(problems)
    codes = list(dict.fromkeys(each.code for each in found))
    driver = {"name": "plumbline", "rules": [_as_rule(code, found) for code in codes]}
    results = [_as_result(each, codes.index(each.code)) for each in found]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _as_rule(code: str, problems: Sequence[Problem]) -> dict[str, Any]:
    kind = next(each.kind for each in problems if each.code == code)
    return {
        "id": code,
        "shortDescription": {"text": kind.rule},
        "fullDescription": {"text": f"{kind.rule} {kind.why}".strip()},
        "defaultConfiguration": {"level": kind.level},
    }


def _as_result(problem: Problem, rule: int) -> dict[str, Any]:
    location = {"artifactLocation": {"uri": problem.place.file}, "region": _as_region(problem.place)}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.kind.level,
        "message": {"text": f"{problem.says}. {problem.instead}"},
        "locations": [{"physicalLocation": location}],
    }


def _as_region(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.width}
    return {**region, "snippet": {"text": place.text}} if place.text else region


def counted(problems: Sequence[Problem]) -> str:
    """`1 problem`, `2 problems and 1 warning`."""
    errors = sum(each.is_error for each in problems)
    warnings = len(problems) - errors
    parts = [_number(errors, "problem")] if errors or not warnings else []
    return " and ".join([*parts, *([_number(warnings, "warning")] if warnings else [])])


def _number(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


RENDERINGS: Mapping[str, Callable[[Iterable[Problem]], str]] = {
    "text": as_text,
    "github": as_github,
    "markdown": as_markdown,
    "json": as_json,
    "sarif": as_sarif,
}
