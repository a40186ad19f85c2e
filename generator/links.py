"""The addresses of sources, and which of them are dead by what a client was told; nothing here goes to the network."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.library import Library

MISSING = {"404", "410"}
UNREACHED = "000"  # what curl says where nobody answered
_ANSWER = re.compile(r"(\d{3}) (\S+)")


class Dead(NamedTuple):
    """An address that was missing twice in a row, what was answered, and the sources that name it."""

    address: str
    answer: str
    sources: tuple[str, ...]


def addresses(library: Library) -> dict[str, tuple[str, ...]]:
    """Every address that a source names, with the ids of those sources."""
    found: dict[str, tuple[str, ...]] = {}
    for source in library.sources.values():
        if source.address:
            found[source.address] = (*found.get(source.address, ()), source.id)
    return found


def answers(lines: Iterable[str]) -> dict[str, str]:
    """What was answered for each address, from lines such as `404 https://example.org/`; other lines are no answer."""
    found = (_ANSWER.fullmatch(line.strip()) for line in lines)
    return {match[2]: match[1] for match in found if match}


def missing(library: Library, told: Mapping[str, str]) -> dict[str, str]:
    """The addresses of sources that are not there. Refused visitors (403) and trouble of a server (5xx) say nothing."""
    return {each: told[each] for each in addresses(library) if told.get(each) in (*MISSING, UNREACHED)}


def dead(library: Library, now: Mapping[str, str], before: Iterable[str]) -> tuple[Dead, ...]:
    """The addresses that are missing now and were so before."""
    known, last = addresses(library), set(before)
    return tuple(Dead(each, answer, known[each]) for each, answer in now.items() if each in last)


def remembered(text: str) -> tuple[str, ...]:
    """The addresses that were missing the last time, from what was kept; none where that cannot be read."""
    try:
        kept = json.loads(text)
    except ValueError:
        return ()
    return tuple(each for each in kept if isinstance(each, str)) if isinstance(kept, list) else ()


def as_markdown(found: Iterable[Dead]) -> str:
    """The text of an issue; nothing where no link is dead."""
    lines = [
        f"- <{each.address}> ({'no answer' if each.answer == UNREACHED else each.answer}): "
        f"{', '.join(f'`content/sources/{name}.yml`' for name in each.sources)}"
        for each in found
    ]
    if not lines:
        return ""
    head = "These pages were missing twice in a row. Look for where they moved, or for a copy in an archive:"
    return "\n".join([head, "", *lines]) + "\n"
