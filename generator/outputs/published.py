"""Records as the JSON API publishes them: their own fields, their kind and the address of their page."""

import json
from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring
from typing import Any

from generator.address import path_of
from generator.library import Key, Library
from generator.model import KINDS
from generator.page import Asset

BASE = "api/v1/"
PLURALS: Mapping[str, str] = {
    "topic": "topics",
    "audience": "audiences",
    "term": "terms",
    "source": "sources",
    "benchmark": "benchmarks",
    "advice": "advice",
    "question": "questions",
}

Json = dict[str, Any]
CLOSE = "\n}"


def as_asset(path: str, value: object) -> Asset:
    """A JSON file below the API's address, with its keys in the order they are given."""
    return of_text(path, indented(value))


def of_text(path: str, text: str) -> Asset:
    """A file below the API's address, of indented JSON."""
    return Asset(BASE + path, f"{text}\n".encode())


def indented(value: object, lead: str = "\n") -> str:
    """The same as `json.dumps(value, ensure_ascii=False, indent=1)`, which Python does not do in C."""
    inner = f"{lead} "
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, Mapping) and value:
        items = [f"{encode_basestring(key)}: {indented(each, inner)}" for key, each in value.items()]
        return f"{{{inner}{f',{inner}'.join(items)}{lead}}}"
    if isinstance(value, list | tuple) and value:
        return f"[{inner}{f',{inner}'.join([indented(each, inner) for each in value])}{lead}]"
    return json.dumps(value)


def listing(head: Json, name: str, items: Iterable[str]) -> str:
    """The same as `indented({**head, name: [...]})`, of items that are indented already and so are not made twice."""
    inner = ",\n  ".join(item.replace("\n", "\n  ") for item in items)
    whole = indented({**head, name: []})
    return f"{whole.removesuffix(f'[]{CLOSE}')}[\n  {inner}\n ]{CLOSE}" if inner else whole


def published(library: Library, key: Key) -> Json:
    """A record with its kind and full address; a source's claims, with theirs."""
    record = library.records[key.kind][key.id].model_dump(mode="json")
    address = library.site.url + path_of(key, library)
    if key.kind == "source":
        record["claims"] = [{**claim, "url": f"{address}#{claim['id']}"} for claim in record["claims"]]
    return {"kind": key.kind, "url": address, **record}


def answering(library: Library, key: Key) -> tuple[str, ...]:
    """The ids that a record answers to: its own, then those it had before."""
    return (key.id, *(old.id for old in library.former(key)))


def schema(kind: str) -> Json:
    """The JSON Schema of a published record of a kind."""
    model = KINDS[kind].model_json_schema(mode="serialization")
    address = {"type": "string", "format": "uri", "description": "The address of its page."}
    model["properties"] = {"kind": {"const": kind}, "url": address, **model["properties"]}
    model["required"] = ["kind", "url", *model["properties"].keys() - {"kind", "url"}]
    model["required"] = [name for name in model["properties"] if name in model["required"]]
    if kind == "source":
        claim = model["$defs"]["Claim"]
        claim["properties"]["url"] = address
        claim["required"] = list(claim["properties"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **model}
