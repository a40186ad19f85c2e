"""The files for other readers: valid, complete, and the same figures as everywhere."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from referencing import Registry, Resource

from generator.address import MADE, path_of
from generator.compiler.compile import Compiled, compile_all
from generator.evaluate import evaluate
from generator.library import Key, Library
from generator.load import load
from generator.outputs.all_outputs import data
from generator.outputs.published import PLURALS, indented, listing
from generator.relate import relate

RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    return load(root / "content")[0]


@pytest.fixture(scope="module")
def calculators(root: Path) -> dict[str, Compiled]:
    return compile_all(root)[0]


@pytest.fixture(scope="module")
def files(library: Library, calculators: dict[str, Compiled]) -> dict[str, bytes]:
    return {asset.path: asset.content for asset in data(library, relate(library), calculators)}


def read(files: dict[str, bytes], path: str) -> Any:
    return json.loads(files[f"api/v1/{path}"])


def test_every_record_is_published_and_valid(files: dict[str, bytes], library: Library) -> None:
    """Each record stands alone and in its kind's list, the same in both, and is valid against its schema."""
    for kind, plural in PLURALS.items():
        validator = Draft202012Validator(read(files, f"schemas/{kind}.json"))
        listed = read(files, f"{plural}.json")["records"]
        assert [record["id"] for record in listed] == list(library.records[kind])
        for record in listed:
            assert record == read(files, f"{plural}/{record['id']}.json")
            assert [error.message for error in validator.iter_errors(record)] == []


def test_a_schema_refuses_what_the_model_refuses(files: dict[str, bytes]) -> None:
    """The published schemas are strict: an unknown field, a missing one and a wrong type are refused."""
    validator = Draft202012Validator(read(files, "schemas/benchmark.json"))
    record = read(files, "benchmarks/industry.json")
    for spoilt in (
        {**record, "extra": 1},
        {key: value for key, value in record.items() if key != "rows"},
        {**record, "unit": 3},
    ):
        assert list(validator.iter_errors(spoilt))


def test_the_description_is_valid_openapi(files: dict[str, bytes], tmp_path: Path) -> None:
    """The description passes the OpenAPI 3.1 validator, its schemas included, and every path that it names is there."""
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    description = read(files, "openapi.json")
    validate(description, base_uri=(tmp_path / "api" / "v1" / "openapi.json").as_uri())
    for path, item in description["paths"].items():
        ids = item["get"].get("parameters", [{"schema": {"enum": [""]}}])[0]["schema"]["enum"]
        for name in ids:
            assert f"api/v1{path.replace('{id}', name)}" in files


def test_calculators_publish_what_the_rules_give(files: dict[str, bytes], calculators: dict[str, Compiled]) -> None:
    """Each published result is the rules' own, and the document is valid against its schema."""
    validator = Draft202012Validator(read(files, "schemas/calculator.json"))
    for name, compiled in calculators.items():
        document = read(files, f"calculators/{name}.json")
        assert [error.message for error in validator.iter_errors(document)] == []
        for row in document["results"]:
            expected = evaluate(compiled, row["inputs"])
            assert row["result"] == {key: expected[key] for key in row["result"]}
    assert len(read(files, "calculators/connection-target.json")["results"]) == 5 * 7 * 2 * 2


def test_csv_holds_every_row(files: dict[str, bytes], library: Library) -> None:
    """The CSV has all its rows and fields, and written again from what was read it has the same bytes."""
    for benchmark in library.benchmarks.values():
        text = files[f"api/v1/benchmarks/{benchmark.id}.csv"].decode()
        read_back = list(csv.DictReader(io.StringIO(text, newline="")))
        for row, found in zip(benchmark.rows, read_back, strict=True):
            years = (str(row.years.low), str(row.years.high)) if row.years else ("", "")
            assert (found["id"], found["label"], found["unit"]) == (row.id, row.label, benchmark.unit)
            assert (int(found["low"]), int(found["high"])) == (row.low, row.high)
            assert (found["open_ended"] == "true", found["years_low"], found["years_high"]) == (row.open_ended, *years)
            assert tuple(found["claims"].split()) == row.claims
            assert set(found["grades"].split()) == {library.grade_of(each) for each in row.claims}
            assert (found["in_doubt"] == "true") is all(library.claims[each].doubtful for each in row.claims)
        again = io.StringIO(newline="")
        writer = csv.DictWriter(again, list(read_back[0]), lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(read_back)
        assert again.getvalue() == text


def test_every_json_document_has_a_schema_and_is_valid(files: dict[str, bytes]) -> None:
    """Each JSON file of the API is what the description says of its path, by the schema that it names there."""
    paths = read(files, "openapi.json")["paths"]
    named = {
        f"api/v1/schemas/{Path(path).name}": json.loads(content)
        for path, content in files.items()
        if "schemas/" in path
    }
    registry = Registry().with_resources((f"urn:{name}", Resource.from_contents(each)) for name, each in named.items())
    seen = set()
    for path, item in paths.items():
        told = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        schema = json.loads(json.dumps(told).replace('"schemas/', '"urn:api/v1/schemas/'))
        validator = Draft202012Validator(schema, registry=registry)
        ids = item["get"].get("parameters", [{"schema": {"enum": [""]}}])[0]["schema"]["enum"]
        for name in ids:
            file = f"api/v1{path.replace('{id}', name)}"
            seen.add(file)
            assert [error.message for error in validator.iter_errors(json.loads(files[file]))] == [], file
    for name, schema in named.items():
        Draft202012Validator.check_schema(schema)
        seen.add(name)
    assert {path for path in files if path.endswith(".json")} - seen == {"api/v1/openapi.json"}


def test_the_download_holds_all_the_data(files: dict[str, bytes]) -> None:
    """The zip holds every file of the API as it is published, and the licence."""
    with zipfile.ZipFile(io.BytesIO(files["api/v1/everything.zip"])) as packed:
        assert "CC BY 4.0" in packed.read("README.txt").decode()
        for path, content in files.items():
            if path.startswith("api/v1/") and path != "api/v1/everything.zip":
                assert packed.read(path.removeprefix("api/v1/")) == content


def test_relations_name_records_that_are_there(files: dict[str, bytes], library: Library) -> None:
    """Both ends of each published relation are known."""
    for relation in read(files, "relations.json")["relations"]:
        for end in ("from", "to"):
            assert relation[end]["id"] in library.ids(relation[end]["kind"]) | {"site", *MADE}


def test_the_plain_text_index_names_every_page(files: dict[str, bytes], library: Library) -> None:
    """`llms.txt` begins as the format asks, and names each record that has a page once, with its summary."""
    lines = files["llms.txt"].decode().splitlines()
    assert lines[0] == f"# {library.site.title}"
    assert lines[2] == f"> {library.site.summary}"
    for kind in ("question", "advice", "benchmark", "calculator", "audience", "topic", "source"):
        for name, record in library.records[kind].items():
            address = library.site.url + path_of(Key(kind, name), library)
            assert lines.count(f"- [{record.title}]({address}): {record.summary}") == 1


def test_the_feed_is_atom_and_tells_every_change(files: dict[str, bytes], library: Library) -> None:
    """The feed is well-formed Atom with unique ids, and holds each change of a record with its day."""
    atom = "{http://www.w3.org/2005/Atom}"
    root = ET.fromstring(files["feed.xml"])
    entries = root.findall(f"{atom}entry")
    told = [
        (change.day, change.says) for of in library.records.values() for each in of.values() for change in each.changes
    ]
    assert told
    assert sorted((entry.findtext(f"{atom}updated"), entry.findtext(f"{atom}summary")) for entry in entries) == sorted(
        (f"{day}T00:00:00Z", says) for day, says in told
    )
    ids = [entry.findtext(f"{atom}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    assert root.findtext(f"{atom}id") == library.site.url


def test_the_feed_is_valid_by_the_grammar_of_atom(files: dict[str, bytes]) -> None:
    """The feed holds what RFC 4287 requires and nothing that it does not know, each where and as often as it may be."""
    atom = "{http://www.w3.org/2005/Atom}"
    text = {f"{atom}{name}" for name in ("title", "subtitle", "summary", "rights")}
    once = ("title", "id", "updated", "subtitle", "rights", "summary")
    known = {
        "feed": {*once, "author", "link", "entry"} - {"summary"},
        "entry": {"title", "id", "updated", "link", "summary"},
    }
    root = ET.fromstring(files["feed.xml"])
    assert root.tag == f"{atom}feed"
    for each in [root, *root.findall(f"{atom}entry")]:
        children = [child.tag.removeprefix(atom) for child in each]
        assert set(children) <= known[each.tag.removeprefix(atom)]
        assert all(children.count(name) <= 1 for name in once)
        assert {"title", "id", "updated"} <= set(children)
        assert RFC3339.fullmatch(each.findtext(f"{atom}updated") or "")
        links = [(link.get("rel"), link.get("type")) for link in each.findall(f"{atom}link")]
        assert len(links) == len(set(links))
        for link in each.findall(f"{atom}link"):
            assert (link.get("href") or "").startswith("https://")
        assert all(child.get("type", "text") == "text" and not list(child) for child in each if child.tag in text)
        assert (each.findtext(f"{atom}id") or "").startswith("https://")
    assert root.find(f"{atom}author/{atom}name") is not None
    assert ("self", "application/atom+xml") in [(e.get("rel"), e.get("type")) for e in root.findall(f"{atom}link")]


@pytest.mark.parametrize("value", [{"a": [1, 2.5, True, None, {}, [], ""], 'é\n"': {"b": ("x",)}}, [], "“”", 3, {}])
def test_json_is_written_as_python_writes_it(value: object) -> None:
    """Our writer of indented JSON gives the same text as Python's, for every kind of value."""
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("items", [[], [{"a": ["b\nc", {}]}, {}, "[]\n}"]])
def test_a_list_of_finished_items_is_written_as_the_whole(items: list[object]) -> None:
    """A listing of items that are text already is the same text as all of it written at once."""
    whole = indented({"licence": "x", "records": items})
    assert listing({"licence": "x"}, "records", map(indented, items)) == whole
