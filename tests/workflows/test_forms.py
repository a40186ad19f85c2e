"""The issue forms are what GitHub takes, and the links that fill them in name fields that are there."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from generator.load import load

FORM = {"name", "description", "title", "labels", "body", "assignees", "projects", "type"}
KINDS = {  # what each kind of field takes, and what it must have
    "markdown": ({"value"}, {"value"}),
    "input": ({"label", "description", "placeholder", "value"}, {"label"}),
    "textarea": ({"label", "description", "placeholder", "value", "render"}, {"label"}),
    "dropdown": ({"label", "description", "multiple", "options", "default"}, {"label", "options"}),
    "checkboxes": ({"label", "description", "options"}, {"label", "options"}),
}


def forms(root: Path) -> dict[str, Any]:
    """Every form by its file's name."""
    folder = root / ".github" / "ISSUE_TEMPLATE"
    return {
        path.name: yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.yml"))
        if path.name != "config.yml"
    }


def flaws(form: dict[str, Any]) -> list[str]:
    """What GitHub would refuse in a form."""
    found = [f"unknown {name}" for name in form if name not in FORM]
    found += [f"no {name}" for name in ("name", "description", "body") if not form.get(name)]
    ids, labels = list[object](), list[object]()
    for field in form.get("body", []):
        allowed, needed = KINDS.get(field.get("type"), (set(), set()))
        attributes = field.get("attributes", {})
        if not allowed:
            found.append(f"unknown type {field.get('type')}")
        found += [f"unknown attribute {name}" for name in attributes if name not in allowed]
        found += [f"{field.get('id')} has no {name}" for name in needed if not attributes.get(name)]
        found += [f"unknown key {name}" for name in field if name not in ("type", "id", "attributes", "validations")]
        if "id" in field and not re.fullmatch(r"[A-Za-z0-9_-]+", field["id"]):
            found.append(f"bad id {field['id']}")
        found += [f"unknown validation {name}" for name in field.get("validations", {}) if name != "required"]
        options = attributes.get("options", [])
        if field.get("type") == "dropdown" and len(set(options)) != len(options):
            found.append("options stand twice")
        ids.append(field.get("id", len(ids)))
        labels.append(attributes.get("label", len(labels)))
    if len(set(ids)) != len(ids) or len(set(labels)) != len(labels):
        found.append("ids or labels stand twice")
    return found


def test_every_form_is_one_that_github_takes(root: Path) -> None:
    """No form has a key, a type or an attribute that GitHub does not know, or lacks one that it needs."""
    assert forms(root).keys() == {"problem.yml", "source.yml"}
    for name, form in forms(root).items():
        assert flaws(form) == [], name


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"name": ""}, "no name"),
        ({"lables": []}, "unknown lables"),
        ({"body": [{"type": "text"}]}, "unknown type text"),
        ({"body": [{"type": "input", "id": "a b", "attributes": {"label": "A"}}]}, "bad id a b"),
        ({"body": [{"type": "input", "id": "a", "attributes": {}}]}, "a has no label"),
    ],
)
def test_a_form_that_github_refuses_is_told(root: Path, change: dict[str, Any], says: str) -> None:
    """The check of forms finds each of the usual mistakes."""
    assert says in flaws({**forms(root)["problem.yml"], **change})


def test_the_site_reports_into_fields_that_are_there(root: Path) -> None:
    """The address in `site.yml` that reports a problem names the form and three of its fields."""
    library, _ = load(root / "content")
    asked = parse_qs(urlsplit(str(library.site.report)).query)
    fields = {field["id"] for field in forms(root)[asked.pop("template")[0]]["body"]}
    assert set(asked) == {"record", "figure", "page"}
    assert set(asked) <= fields
