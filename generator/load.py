"""The content folder → a library of records, and every problem met on the way.

A record is a file (its name is the record's id) or an entry of a list of records. Nothing is judged here but form:
whether a file is YAML and whether each record is what the models say.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator import history, ledger
from generator.field_problems import as_problem
from generator.held import Files
from generator.library import Commit, Key, Library, Publication
from generator.model import KINDS
from generator.origin import Origin
from generator.problem import Place, Problem
from generator.record import Record
from generator.text_forms import ID
from generator.yaml_nodes import Text

FOLDERS: Mapping[str, str] = {
    "sources": "source",
    "benchmarks": "benchmark",
    "advice": "advice",
    "questions": "question",
    "calculators": "calculator",
    "languages": "language",
    "pages": "page",
}
LOGO = "logo.svg"
ENDINGS = (".yml", ".md", ".yaml", ".markdown")
CONFLICT = re.compile(r"<{7}( |$)")
LISTS: Mapping[str, str] = {"topics.yml": "topic", "audiences.yml": "audience", "glossary.yml": "term"}


class Found(NamedTuple):
    """A record that stands in a file: its key, and where."""

    key: Key
    origin: Origin


def load(content: Path, memory: Path | None = None) -> tuple[Library, list[Problem]]:
    """All records of a content folder, and what is wrong with the form of its files.

    What the files hold is remembered in the folder `memory`; whether that is what the models say is asked each time.
    """
    problems: list[Problem] = []
    files = Files(memory)
    records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    origins: dict[Key, Origin] = {}
    for key, origin in _found(content, files, problems):
        record = _validated(key, origin, problems)
        if record is not None:
            records[key.kind][key.id] = record
            origins[key] = origin
    files.keep()
    if not records["site"] and not problems:
        place = Place(f"{content.name}/site.yml", 1, 1)
        problems.append(Problem("site-missing", place, "the site's own record is missing", "Write content/site.yml."))
    commits, found = history_of(content)
    problems += found
    return Library(records, origins, _ledger(content, problems), commits, _logo(content, problems)), problems


def reread(library: Library, content: Path, inside: Path) -> Library | None:
    """The library with the record of one file as it is now. None where the form is wrong, or it holds no one record."""
    problems: list[Problem] = []
    kind, path = kind_of(inside), content / inside
    text = _text(path, f"{content.name}/{inside.as_posix()}", problems) if kind and path.is_file() else None
    found = list(found_in(inside, text, kind, problems)) if text and kind else []
    if len(found) != 1 or found[0].key not in library.origins:
        return None
    (key, origin) = found[0]
    record = _validated(key, origin, problems)
    if record is None or problems:
        return None
    records = {**library.records, key.kind: {**library.records[key.kind], key.id: record}}
    return replace(library, records=records, origins={**library.origins, key: origin})


def _ledger(content: Path, problems: list[Problem]) -> dict[Key, Publication]:
    path = content / ledger.FILE
    text = _text(path, f"{content.name}/{ledger.FILE}", problems) if path.is_file() else None
    entries, found = ledger.read(text) if text else ({}, [])
    problems += found
    return entries


def history_of(content: Path) -> tuple[tuple[Commit, ...], list[Problem]]:
    """The commits that the history of a content folder tells of, and what is wrong with it; none where it has none."""
    path, problems = content / history.FILE, list[Problem]()
    text = _text(path, f"{content.name}/{history.FILE}", problems) if path.is_file() else None
    commits, found = history.read(text) if text else ((), [])
    return commits, [*problems, *found]


def _logo(content: Path, problems: list[Problem]) -> Text:
    path, file = content / LOGO, f"{content.name}/{LOGO}"
    text = _text(path, file, problems) if path.is_file() else None
    if text is None and not problems:
        problems.append(Problem("logo-missing", Place(file, 1, 1), "the site's logo is missing", f"Draw {file}."))
    return text or Text(file, "")


def _found(content: Path, files: Files, problems: list[Problem]) -> Iterator[Found]:
    for inside in sorted(_below(content)):
        path, file = content / inside, f"{content.name}/{inside.as_posix()}"
        if inside.as_posix() in (ledger.FILE, history.FILE, LOGO):
            continue
        kind = kind_of(inside)
        if kind is None:
            says = "no kind of record is kept here"
            problems.append(Problem("file-unknown", Place(file, 1, 1), says, _known(inside)))
            continue
        text = _text(path, file, problems)
        if text is not None:
            yield from found_in(inside, text, kind, problems, files)


def _known(inside: Path) -> str:
    """Where a file could be kept: under another ending, where that is all that is wrong, or in another place."""
    for ending in ENDINGS if inside.suffix in ENDINGS else ():
        if kind_of(inside.with_suffix(ending)):
            return f"Call it {inside.with_suffix(ending).name}."
    return f"Known: {', '.join(f'{folder}/' for folder in FOLDERS)}, site.yml, {', '.join(LISTS)}."


def _below(content: Path) -> Iterator[Path]:
    """Every file below a folder but hidden ones, by its path in it."""
    for folder, _, names in os.walk(content):
        inside = Path(folder).relative_to(content)
        yield from (inside / name for name in names if not name.startswith("."))


def found_in(
    inside: Path, text: Text, kind: str, problems: list[Problem], files: Files | None = None
) -> Iterator[Found]:
    """The records in the text of a file, which stands at a path inside the content; what is wrong is added."""
    held = (files or Files(None)).read(text, kind, problems)
    if held is not None and inside.name in LISTS and isinstance(held.written, dict):
        for name, written in held.written.items():
            yield Found(Key(kind, name), Origin(text, written, held.nodes, name))
    elif held is not None:
        yield Found(Key(kind, inside.stem), Origin(text, held.written, held.nodes))


def kind_of(inside: Path) -> str | None:
    """The kind of record that is kept at a path inside the content, or None where none is."""
    if len(inside.parts) == 1:
        return "site" if inside.name == "site.yml" else LISTS.get(inside.name)
    kind = FOLDERS.get(inside.parts[0]) if len(inside.parts) == 2 else None
    return kind if inside.suffix == (".md" if kind == "page" else ".yml") else None


def _text(path: Path, file: str, problems: list[Problem]) -> Text | None:
    data = path.read_bytes()
    try:
        decoded = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8")
        line = data.split(b"\n")[good.count("\n")].rstrip(b"\r").decode("utf-8", "replace")
        place = Place(file, good.count("\n") + 1, len(good) - good.rfind("\n"), line)
        instead = "Save the file as UTF-8."
        problems.append(Problem("file-encoding", place, "the file is not UTF-8 from here on", instead))
        return None
    text = Text(file, decoded.replace("\r\n", "\n"))
    for number, line in enumerate(text.lines):
        if CONFLICT.match(line):
            says = "two versions of the file meet here, and nobody has chosen"
            instead = "Keep what is right of both, and delete the lines of <, = and >."
            problems.append(Problem("file-conflict", text.place(number, 0, len(line)), says, instead))
            return None
    return text


def _validated(key: Key, origin: Origin, problems: list[Problem]) -> Record | None:
    model = KINDS[key.kind]
    data = origin.written
    if not isinstance(data, dict):
        says = f'"{key.id}" should hold the fields of a {key.kind}'
        problems.append(
            Problem("field-type", origin.place(), says, "Write its fields below it, two spaces further in.")
        )
        return None
    if "id" in data:
        says = "the id is the file's name" if origin.key is None else "the id is the key above"
        problems.append(Problem("field-unknown", origin.key_place(("id",)), says, "Delete this line."))
        return None
    if not re.fullmatch(ID.pattern, key.id):
        what = "file" if origin.key is None else "key"
        says = f"the {what}'s name is the record's id, and \"{key.id}\" cannot be one"
        slug = re.sub(r"[^a-z0-9]+", "-", key.id.lower()).strip("-")
        problems.append(Problem("field-value", origin.place(), says, f"{ID.instead} Call it {slug}, for example."))
        return None
    try:
        return model.model_validate({"id": key.id, **data})
    except ValidationError as error:
        details = error.errors()
        told = (each for each in details if not _is_echo(each, details))
        problems += [as_problem(model, detail, origin.place, origin.key_place) for detail in told]
        return None


def _is_echo(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether a list is called too short only because its items are not what they should be, which is told of each."""
    depth = len(detail["loc"])
    below = (each for each in details if len(each["loc"]) > depth and each["loc"][:depth] == detail["loc"])
    return detail["type"] == "too_short" and any(below)
