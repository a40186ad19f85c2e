"""A knowledge base of any size out of the real one: whole sets of its records, copied with what ties them together.

A set is every source, question, benchmark and advice item under a new id. Within a set all references lead to the set's
own records, so a copy's page is like the original's and does not grow with their number. Topics, audiences and the
glossary stay as they are and lead to all sets, as they would to more records. Each text of a copy ends with the set's
name, so no text stands twice, and nothing is gained by remembering one.
"""

import re
import shutil
from collections.abc import Iterable, Iterator
from itertools import count, islice
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import yaml
from pydantic import BaseModel

from generator import ledger
from generator.fields import meant
from generator.library import Key, Library
from generator.load import FOLDERS, load
from generator.model import Claim
from generator.record import Record

COPIED = ("advice", "question", "benchmark", "source")
"""The kinds that are copied. The last set is cut short in this order, so no claim is copied without what uses it."""
MUTUAL = ("contradicts", "rivals", "next")
"""Fields that cannot lead from the last set to a record that it is too short for: they are left out there."""
NOT_COPIED = ("aliases", "changes")
NAMED = ("title", "summary", "statement", "note", "reason")
"""The texts that are no prose and yet carry the set's name."""
MARK = "qqq"  # stands for the set's name until a set is written
_WORD = re.compile(r"(?<![\w:/{-])[a-z]{3,}(?![\w:/}-])")
_REFERENCE = re.compile(rf"\b({'|'.join(COPIED)}|claim):([a-z0-9-]+)")


def plumbline_site(root: Path, folder: Path, size: int) -> int:
    """A project with `size` records of the kinds that are copied, or all of the real ones where those are more.

    Gives how many it has. The same size always gives the same files.
    """
    for name in ("calculators", "site-theme", "content"):
        shutil.copytree(root / name, folder / name)
    shutil.copy(root / "mkdocs.yml", folder / "mkdocs.yml")
    library, problems = load(root / "content")
    if problems:
        raise SystemExit(str(problems[0]))
    keys = [Key(kind, name) for kind in COPIED for name in library.records[kind]]
    whole, rest = divmod(max(0, size - len(keys)), len(keys))
    content, names = folder / "content", _names()
    done = list(islice(names, whole))
    new = [*_copied(library, keys, done, content), *_copied(library, keys[:rest], [next(names)], content)]
    _order(content, [key.id for key in new if key.kind == "advice"])
    (content / ledger.FILE).write_text(ledger.written(library.ledger, new, library.site), encoding="utf-8")
    return max(size, len(keys))


def _names() -> Iterator[str]:
    """The names of the sets, which hold no digits, as titles hold none."""
    for number in count():
        first, second = divmod(number, len(ascii_lowercase) ** 2)
        yield "".join(ascii_lowercase[each] for each in (first, *divmod(second, len(ascii_lowercase))))


def _copied(library: Library, keys: list[Key], names: list[str], content: Path) -> Iterator[Key]:
    """Writes some records once for each name, and gives the ids that are new by that: of records, claims and rows."""
    inside = {
        *keys,
        *(Key("claim", each) for each in library.claims if Key("source", library.source_of[each].id) in keys),
    }
    rows = [Key("row", f"{t}/{r.id}") for kind, t in keys if kind == "benchmark" for r in library.benchmarks[t].rows]
    folders = {kind: content / folder for folder, kind in FOLDERS.items()}
    texts = {key: _written(library.records[key.kind][key.id], inside) for key in keys}
    for name in names:
        for key, text in texts.items():
            (folders[key.kind] / f"{key.id}-{name}.yml").write_text(text.replace(MARK, name), encoding="utf-8")
        yield from (Key(kind, f"{each}-{name}") for kind, each in inside)
        yield from (Key("row", each.id.replace("/", f"-{name}/")) for each in rows)


def _written(record: Record, inside: set[Key]) -> str:
    """A record's copy as a file, with the mark in the place of the set's name."""
    copy = _copy(record, inside)
    return yaml.dump(copy, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)


def _copy(part: BaseModel, inside: set[Key]) -> dict[str, Any]:
    """A record or a part of one as plain data, with its references led to the records inside the set."""
    made: dict[str, Any] = {}
    for name, refers_to, is_prose in meant(type(part)):
        if name in NOT_COPIED or name not in part.model_fields_set or (name == "id" and isinstance(part, Record)):
            continue
        kind = "claim" if name == "id" and isinstance(part, Claim) else refers_to
        value = getattr(part, name)
        many = list(value) if isinstance(value, tuple) else [value]
        if kind and name in MUTUAL:
            many = [each for each in many if Key(kind, each) in inside]
        items = [_item(each, name, kind, is_prose, inside) for each in many]
        if isinstance(value, tuple):
            made[name] = items
        elif items:
            made[name] = items[0]
    return made


def _item(value: Any, name: str, kind: str | None, is_prose: bool, inside: set[Key]) -> Any:
    if isinstance(value, BaseModel):
        return _copy(value, inside)
    if value is None:
        return None
    if kind:
        return _moved(Key(kind, value), inside)
    if is_prose:
        text = _REFERENCE.sub(lambda found: f"{found[1]}:{_moved(Key(found[1], found[2]), inside)}", value)
        return _named_within(text) if name == "answer" else _named(text)
    return _named(value) if name in NAMED else value


def _moved(key: Key, inside: set[Key]) -> str:
    return f"{key.id}-{MARK}" if key in inside else key.id


def _named(words: str) -> str:
    """Words with the set's name, before the stop of a last sentence."""
    stop = words[-1] if words[-1] in ".?!" else ""
    return f"{words.removesuffix(stop)} ({MARK}){stop}"


def _named_within(words: str) -> str:
    """Words with the set's name for the longest of them: an answer has no room for more."""
    longest = max(_WORD.findall(words), key=len)
    return re.sub(rf"(?<![\w:/{{-]){longest}(?![\w:/}}-])", MARK, words, count=1)


def _order(content: Path, advice: Iterable[str]) -> None:
    """Adds advice to the reading order of the topic that it is at home in, each set in the order of the originals."""
    path = content / "topics.yml"
    topics = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    by_set: dict[str, set[str]] = {}
    for each in advice:
        original, _, name = each.rpartition("-")
        by_set.setdefault(name, set()).add(original)
    for topic in topics.values():
        originals = list(topic.get("order", ()))
        for name, present in by_set.items():
            topic.setdefault("order", []).extend(f"{each}-{name}" for each in originals if each in present)
    text = yaml.dump(topics, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
    path.write_text(text, encoding="utf-8")
