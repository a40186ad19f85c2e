"""What editors are offered while they type: the schemas say what the models say, and a language server reads them."""

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from generator import schemas, yaml_nodes
from generator.codes import CODES
from generator.library import Library
from generator.load import load
from generator.model import KINDS
from generator.record import parts_of
from generator.yaml_nodes import Text
from tests.language_server import LanguageServer, language_server

FOLDER = "content/advice"
FILE = f"{FOLDER}/apply-without-a-contact.yml"


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    return load(root / "content")[0]


@pytest.fixture(scope="module")
def kept(root: Path) -> dict[str, Any]:
    """The schemas as they are kept, by name."""
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (root / schemas.FOLDER).iterdir()}


@pytest.fixture(scope="module")
def server(root: Path) -> Iterator[LanguageServer]:
    with language_server(root) as opened:
        yield opened


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    """A real record as it is written."""
    return (root / FILE).read_text(encoding="utf-8")


def validator(kept: dict[str, Any], name: str) -> Draft7Validator:
    """A schema's validator, which finds the ids as an editor does: in the file beside it."""
    resources = [(each, Resource.from_contents(schema)) for each, schema in kept.items()]
    return Draft7Validator(kept[name], registry=Registry().with_resources(resources))


def lists(value: Any) -> Any:
    """The same with lists where the reader of YAML gives tuples."""
    if isinstance(value, dict):
        return {key: lists(item) for key, item in value.items()}
    return [lists(item) for item in value] if isinstance(value, tuple) else value


def data(path: Path) -> Any:
    node, _ = yaml_nodes.read(Text(path.name, path.read_text(encoding="utf-8")))
    assert node is not None
    return lists(yaml_nodes.plain(node))


def test_the_kept_schemas_are_those_of_the_models(root: Path, library: Library) -> None:
    """What `plumbline schema` writes is what is kept, to the byte; only the list of ids may be behind the content."""
    written = schemas.written(library)
    assert {path.name for path in (root / schemas.FOLDER).iterdir()} == set(written)
    for name in written.keys() - {schemas.IDS}:
        text = (root / schemas.FOLDER / name).read_text(encoding="utf-8")
        assert text == written[name], f"{name} is not what the models say: run plumbline schema"


def test_no_id_is_offered_that_is_not_there(kept: dict[str, Any], library: Library) -> None:
    """Each offered id is one of its kind's, or was one before it was renamed, and says what it stands for."""
    for kind, choice in kept[schemas.IDS]["$defs"].items():
        former = {old.id for old in library.renamed if old.kind == kind}
        assert set(choice["enum"]) <= library.ids(kind) | former, f"run plumbline schema: {kind}"
        assert len(choice["enumDescriptions"]) == len(choice["enum"]) > 0


def test_every_file_of_the_content_fits_its_schema(root: Path, kept: dict[str, Any]) -> None:
    """No schema refuses what the models accept, and each file of records has one."""
    seen = 0
    for name, file in schemas.files().items():
        Draft7Validator.check_schema(kept[name])
        checked = validator(kept, name)
        for path in sorted(root.glob(file.where)):
            assert [f"{path.name}: {error.message}" for error in checked.iter_errors(data(path))] == []
            seen += 1
    assert seen == len(list((root / "content").rglob("*.yml")))


@pytest.mark.parametrize(
    "change",
    [
        lambda record: record.pop("summary"),
        lambda record: record.update(sumary="No field is called so."),
        lambda record: record.update(topics=[]),
        lambda record: record.update(topics=["Not An Id"]),
        lambda record: record.update(title=7),
        lambda record: record.update(id="its-own"),
    ],
    ids=["missing", "unknown", "empty", "id", "type", "own id"],
)
def test_a_schema_refuses_what_the_models_refuse(root: Path, kept: dict[str, Any], change: Any) -> None:
    """A mistake of form is told while the editor types; an id that nobody has heard of is not one."""
    record, checked = data(root / FILE), validator(kept, "advice.json")
    assert checked.is_valid({**record, "topics": ["not-heard-of"]})
    change(record)
    assert not checked.is_valid(record)


def test_every_field_says_what_it_is(kept: dict[str, Any]) -> None:
    """Each field of each kind has a description, and each optional one what it is without being written."""
    for name, file in schemas.files().items():
        parts = {**kept[name].get("$defs", {}), KINDS[file.kind].__name__: kept[name]}
        if file.is_list:
            parts |= kept[name]["$defs"]
        for part in parts_of(KINDS[file.kind]):
            fields = parts[part.__name__]["properties"]
            assert fields.keys() >= part.model_fields.keys() - {"id"}
            assert all(field.get("description") for field in fields.values()), part
            assert all(key in parts[part.__name__]["required"] or "default" in field for key, field in fields.items())


def test_the_settings_of_the_editor_name_every_schema(root: Path) -> None:
    """Whoever opens the folder in an editor gets each schema for the files that it is for, and asks nobody for more."""
    settings = json.loads((root / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    wanted = {f"./{schemas.FOLDER}/{name}": file.where for name, file in schemas.files().items()}
    assert settings["yaml.schemas"] == wanted
    assert settings["yaml.schemaStore.enable"] is False


def test_every_file_names_its_schema_in_its_first_line(root: Path) -> None:
    """Editors that know nothing of the folder's settings find the schema of each file's kind, where the line leads."""
    for path in sorted((root / "content").rglob("*.yml")):
        file = path.relative_to(root).as_posix()
        first = path.read_text(encoding="utf-8").split("\n")[0]
        assert f"{first}\n" == schemas.modeline(file), f"{file} should begin with {schemas.modeline(file)}"
        name = (path.parent / first.partition("$schema=")[2]).resolve().relative_to(root / schemas.FOLDER)
        assert fnmatch(file, schemas.files()[str(name)].where), file


def test_the_language_server_completes_ids_and_tells_what_they_are(server: LanguageServer, text: str) -> None:
    """In a real record, a list of claims that is still empty is offered every claim with what it says."""
    document = server.open(FOLDER, re.sub(r"^claims: .*", "claims: []", text, flags=re.MULTILINE))
    offered = {each["label"]: each for each in document.at("completion", "\nclaims: [")["items"]}
    assert {"fcl-first-degree", "sm-level-student"} <= offered.keys()
    assert len(offered) > 300
    assert "job changers" in offered["fcl-first-degree"]["documentation"]


def test_the_language_server_says_what_a_field_is(server: LanguageServer, text: str) -> None:
    """The pointer on a field's name is told what the field is for."""
    assert "When it does not apply." in server.open(FOLDER, text).at("hover", "\nnot_w")["contents"]["value"]


def test_the_language_server_underlines_a_mistake(server: LanguageServer, text: str) -> None:
    """A misspelt field is underlined where it stands; in the record as it is nothing is."""
    assert server.open(FOLDER, text).found == []
    found = server.open(FOLDER, text.replace("not_when:", "not_wen:")).found
    line = text[: text.index("not_when:")].count("\n")
    underlined = [each["message"] for each in found if each["range"]["start"]["line"] == line]
    assert underlined == ["Property not_wen is not allowed."]


def test_the_first_line_is_enough_for_the_language_server(server: LanguageServer, text: str) -> None:
    """Where no setting names a schema for a file, its first line does: a misspelt field is underlined there too."""
    elsewhere, misspelt = "tests/good", text.replace("not_when:", "not_wen:")
    assert server.open(elsewhere, misspelt.partition("\n")[2]).found == []
    found = server.open(elsewhere, misspelt).found
    assert "Property not_wen is not allowed." in [each["message"] for each in found]


def test_only_matters_of_judgement_are_offered_to_be_silenced(kept: dict[str, Any]) -> None:
    """The codes that a silence may name are those that can be silenced."""
    offered = kept["advice.json"]["$defs"]["Silence"]["properties"]["check"]["enum"]
    assert offered == [code for code, kind in CODES.items() if kind.may_be_silenced]
