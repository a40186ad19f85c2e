"""The history: what each commit altered in the content, in `content/history.txt`, the newest first.

`plumbline history` writes it from Git, so that a build needs neither Git nor a clock. Below a line with a commit's day,
hash and subject stands a line for each thing that it altered:

    2026-11-27 0a1b2c3d4e5f The help page now allows six notes
      claim:lhil-five-notes figure 5 → 6
      advice:spend-your-notes-well changed steps changed; now rests on lhil-five-notes
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.library import Altered, Commit, Key, Library
from generator.problem import Problem
from generator.yaml_nodes import Text

FILE, CODE = "history.txt", "history-line"
HEAD = "# What each commit altered in the content, the newest first. plumbline history writes it from Git."
INSTEAD = f"Nobody writes it by hand: delete {FILE}, and plumbline history writes it anew from Git."
DIGITS = 12  # of a commit's hash
MEASURED = ("figure", "years")  # what goes from one figure to another
_COMMIT = re.compile(rf"(\d{{4}}-\d\d-\d\d) ([0-9a-f]{{{DIGITS}}}) (\S(?:.*\S)?)")
_KEY = r"  ([a-z]+):([a-z0-9-]+(?:/[a-z0-9-]+)?) "
_ALTERED = (  # how something was altered, and what it was and is
    re.compile(_KEY + r"(figure|years) (\S(?:.*\S)?) → (\S(?:.*\S)?)"),
    re.compile(_KEY + r"(added|removed)()()"),
    re.compile(_KEY + r"(renamed) from ([a-z0-9-]+(?:/[a-z0-9-]+)?)()"),
    re.compile(_KEY + r"(changed)() (\S(?:.*\S)?)"),
)


class Told(NamedTuple):
    """Something that was altered, and the commit that did it."""

    commit: Commit
    altered: Altered


def read(text: Text) -> tuple[tuple[Commit, ...], list[Problem]]:
    """The commits of a history, and the lines that say nothing."""
    commits, altered, problems = list[Commit](), list[list[Altered]](), list[Problem]()
    for number, line in enumerate(text.lines):
        if not line or (number == 0 and line == HEAD):
            continue
        if match := _COMMIT.fullmatch(line):
            commits.append(Commit(match[2], match[1], match[3], ()))
            altered.append([])
        elif (each := _altered(line)) and commits:
            altered[-1].append(each)
        elif not (each and problems):  # a line below a commit that cannot be read is no mistake of its own
            says = "this line tells of no commit and of nothing that one altered"
            problems.append(Problem(CODE, text.place(number, 0, len(line)), says, INSTEAD))
    if not commits and not problems:
        problems.append(Problem(CODE, text.place(0, 0), "the history is empty", INSTEAD))
    return tuple(commit._replace(altered=tuple(of)) for commit, of in zip(commits, altered, strict=True)), problems


def _altered(line: str) -> Altered | None:
    match = next(filter(None, (pattern.fullmatch(line) for pattern in _ALTERED)), None)
    return Altered(Key(match[1], match[2]), match[3], match[4], match[5]) if match else None


def written(commits: Iterable[Commit]) -> str:
    """The text of a history."""
    return "\n".join([HEAD, *(line for commit in commits for line in _lines(commit))]) + "\n"


def _lines(commit: Commit) -> list[str]:
    return ["", f"{commit.day} {commit.id} {commit.why}", *(f"  {_line(each)}" for each in commit.altered)]


def _line(altered: Altered) -> str:
    (kind, name), how, was, now = altered
    if how in MEASURED:
        return f"{kind}:{name} {how} {was} → {now}"
    return f"{kind}:{name} {how}{f' from {was}' if was else ''}{f' {now}' if now else ''}"


def extended(history: Sequence[Commit], newer: Sequence[Commit], gone: Iterable[str] = ()) -> tuple[Commit, ...]:
    """A history with newer commits before it, without those that are told anew or are gone."""
    left_out = {*gone, *(commit.id for commit in newer)}
    return (*newer, *(commit for commit in history if commit.id not in left_out))


def by_key(library: Library) -> Mapping[Key, tuple[Told, ...]]:
    """What became of everything that is still there, under the id that it has now, the newest first."""
    found: dict[Key, list[Told]] = {}
    for commit in library.history:
        for altered in commit.altered:
            key = library.current(altered.key)
            if key in library.named:
                found.setdefault(key, []).append(Told(commit, altered))
    return {key: tuple(told) for key, told in found.items()}


def anchor(key: Key) -> str:
    """The anchor of what became of a claim or a row, on the page where it is at home."""
    return f"history-{key.id.rpartition('/')[2]}"
