"""Structured data is valid by schema.org's own vocabulary, and has what search engines require and recommend."""

import json
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.address import path_of
from generator.library import Key
from generator.outputs.published import Json
from generator.outputs.structured_data import in_html, structured_data
from tests.pages.conftest import Real

FIELDS = Path(__file__).with_name("structured_data.schema.json")
CHECK = ("--noEmit", "--strict", "--target", "esnext", "--module", "nodenext", "--types", "", "documents.mts")
WRONG = (
    ("Article", '{"@context": "https://schema.org", "@type": "Article", "headlin": "A name that no type has"}'),
    ("Article", '{"@context": "https://schema.org", "@type": "Article", "headline": {"@type": "Person"}}'),
    ("Dataset", '{"@context": "https://schema.org", "@type": "Dataset", "distribution": {"@type": "Article"}}'),
    ("WebPage", '{"@context": "https://schema.org", "@type": "Webpage", "name": "A type that is none"}'),
)


@pytest.fixture(scope="module")
def data(real: Real) -> dict[str, list[Json]]:
    return structured_data(real.library, real.pages.values())


def shape(value: object) -> object:
    """A document without its words and numbers: fields, types, and the different things that a list holds."""
    if isinstance(value, dict):
        return {name: each if name == "@type" else shape(each) for name, each in value.items()}
    if isinstance(value, list):
        return sorted({json.dumps(shape(each)) for each in value})
    return type(value).__name__


def test_every_document_is_in_the_terms_of_schema_org(data: dict[str, list[Json]], root: Path, tmp_path: Path) -> None:
    """TypeScript finds no fault in any document by schema.org's vocabulary, as schema-dts has it, and one in each bad.

    The names of types and fields and what each may hold are checked, once for all documents that differ in their words
    alone; a line marked as wrong must be found wrong.
    """
    by_type: dict[str, dict[str, Json]] = defaultdict(dict)
    for document in (each for found in data.values() for each in found):
        by_type[document["@type"]].setdefault(json.dumps(shape(document)), document)
    lines = [f'import type {{ WithContext, {", ".join(sorted(by_type))} }} from "schema-dts";']
    for kind, documents in by_type.items():
        lines += [f"export const all{kind}: WithContext<{kind}>[] = {json.dumps([*documents.values()])};"]
    for number, (kind, text) in enumerate(WRONG):
        lines += ["// @ts-expect-error", f"export const wrong{number}: WithContext<{kind}> = {text};"]
    (tmp_path / "node_modules").symlink_to(root / "node_modules")
    (tmp_path / "documents.mts").write_text("\n".join(lines), encoding="utf-8")
    done = subprocess.run(
        [root / "node_modules" / ".bin" / "tsc", *CHECK], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout[:3000] == ""
    assert done.returncode == 0


def test_every_document_has_the_fields_that_search_engines_ask_for(data: dict[str, list[Json]]) -> None:
    """Each document has its type's required and recommended fields, in the form that is asked for."""
    schema = json.loads(FIELDS.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator.FORMAT_CHECKER
    of = {
        name: Draft202012Validator({**schema, "$ref": f"#/$defs/{name}"}, format_checker=checker)
        for name in schema["$defs"]
    }
    for path, documents in data.items():
        for document in documents:
            assert document["@context"] == "https://schema.org"
            errors = of[document["@type"]].iter_errors(document)
            wrong = [f"{error.json_path}: {error.message}" for error in errors]
            assert wrong == [], path


def test_every_page_says_what_it_is(data: dict[str, list[Json]], real: Real) -> None:
    """Each page has one document of its own with its title, address and days, by its record's kind."""
    kinds = {
        "advice": "Article",
        "question": "Article",
        "audience": "Article",
        "benchmark": "Dataset",
        "calculator": "WebApplication",
        "topic": "CollectionPage",
        "source": "WebPage",
    }
    wanted = {path_of(Key(k, name), real.library): of for k, of in kinds.items() for name in real.library.ids(k)}
    for path, page in real.pages.items():
        first = data[path][0]
        assert first["@type"] == wanted.get(path, first["@type"])
        assert first["url"] == real.library.site.url + path
        assert (first["name"], first["dateModified"]) == (page.title, page.changed)
    assert data[""][0]["@type"] == "WebSite"
    assert [term["termCode"] for term in data["glossary/"][0]["hasDefinedTerm"]] == list(real.library.terms)


def test_breadcrumbs_are_the_way_that_the_page_shows(data: dict[str, list[Json]], real: Real) -> None:
    """The list names the pages of the trail in its order, then the page; each address is a page of the site."""
    for path, page in real.pages.items():
        if not path:
            continue
        steps = data[path][1]["itemListElement"]
        shown = [each.text for each in real.bodies[path].of_class("pl-trail")[0].iter("a")]
        assert [step["name"] for step in steps] == [*shown, page.title]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        for step in steps:
            assert step["item"].removeprefix(real.library.site.url) in real.pages
        assert steps[-1]["item"] == data[path][0]["url"]


def test_articles_and_datasets_cite_the_sources_that_they_rest_on(data: dict[str, list[Json]], real: Real) -> None:
    """Advice and tables name every source of their claims once."""
    resting = {f"advice/{name}/": record.claims for name, record in real.library.advice.items()}
    for name, table in real.library.benchmarks.items():
        resting[f"benchmarks/{name}/"] = tuple(claim for row in table.rows for claim in row.claims)
    for path, claims in resting.items():
        sources = {real.library.source_of[claim].id: real.library.source_of[claim].title for claim in claims}
        assert [each["name"] for each in data[path][0]["citation"]] == [*sources.values()]


def test_json_in_a_page_cannot_end_its_script() -> None:
    """Structured data holds no tag, whatever a record says."""
    assert "<" not in in_html({"name": "</script><script>alert(1)</script>"})
    assert json.loads(in_html({"name": "</script>"})) == {"name": "</script>"}
