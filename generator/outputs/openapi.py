"""The API's description in OpenAPI 3.1."""

from collections.abc import Mapping

from generator.compiler.compile import Compiled
from generator.library import Key, Library
from generator.outputs.published import BASE, PLURALS, Json, answering


def description(library: Library, calculators: Mapping[str, Compiled]) -> Json:
    """Every file of the API as a path, with the schema of what it holds."""
    paths = {"/index.json": _get("What there is, and where.", {"type": "object"})}
    for kind, plural in PLURALS.items():
        one = {"$ref": f"schemas/{kind}.json"}
        many = {
            "type": "object",
            "required": ["kind", "licence", "records"],
            "properties": {
                "kind": {"const": kind},
                "licence": {"type": "string", "format": "uri"},
                "records": {"type": "array", "items": one},
            },
        }
        paths[f"/{plural}.json"] = _get(f"Every record of the kind {kind}.", many)
        names = [each for name in library.records[kind] for each in answering(library, Key(kind, name))]
        paths[f"/{plural}/{{id}}.json"] = _get(f"One record of the kind {kind}.", one, names)
    paths["/relations.json"] = _get("Every reference of every record, from both ends.", RELATIONS)
    one = {"$ref": "schemas/calculator.json"}
    names = [each for name in calculators for each in answering(library, Key("calculator", name))]
    paths["/calculators/{id}.json"] = _get("A calculator, with a table of its results.", one, names)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{library.site.title}: the data",
            "summary": library.site.summary,
            "version": library.site.revised,
            "license": {"name": library.site.licence_name, "url": library.site.licence},
        },
        "servers": [{"url": f"{library.site.url}{BASE}".rstrip("/")}],
        "paths": paths,
    }


RELATIONS: Json = {
    "type": "object",
    "required": ["licence", "relations"],
    "properties": {
        "licence": {"type": "string", "format": "uri"},
        "relations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["from", "by", "to"],
                "properties": {
                    name: {
                        "type": "object",
                        "required": ["kind", "id"],
                        "properties": {"kind": {"type": "string"}, "id": {"type": "string"}},
                    }
                    for name in ("from", "to")
                }
                | {"by": {"type": "string"}},
            },
        },
    },
}


def _get(summary: str, schema: Json, ids: list[str] | None = None) -> Json:
    """One path that is read."""
    answer = {"description": summary, "content": {"application/json": {"schema": schema}}}
    operation: Json = {"summary": summary, "responses": {"200": answer}}
    if ids is not None:
        parameter = {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "enum": ids}}
        operation["parameters"] = [parameter]
    return {"get": operation}
