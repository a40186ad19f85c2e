"""Ids that were published once: old ones keep working everywhere, and the list of them only grows."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import html5lib
import pytest

from generator import ledger
from generator.address import path_of
from generator.compiler.compile import compile_all
from generator.library import Key, Library, Publication
from generator.load import load
from generator.model import Benchmark, Source
from generator.outputs.all_outputs import data
from generator.outputs.embeds import embeds
from generator.page import Page
from generator.pages.all_pages import assets, pages
from generator.problem import Place
from generator.relate import relate
from tests.pages.reading import read, words

Run = Callable[..., subprocess.CompletedProcess[str]]
KINDS = ("topic", "audience", "term", "source", "benchmark", "advice", "question", "calculator", "page")


@dataclass(frozen=True)
class Renamed:
    """The real site, in which a record of each kind, a claim and a row had another id before."""

    library: Library
    keys: dict[str, Key]
    pages: dict[str, Page]
    files: dict[str, bytes]


@pytest.fixture(scope="module")
def renamed(root: Path) -> Renamed:
    library, _ = load(root / "content")
    records = {kind: dict(of) for kind, of in library.records.items()}
    keys = {}
    for kind in KINDS:
        name = next(iter(records[kind]))
        keys[kind] = Key(kind, name)
        records[kind][name] = records[kind][name].model_copy(update={"aliases": (f"old-{name}",)})
    table, source = records["benchmark"][keys["benchmark"].id], records["source"][keys["source"].id]
    assert isinstance(table, Benchmark)
    assert isinstance(source, Source)
    row = table.rows[0].model_copy(update={"aliases": ("old-row",)})
    claim = source.claims[0].model_copy(update={"aliases": ("old-claim",)})
    records["benchmark"][table.id] = table.model_copy(update={"rows": (row, *table.rows[1:])})
    records["source"][source.id] = source.model_copy(update={"claims": (claim, *source.claims[1:])})
    library = replace(library, records=records)
    keys |= {"row": Key("row", f"{table.id}/{row.id}"), "claim": Key("claim", claim.id)}
    calculators, _ = compile_all(root)
    relations = relate(library)
    written = [*data(library, relations, calculators), *embeds(library, calculators, ())]
    made = {page.path: page for page in pages(library, relations, calculators, {}, written)}
    files = [*assets(library, calculators), *written]
    return Renamed(library, keys, made, {file.path: file.content for file in files})


def test_an_old_address_leads_on(renamed: Renamed) -> None:
    """Each old address holds a valid page that leads to the new one by a link and, without scripts, by itself."""
    for kind in KINDS:
        if kind == "term":
            continue
        key = renamed.keys[kind]
        new = path_of(key, renamed.library)
        old = new.replace(f"{key.id}/", f"old-{key.id}/")
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        tree = parser.parse(renamed.files[f"{old}index.html"].decode())
        link, canonical = (next(tree.iter(tag)) for tag in ("a", "link"))
        assert link.get("href") == f"../{key.id}/"
        assert canonical.get("href") == renamed.library.site.url + new
        refresh = next(each for each in tree.iter("meta") if each.get("http-equiv") == "refresh")
        assert refresh.get("content") == f"0; url=../{key.id}/"
        assert old not in renamed.pages  # so neither search nor the sitemap nor a list names it


def test_a_calculator_answers_under_its_old_id(renamed: Renamed) -> None:
    """The method and the rules of a calculator are reached by its old id as well."""
    name = renamed.keys["calculator"].id
    assert f"calculators/old-{name}/method/index.html" in renamed.files
    rules = renamed.files[f"calculators/old-{name}/rules.mjs"].decode()
    assert rules == f'export * from "../{name}/rules.mjs";\n'


def test_claims_rows_and_terms_keep_their_old_anchor(renamed: Renamed) -> None:
    """The page of a renamed claim, row or term has the old anchor beside the new one."""
    source = renamed.library.source_of[renamed.keys["claim"].id]
    for path, old in (
        (f"sources/{source.id}/", "old-claim"),
        (path_of(renamed.keys["benchmark"], renamed.library), "old-row"),
        ("glossary/", f"old-{renamed.keys['term'].id}"),
    ):
        assert old in read(renamed.pages[path].body).ids


def test_the_api_answers_under_an_old_id(renamed: Renamed) -> None:
    """The record stands under its old id too and says its new one; a benchmark's table as well."""
    for kind, plural in (("advice", "advice"), ("source", "sources"), ("calculator", "calculators")):
        name = renamed.keys[kind].id
        found = renamed.files[f"api/v1/{plural}/old-{name}.json"]
        assert found == renamed.files[f"api/v1/{plural}/{name}.json"]
        assert json.loads(found)["id"] == name
    table = renamed.keys["benchmark"].id
    assert renamed.files[f"api/v1/benchmarks/old-{table}.csv"] == renamed.files[f"api/v1/benchmarks/{table}.csv"]


def test_prose_leads_on_by_old_ids(good: Path) -> None:
    """Links and figures by an old id stand for the record that has it now, and count as references to it."""
    library, _ = load(good)
    relations = relate(library)
    written = [*data(library, relations, {})]
    about = next(page for page in pages(library, relations, {}, {}, written) if page.path == "about/")
    body = read(about.body)
    assert "../glossary/#nod" in body.links
    assert "../sources/manners/#ma-five" in body.links
    assert {"5– to 9", "40+ or more"} <= {words(each) for each in body.of_class("pl-figure")}
    assert Key("page", "about") in relate(library).to(Key("claim", "ma-five"))


def test_a_row_is_found_by_old_ids_of_its_table_too(renamed: Renamed) -> None:
    """An old id of a row leads on under the old id of its benchmark as well."""
    table = renamed.keys["benchmark"].id
    for old in (f"{table}/old-row", f"old-{table}/old-row"):
        assert renamed.library.current(Key("row", old)) == renamed.keys["row"]


def test_the_list_of_ids_only_grows(plumbline: Run, project: Path) -> None:
    """`plumbline ids` adds new ids under the day of the revision, keeps vanished ones, and then has nothing to do."""
    path = project / "content" / ledger.FILE
    before = path.read_text(encoding="utf-8")
    terms = project / "content" / "glossary.yml"
    terms.write_text(
        "a-new-word:\n  title: A new word\n  summary: It is added here.\n" + terms.read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    next((project / "content" / "questions").iterdir()).unlink()
    assert plumbline("--root", project, "ids").stdout.startswith("1 new id in content/ids.txt")
    after = path.read_text(encoding="utf-8")
    assert set(after.splitlines()) > set(before.splitlines())
    assert len(after.splitlines()) == len(before.splitlines()) + 1
    assert "0 new ids" in plumbline("--root", project, "ids").stdout
    assert path.read_text(encoding="utf-8") == after
    assert "[id-vanished]" in plumbline("--root", project, "check").stdout


def test_the_ledger_is_written_in_one_order(root: Path) -> None:
    """An id that an editor added at the end moves to its place, so that the diffs of the command show new ids alone."""
    library, _ = load(root / "content")
    entry = Publication("2026-01-01", Place("content/ids.txt", 1, 1))
    text = ledger.written({Key("term", "b"): entry}, [Key("advice", "a")], library.site)
    assert text == f"advice:a {library.site.revised}\nterm:b 2026-01-01\n"
