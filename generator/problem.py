"""What is wrong, where, and what to write instead; and how problems are shown."""

import difflib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A place in a file: path from the project's root, line and column from 1, the line's text, the caret's width."""

    file: str
    line: int
    column: int
    text: str = ""
    width: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One problem: a stable code, its place, what is wrong in a sentence, and what to write instead."""

    code: str
    place: Place
    says: str
    instead: str


class Stop(Exception):
    """The work cannot go on; it carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(as_text(self.problems))


def stop_if_any(problems: Iterable[Problem]) -> None:
    """Raises `Stop` with all the problems where there is one."""
    found = list(problems)
    if found:
        raise Stop(found)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.place, problem.code, problem.says))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`Did you mean "x"?` for the nearest of the known words, or nothing."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f'Did you mean "{near[0]}"?' if near else ""


def as_text(problems: Iterable[Problem]) -> str:
    """A paragraph a problem, for a terminal: place and sentence, the excerpt with its caret, what to write."""
    return "\n\n".join(_paragraph(problem) for problem in problems)


def _paragraph(problem: Problem) -> str:
    place = problem.place
    lines = [f"{place}: {problem.says} [{problem.code}]"]
    if place.text:
        margin = f"{place.line:5} | "
        lead = "".join("\t" if char == "\t" else " " for char in place.text[: place.column - 1])
        lines += [margin + place.text, " " * (len(margin) - 2) + "| " + lead + "^" * max(1, place.width)]
    return "\n".join([*lines, f"      = {problem.instead}"])


def as_github(problems: Iterable[Problem]) -> str:
    """A workflow annotation a problem."""
    return "\n".join(
        f"::error file={_escaped(p.place.file)},line={p.place.line},col={p.place.column},title={p.code}::"
        + _escaped_text(f"{p.says}\n{p.instead}")
        for p in problems
    )


def _escaped_text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped(value: str) -> str:
    return _escaped_text(value).replace(":", "%3A").replace(",", "%2C")


def as_json(problems: Iterable[Problem]) -> str:
    """All problems as one JSON array."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


RENDERINGS: Mapping[str, Callable[[Iterable[Problem]], str]] = {"text": as_text, "github": as_github, "json": as_json}
