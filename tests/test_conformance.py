"""The accessibility report of the embeds: in OpenACR's form, of every criterion, and the same on its page."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.embed.conformance import CHAPTERS, LEVELS, conformance

SCHEMA = Path(__file__).with_name("openacr-0.1.0.json")  # GSA/openacr's own, under CC0
A, AA = 32, 24  # the criteria of WCAG 2.2, with the one that it has given up


@pytest.fixture(scope="module")
def report(site: Path) -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load((site / "embed" / "1" / "openacr.yml").read_text(encoding="utf-8"))
    return found


def test_the_report_is_openacr(report: dict[str, object]) -> None:
    """The published report is valid by OpenACR's own schema."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    assert [each.message for each in Draft7Validator(schema).iter_errors(report)] == []


def test_every_criterion_has_a_level_and_a_remark(report: dict[str, object]) -> None:
    """Each criterion of levels A and AA stands once, in order, with a level of OpenACR's and a remark."""
    for level, count in (("a", A), ("aa", AA)):
        chapters = report["chapters"]
        assert isinstance(chapters, dict)
        criteria = chapters[CHAPTERS[level]]["criteria"]
        numbers = [tuple(map(int, each["num"].split("."))) for each in criteria]
        assert len(numbers) == count
        assert numbers == sorted(set(numbers))
        for each in criteria:
            (component,) = each["components"]
            assert component["adherence"]["level"] in LEVELS
            assert component["adherence"]["notes"].endswith(".")


def test_the_page_says_the_same(site: Path) -> None:
    """The report's page shows every criterion, and what was not tried."""
    page = (site / "embedding" / "accessibility" / "index.html").read_text(encoding="utf-8")
    for criteria in conformance().criteria.values():
        assert all(f"{each.number} {each.name}" in page for each in criteria)
    assert "No screen reader was used" in page
