"""JSON Schemas of the files that editors write: what each field is, and which ids there are to name.

A schema judges form alone. An id that it does not offer is let through: whether it is there is for the checks to say,
so the list of ids may be behind the content without refusing anything.
"""

import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from generator.codes import CODES
from generator.fields import is_prose, refers_to
from generator.library import Key, Library
from generator.load import FOLDERS, LISTS
from generator.model import KINDS
from generator.record import Part, Record, Silence, parts_of

Json = dict[str, Any]

FOLDER, IDS = ".vscode/schemas", "ids.json"
DRAFT = "http://json-schema.org/draft-07/schema#"
NAMED = ("advice", "audience", "benchmark", "claim", "source", "term", "topic")
PROSE = "Markdown, in which {claim:ID} writes a figure and [words](advice:ID) links a record."


class File(NamedTuple):
    """The files that a schema is for: their kind of record, where they are, and whether each holds many of them."""

    kind: str
    where: str
    is_list: bool = False


def files() -> dict[str, File]:
    """What each schema is for, by the schema's name. A page in Markdown has none: no editor looks for one there."""
    folders = {f"{name}.json": File(kind, f"content/{name}/*.yml") for name, kind in FOLDERS.items() if kind != "page"}
    lists = {f"{Path(name).stem}.json": File(kind, f"content/{name}", is_list=True) for name, kind in LISTS.items()}
    return {**folders, **lists, "site.json": File("site", "content/site.yml")}


def modeline(file: str) -> str:
    """The first line of a file, by which editors that know nothing of the folder's settings find its schema."""
    _, *inside = PurePosixPath(file).parts
    return f"# yaml-language-server: $schema={'../' * len(inside)}{FOLDER}/{PurePosixPath(inside[0]).stem}.json\n"


def written(library: Library) -> dict[str, str]:
    """The text of every schema, by its name."""
    schemas = {
        name: _list(KINDS[file.kind]) if file.is_list else _record(KINDS[file.kind]) for name, file in files().items()
    }
    schemas[IDS] = {"$defs": {kind: _ids(library, kind) for kind in NAMED}}
    return {
        name: json.dumps({"$schema": DRAFT, **schema}, ensure_ascii=False, indent=1) + "\n"
        for name, schema in schemas.items()
    }


def _record(model: type[Record]) -> Json:
    """A record as its file has it: without its id, which is the file's name."""
    schema: Json = model.model_json_schema()
    bodies: Json = {model.__name__: schema, **schema["$defs"]}
    for part in parts_of(model):
        _complete(bodies[part.__name__]["properties"], part)
    del schema["properties"]["id"]
    schema["required"].remove("id")
    return schema


def _list(model: type[Record]) -> Json:
    """A file of records by id."""
    schema = _record(model)
    parts = schema.pop("$defs")
    return {
        "$defs": {**parts, model.__name__: schema},
        "type": "object",
        "propertyNames": model.model_json_schema()["properties"]["id"],
        "additionalProperties": {"$ref": f"#/$defs/{model.__name__}"},
    }


def _complete(properties: Json, part: type[Part]) -> None:
    """Says of each field what the models know beyond its form: ids to choose from, and what prose may hold."""
    for name, field in part.model_fields.items():
        if kind := refers_to(field):
            properties[name] = _offering(properties[name], kind)
        if is_prose(field):
            properties[name]["description"] = f"{field.description} {PROSE}"
    if part is Silence:
        silent = {code: each.rule for code, each in CODES.items() if each.may_be_silenced}
        properties["check"] = {"description": properties["check"]["description"], **_choice(silent.items())}


def _offering(schema: Json, kind: str) -> Json:
    """The schema of a field with the ids of a kind offered wherever it takes one."""
    if "items" in schema:
        return {**schema, "items": _offering(schema["items"], kind)}
    if "anyOf" in schema:
        return {**schema, "anyOf": [_offering(each, kind) for each in schema["anyOf"]]}
    if schema.get("type") != "string":
        return schema
    form = {key: schema[key] for key in ("type", "pattern", "maxLength")}
    kept = {key: value for key, value in schema.items() if key not in (*form, "examples")}
    return {**kept, "anyOf": [{"$ref": f"{IDS}#/$defs/{kind}"}, form]}


def _ids(library: Library, kind: str) -> Json:
    return _choice((name, library.title(Key(kind, name))) for name in sorted(library.ids(kind)))


def _choice(named: Iterable[tuple[str, str]]) -> Json:
    """One of a few words, each with what it stands for."""
    pairs = list(named)
    return {"enum": [name for name, _ in pairs], "enumDescriptions": [says for _, says in pairs]}
