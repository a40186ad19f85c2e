"""Small mistakes that editors make, each made at random in a file of the real content."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Literal

Lines = list[str]
Verdict = Literal["told", "same", "either"]

REQUIRED = [
    "title",
    "summary",
    "topics",
    "audiences",
    "answer",
    "steps",
    "why",
    "not_when",
    "claims",
    "unit",
    "about",
    "rows",
    "label",
    "publisher",
    "grade",
    "seen_as",
    "seen_note",
    "section",
    "kind",
    "statement",
    "positions",
    "view",
    "story",
    "guide",
    "intro",
    "reading",
    "url",
    "edit",
    "language",
    "licence",
]
LISTS = [
    "topics",
    "audiences",
    "claims",
    "related",
    "advice",
    "supports",
    "contradicts",
    "refines",
    "rivals",
    "order",
    "see",
    "sources",
]
KEY = re.compile(rf"^(\s*(?:- )?)({'|'.join(REQUIRED)}): (?![>|])(.+)$")
LIST = re.compile(rf"^(\s*(?:- )?)({'|'.join(LISTS)}): \[(.+)\](.*)$")
NUMBER = re.compile(r"^(\s*(?:- )?)(low|high): (\d+)$")
BLOCK = re.compile(rf"^(\s*)({'|'.join(REQUIRED)}): >-$")
PROSE = re.compile(r"^(\s*)(answer|why|not_when|story|guide|about): >-$")
REFERENCE = re.compile(r"\{(claim|benchmark):([a-z0-9/-]+)")


@dataclass(frozen=True)
class Mistake:
    """A mistake in a file: its bytes, where it was made (lines from 1), and whether it has to be told."""

    kind: str
    file: str
    data: bytes
    lines: range
    verdict: Verdict


@dataclass(frozen=True)
class Way:
    """A way to go wrong: the lines that it can happen on, what becomes of them, and how far off it may be told.

    What is missing is told of its owner: the record, or the item that it is missing in.
    """

    where: re.Pattern[str]
    becomes: Callable[[re.Match[str], Random], str]
    verdict: Verdict = "told"
    of_owner: bool = False
    before: int = 0
    after: int = 0


def misspelt(word: str, random: Random) -> str:
    """A word with one of its letters twice."""
    letters = [place for place, letter in enumerate(word) if letter.isalpha()]
    place = random.choice(letters)
    return word[:place] + word[place] * 3 + word[place + 1 :]


def _wrong_id(found: re.Match[str], random: Random) -> str:
    ids = found[3].split(", ")
    place = random.randrange(len(ids))
    ids[place] = misspelt(ids[place], random)
    return f"{found[1]}{found[2]}: [{', '.join(ids)}]{found[4]}"


def _fewer(found: re.Match[str], random: Random) -> str:
    ids = found[3].split(", ")
    del ids[random.randrange(len(ids))]
    return f"{found[1]}{found[2]}: [{', '.join(ids)}]{found[4]}"


ANY = re.compile(r"^( *)(\S.*)$")
INDENTED = re.compile(r"^( {2,})(\S.*)$")
WAYS: Mapping[str, Way] = {
    "deleted key": Way(KEY, lambda _m, _r: "\0", of_owner=True, after=2),
    "misspelt key": Way(KEY, lambda m, r: f"{m[1]}{misspelt(m[2], r)}: {m[3]}"),
    "misspelt id": Way(LIST, _wrong_id),
    "misspelt id in prose": Way(REFERENCE, lambda m, r: f"{{{m[1]}:{misspelt(m[2], r)}"),
    "brace left open": Way(re.compile(r"(\{claim:[a-z0-9-]+)(\.low|\.high)?\}"), lambda m, _: m[1] + (m[2] or "")),
    "other figure": Way(NUMBER, lambda m, r: f"{m[1]}{m[2]}: {int(m[3]) + r.randint(1, 9)}", "either", before=1),
    "figure as a word": Way(NUMBER, lambda m, _: f"{m[1]}{m[2]}: many"),
    "list item gone": Way(LIST, _fewer, "either"),
    "list as text": Way(LIST, lambda m, _: f"{m[1]}{m[2]}: {m[3].split(', ')[0]}"),
    "text as number": Way(KEY, lambda m, _: f"{m[1]}{m[2]}: 12"),
    "text as list": Way(KEY, lambda m, _: f"{m[1]}{m[2]}: {{a: b}}"),
    "emptied value": Way(KEY, lambda m, _: f"{m[1]}{m[2]}:"),
    "fold sign gone": Way(BLOCK, lambda m, _: f"{m[1]}{m[2]}:", "either", after=99),
    "one space more": Way(KEY, lambda m, _: f" {m[0]}", "either", before=30, after=2),
    "one space less": Way(INDENTED, lambda m, _: m[0][1:], "either", before=30, after=2),
    "tab": Way(INDENTED, lambda m, _: "\t" + m[2], "either", after=1),
    "duplicate key": Way(KEY, lambda m, _: f"{m[0]}\n{m[1].replace('-', ' ')}{m[2]}: {m[3]}", after=1),
    "quote left open": Way(KEY, lambda m, _: f'{m[1]}{m[2]}: "{m[3]}'),
    "bracket left open": Way(LIST, lambda m, _: f"{m[1]}{m[2]}: [{m[3]}"),
    "colon missing": Way(KEY, lambda m, _: f"{m[1]}{m[2]} {m[3]}", before=2, after=2),
    "colon in text": Way(KEY, lambda m, _: f"{m[1]}{m[2]}: So: {m[3]}"),
    "yes or no": Way(KEY, lambda m, r: f"{m[1]}{m[2]}: {r.choice(['no', 'Yes', 'off'])}"),
    "anchor": Way(KEY, lambda m, r: f"{m[1]}{m[2]}: {r.choice('*&!')}x {m[3]}"),
    "reserved sign": Way(KEY, lambda m, r: f"{m[1]}{m[2]}: {r.choice('@`%')}{m[3]}"),
    "control sign": Way(ANY, lambda m, _: m[1] + "\a" + m[2]),
    "trailing space": Way(ANY, lambda m, _: m[0] + " ", before=8),
    "bare number": Way(PROSE, lambda m, _: f"{m[0]}\n{m[1]}  There are 4711 of them.", after=1),
    "typographic quotes": Way(KEY, lambda m, _: f"{m[1]}{m[2]}: “{m[3]}”", "either"),
    "missing space": Way(KEY, lambda m, _: f"{m[1]}{m[2]}:{m[3]}", before=2, after=2),
    "line gone": Way(ANY, lambda _m, _r: "\0", "either", of_owner=True, before=12, after=12),
    "line twice": Way(ANY, lambda m, _: f"{m[0]}\n{m[0]}", "either", before=30, after=3),
}


def owner(lines: Lines, number: int, line: str) -> int:
    """The line, from 1, at which the record or the item begins that a line belongs to."""
    depth = len(line) - len(line.lstrip(" -"))
    above = (at for at in range(number - 1, -1, -1) if len(lines[at]) - len(lines[at].lstrip()) < depth and lines[at])
    return next(above, 0) + 1


def on_a_line(kind: str, file: str, text: str, random: Random) -> Mistake | None:
    """A mistake of a kind on one line of a file; nothing where the file has no line for it."""
    way, lines = WAYS[kind], text.split("\n")
    found = [(number, match) for number, line in enumerate(lines) for match in way.where.finditer(line)]
    if not found:
        return None
    number, match = random.choice(found)
    line = lines[number]
    lines[number] = line[: match.start()] + way.becomes(match, random) + line[match.end() :]
    if lines[number] == "\0":
        del lines[number]
    first = (owner(lines, number, line) if way.of_owner else number + 1) - way.before
    told = range(first, number + 2 + way.after)
    return Mistake(kind, file, "\n".join(lines).encode(), told, way.verdict)


def _broken_utf8(text: str, random: Random) -> tuple[bytes, range, Verdict]:
    data = text.encode()
    place = random.randrange(len(data))
    line = data[:place].count(b"\n") + 1
    return data[:place] + b"\xff" + data[place:], range(line, line + 1), "told"


def _truncated(text: str, random: Random) -> tuple[bytes, range, Verdict]:
    place = random.randrange(len(text))
    return text[:place].encode(), range(1, text[:place].count("\n") + 2), "either"


def _swapped(text: str, random: Random) -> tuple[bytes, range, Verdict]:
    lines = text.split("\n")
    place = random.randrange(len(lines) - 1)
    lines[place], lines[place + 1] = lines[place + 1], lines[place]
    return "\n".join(lines).encode(), range(1, place + 4), "either"


def _windows(text: str, _random: Random) -> tuple[bytes, range, Verdict]:
    return text.replace("\n", "\r\n").encode(), range(0), "same"


def _marked(text: str, _random: Random) -> tuple[bytes, range, Verdict]:
    return ("\ufeff" + text).encode(), range(0), "same"


def _utf16(text: str, _random: Random) -> tuple[bytes, range, Verdict]:
    return text.encode("utf-16"), range(1, 2), "told"


def _emptied(_text: str, _random: Random) -> tuple[bytes, range, Verdict]:
    return b"", range(1, 2), "told"


def _no_end(text: str, _random: Random) -> tuple[bytes, range, Verdict]:
    return text.rstrip("\n").encode(), range(0), "same"


WHOLE: Mapping[str, Callable[[str, Random], tuple[bytes, range, Verdict]]] = {
    "broken UTF-8": _broken_utf8,
    "truncated": _truncated,
    "lines swapped": _swapped,
    "line ends of Windows": _windows,
    "byte order mark": _marked,
    "UTF-16": _utf16,
    "emptied file": _emptied,
    "no newline at the end": _no_end,
}


def mistakes(texts: Mapping[str, str], random: Random, each: int) -> list[Mistake]:
    """So many mistakes of every kind, each in a file taken at random."""
    made: list[Mistake] = []
    for kind in (*WAYS, *WHOLE):
        of_kind: list[Mistake] = []
        while len(of_kind) < each:
            file = random.choice(list(texts))
            if kind in WHOLE:
                data, lines, verdict = WHOLE[kind](texts[file], random)
                of_kind.append(Mistake(kind, file, data, lines, verdict))
            elif found := on_a_line(kind, file, texts[file], random):
                of_kind.append(found)
        made += of_kind
    return made
