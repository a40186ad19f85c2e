"""The pages for people who edit: every field and every code is told, as the models and the tests have it."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from generator.cases import cases
from generator.check import walk
from generator.check.all_checks import check
from generator.codes import CODES, page_of
from generator.field_docs import docs_of
from generator.library import Library
from generator.load import load
from generator.model import KINDS
from generator.origin import Loc
from generator.pages.checks import PATH
from generator.pages.fields import EVERY, NAMES, SHARED, checks_of, path_of_kind
from generator.record import Part, Record, parts_of
from tests.pages.conftest import Real
from tests.test_problems import BAD


def raw(element: Element) -> str:
    """The text of an element with its lines as they are."""
    return "".join(element.itertext())


def test_every_field_of_every_kind_is_told(real: Real) -> None:
    """A kind's page says of each field what it is and what it takes; what all kinds share stands on one page."""
    assert NAMES.keys() == KINDS.keys()
    kinds: dict[str, type[Record]] = {**KINDS, EVERY: Record}
    for kind, model in kinds.items():
        body = real.bodies[path_of_kind(kind)]
        for part in docs_of(model):
            is_shared = kind != EVERY and part.model in parts_of(Record)[1:]
            for field in part.fields:
                left_out = is_shared or (kind != EVERY and part.model is model and field.name in SHARED)
                anchor = f"{part.model.__name__.lower()}-{field.name}"
                assert (anchor in body.ids) != left_out, anchor
                assert left_out or (field.says in body.text and field.takes in body.text), anchor


def test_examples_are_lines_of_the_content(real: Real, root: Path) -> None:
    """What a field's page shows stands in a file of the content, line for line."""
    lines = {line.strip() for path in (root / "content").rglob("*.*") for line in path.read_text("utf-8").split("\n")}
    shown = 0
    for kind in NAMES:
        for each in real.bodies[path_of_kind(kind)].of_class("highlight"):
            for line in raw(each).split("\n"):
                assert line.strip() in lines | {"…"}, line
            shown += 1
    assert shown > 80


def test_every_code_has_a_page_with_its_examples(real: Real) -> None:
    """A code's page tells rule and reason, and each case of the tests with the words that are said of it."""
    by_code = {code: [case for case in cases() if case.code == code] for code in CODES}
    for code, kind in CODES.items():
        body = real.bodies[page_of(code)]
        assert kind.rule in body.text
        assert kind.why in body.text
        assert ("silence" in body.ids) == kind.may_be_silenced
        for case in by_code[code]:
            assert case.proves in body.text
            assert case.said in [raw(each) for each in body.of_class("pl-said-so")], case.name
            shown = {raw(each) for each in body.of_class("pl-where")}
            assert {case.bad.file, case.good.file} <= shown, case.name
        assert any(page_of(code).endswith(link.split("checks/")[-1]) for link in real.bodies[PATH].links)


def test_pages_for_editors_are_not_searched(real: Real) -> None:
    """A search finds where editing begins, and none of the pages of fields and codes below it."""
    searched = {path for path, page in real.pages.items() if page.searched}
    assert {path for path in real.pages if path.startswith("editing/")} & searched == {"editing/"}


def test_the_fields_that_a_code_names_are_there() -> None:
    """Each field that a code holds is a field of a kind, and the page of the kind links the code."""
    models = {part.__name__: part for kind in KINDS.values() for part in parts_of(kind)} | {"Record": Record}
    for code, kind in CODES.items():
        for named in kind.fields:
            model, _, field = named.partition(".")
            assert code in checks_of(models[model], field), named


def test_a_problem_stands_at_a_field_that_its_code_names(good: Path) -> None:
    """Where a case's problem stands at a field, that field is one of those that the code is said to hold."""
    library, _ = load(good)
    assert check(library) == []
    fields = dict(places(library))
    for case in (each for each in cases() if (BAD / f"{each.name}.yml").exists()):
        its_own = next(each for each in case.said.split("\n\n") if f"[{case.code}]" in each)
        place = its_own.split(": ")[0]
        at = fields.get(place.rpartition(":")[0])
        if (
            at
            and CODES[case.code].fields
            and case.bad.file.endswith("yml")
            and "\n" not in case.good.text + case.bad.text
        ):
            assert any(case.code in checks_of(model, name) for model, name in at), (case.name, at)


def places(library: Library) -> list[tuple[str, list[tuple[type[Part], str]]]]:
    """The fields that stand on each line of the small base, by `file:line`."""
    found: dict[str, list[tuple[type[Part], str]]] = {}
    for _, origin, record in walk.records(library):
        for part, loc in walk.parts(record):
            assert isinstance(part, Part)
            for name in type(part).model_fields:
                at: Loc = (*loc, name)
                if origin.node_at(at):
                    found.setdefault(f"{origin.text.file}:{origin.line(at)}", []).append((type(part), name))
    return list(found.items())


@pytest.mark.parametrize("name", ["title", "claims", "steps"])
def test_what_is_taken_is_said_in_words(name: str) -> None:
    """A field's form is told as people would tell it."""
    takes = {field.name: field.takes for field in docs_of(KINDS["advice"])[0].fields}
    told = {
        "title": "a line of text",
        "claims": "a list of ids of claims, at least one",
        "steps": "a list of pieces of Markdown, at least two",
    }
    assert takes[name] == told[name]
