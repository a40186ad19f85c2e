"""The files for other readers: valid, complete, and the same figures as everywhere."""

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from generator.address import MADE
from generator.compiler.compile import Compiled, compile_all
from generator.evaluate import evaluate
from generator.library import Library
from generator.load import load
from generator.outputs.all_outputs import data
from generator.outputs.published import PLURALS
from generator.relate import relate


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
    """A benchmark's CSV has its rows with their figures, and reads back as it was."""
    for benchmark in library.benchmarks.values():
        rows = list(csv.DictReader(io.StringIO(files[f"api/v1/benchmarks/{benchmark.id}.csv"].decode(), newline="")))
        assert [(row["id"], int(row["low"]), int(row["high"])) for row in rows] == [
            (row.id, row.low, row.high) for row in benchmark.rows
        ]


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
    """`llms.txt` names every advice item, question and benchmark with its address and summary."""
    text = files["llms.txt"].decode()
    for record in [*library.advice.values(), *library.questions.values(), *library.benchmarks.values()]:
        assert f"{record.id}/): {record.summary}" in text


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
