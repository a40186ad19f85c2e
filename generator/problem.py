"""What is wrong, where, and what to write instead."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from generator.codes import Code, code_of
from generator.edit import Edit


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

    @property
    def underlined(self) -> str:
        """What the caret underlines."""
        return self.text[self.column - 1 : self.column - 1 + self.width]

    def replaced(self, text: str) -> Edit:
        """The edit that writes something else over what the caret underlines."""
        return Edit(self.file, self.line, self.column, self.line, self.column + self.width, text)


@dataclass(frozen=True)
class Problem:
    """One problem: a stable code, its place, what is wrong in a sentence, and what to write instead.

    Where there is one right answer, the edits that make it are at hand for `plumbline check --fix`.
    """

    code: str
    place: Place
    says: str
    instead: str
    mend: tuple[Edit, ...] = ()

    @property
    def kind(self) -> Code:
        """The rule that is broken, why it matters, and whether it stops a build."""
        return code_of(self.code)

    @property
    def is_error(self) -> bool:
        return self.kind.level == "error"


class Stop(Exception):
    """The work cannot go on; it carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(as_text(self.problems))

    def __reduce__(self) -> tuple[type["Stop"], tuple[list[Problem]]]:
        return Stop, (self.problems,)


def stop_if_any(problems: Iterable[Problem]) -> None:
    """Raises `Stop` with all the problems where one of them is an error."""
    found = list(problems)
    if any(problem.is_error for problem in found):
        raise Stop(found)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.place, problem.code, problem.says))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`Did you mean "x"?` for the nearest of the known words, or nothing."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f'Did you mean "{near[0]}"?' if near else ""


def as_text(problems: Iterable[Problem]) -> str:
    """A paragraph a problem, for a terminal: place and sentence, the excerpt with its caret, why, what to write."""
    return "\n\n".join(_paragraph(problem) for problem in problems)


def _paragraph(problem: Problem) -> str:
    why = problem.kind.why
    level = "" if problem.is_error else "warning: "
    lines = [f"{problem.place}: {level}{problem.says} [{problem.code}]", *excerpt(problem.place)]
    return "\n".join([*lines, *([f"      = Why: {why}"] if why else []), f"      = {problem.instead}"])


def excerpt(place: Place) -> list[str]:
    """The line of a place with its number, and the caret below; nothing where the line is not known."""
    if not place.text:
        return []
    margin = f"{place.line:5} | "
    lead = "".join("\t" if char == "\t" else " " for char in place.text[: place.column - 1])
    return [margin + place.text, " " * (len(margin) - 2) + "| " + lead + "^" * max(1, place.width)]
