"""The ledger: every id that was ever published with its first day, in `content/ids.txt`. It only grows.

A line is `advice:ask-for-a-referral 2026-11-22`; a row of a benchmark is `row:career-level/student`.
"""

import re
from collections.abc import Iterable, Mapping

from generator.library import Key, Library, Publication
from generator.model import PAGELESS, Site
from generator.problem import Problem
from generator.yaml_nodes import Text

FILE = "ids.txt"
CODE = "ids-line"
_LINE = re.compile(r"([a-z]+):([a-z0-9-]+(?:/[a-z0-9-]+)?) (\d{4}-\d\d-\d\d)")


def read(text: Text) -> tuple[dict[Key, Publication], list[Problem]]:
    """The entries by id, and the lines that are none or stand twice."""
    entries: dict[Key, Publication] = {}
    problems = []
    for number, line in enumerate(text.lines):
        if not line:
            continue
        place = text.place(number, 0, len(line))
        match = _LINE.fullmatch(line)
        if match is None:
            instead = "Write kind:id and the day that it was first published, as in advice:nod-back 2026-01-31."
            problems.append(Problem(CODE, place, "this line names no id", instead))
            continue
        key = Key(match[1], match[2])
        if key in entries:
            problems.append(Problem(CODE, place, f"{line.split()[0]} stands here twice", "Delete the later line."))
        entries.setdefault(key, Publication(match[3], place))
    return entries, problems


def published(library: Library) -> dict[Key, None]:
    """Every id that readers can link to: of records, claims and rows, in the order of the content."""
    return dict.fromkeys(key for key in library.named if key.kind not in PAGELESS)


def line(key: Key, day: str) -> str:
    """An entry as the ledger writes it."""
    return f"{key.kind}:{key.id} {day}"


def written(entries: Mapping[Key, Publication], new: Iterable[Key], site: Site) -> str:
    """The ledger with new ids, each under the day that the site was last revised."""
    days = {key: entry.day for key, entry in entries.items()} | dict.fromkeys(new, site.revised)
    return "".join(f"{line(key, day)}\n" for key, day in sorted(days.items()))
