"""The data for machines: every record as JSON, one by one and by kind, with relations, schemas and a description."""

from collections.abc import Iterator, Mapping

from generator.compiler.compile import Compiled
from generator.library import Key, Library
from generator.outputs.calculators import calculator_json, calculator_schema
from generator.outputs.openapi import description
from generator.outputs.published import (
    BASE,
    PLURALS,
    Json,
    answering,
    as_asset,
    indented,
    listing,
    of_text,
    published,
    schema,
)
from generator.page import Asset
from generator.relate import Relations


def api(library: Library, relations: Relations, calculators: Mapping[str, Compiled]) -> Iterator[Asset]:
    """Every file of the API."""
    licence = library.site.licence
    yield as_asset("index.json", index(library, calculators))
    for kind, plural in PLURALS.items():
        records = {name: indented(published(library, Key(kind, name))) for name in library.records[kind]}
        yield of_text(f"{plural}.json", listing({"kind": kind, "licence": licence}, "records", records.values()))
        for name, record in records.items():
            yield from (of_text(f"{plural}/{each}.json", record) for each in answering(library, Key(kind, name)))
        yield as_asset(f"schemas/{kind}.json", schema(kind))
    edges = (indented(_edge(edge)) for edge in relations.edges)
    yield of_text("relations.json", listing({"licence": licence}, "relations", edges))
    for name, compiled in calculators.items():
        document = calculator_json(library, compiled)
        ids = answering(library, Key("calculator", name))
        yield from (as_asset(f"calculators/{each}.json", document) for each in ids)
    yield as_asset("schemas/calculator.json", calculator_schema())
    yield as_asset("openapi.json", description(library, calculators))


def index(library: Library, calculators: Mapping[str, Compiled]) -> Json:
    """What there is, and where."""
    base = library.site.url + BASE
    return {
        "title": library.site.title,
        "summary": library.site.summary,
        "url": library.site.url,
        "revised": library.site.revised,
        "licence": library.site.licence,
        "description": f"{base}openapi.json",
        "download": f"{base}everything.zip",
        "kinds": {
            kind: {
                "count": len(library.records[kind]),
                "list": f"{base}{plural}.json",
                "schema": f"{base}schemas/{kind}.json",
            }
            for kind, plural in PLURALS.items()
        },
        "relations": f"{base}relations.json",
        "calculators": {
            name: {"data": f"{base}calculators/{name}.json", "rules": f"{library.site.url}calculators/{name}/rules.mjs"}
            for name in calculators
        },
    }


def _edge(edge: tuple[tuple[str, str], str, tuple[str, str]]) -> Json:
    (kind, name), field, (other_kind, other) = edge
    return {"from": {"kind": kind, "id": name}, "by": field, "to": {"kind": other_kind, "id": other}}
