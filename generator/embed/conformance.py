"""How far the embedded calculators conform to WCAG, as an OpenACR report, which is YAML."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.kept import Version
from generator.library import Library

FILE = Path(__file__).with_name("conformance.yml")
LEVELS = {"supports": "Supports", "not-applicable": "Not applicable"}
CHAPTERS = {"a": "success_criteria_level_a", "aa": "success_criteria_level_aa"}
OTHERS = (
    *("success_criteria_level_aaa", "functional_performance_criteria", "hardware", "software"),
    "support_documentation_and_services",
)


@dataclass(frozen=True)
class Criterion:
    """A success criterion with how far it is met, and how that is known."""

    number: str
    name: str
    level: str
    notes: str


@dataclass(frozen=True)
class Conformance:
    """What was done, what was not, and every criterion by its level."""

    methods: tuple[str, ...]
    untested: tuple[str, ...]
    criteria: dict[str, tuple[Criterion, ...]]


@cache
def conformance() -> Conformance:
    """What the kept record says."""
    told = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    criteria = {
        level: tuple(Criterion(number=str(number), **each) for number, each in told[level].items())
        for level in CHAPTERS
    }
    return Conformance(tuple(told["methods"]), tuple(told["untested"]), criteria)


def openacr(library: Library, live: Sequence[Version]) -> str:
    """The report as OpenACR's YAML. The format asks for an e-mail; the site's report form stands there."""
    site, told = library.site, conformance()
    feedback = (site.report or site.url).partition("?")[0]
    chapters: dict[str, Any] = {
        chapter: {"criteria": [_criterion(each) for each in told.criteria[level]]}
        for level, chapter in CHAPTERS.items()
    }
    report = {
        "title": f"{site.title} Accessibility Conformance Report",
        "product": {
            "name": f"{site.title}: embedded calculators",
            "version": ", ".join(f"{each.calculator} {each.hash}" for each in live),
            "description": "Forms with an answer, as a custom element or in a frame, on other people's pages.",
        },
        "author": {"name": site.title, "email": feedback, "website": site.url},
        "vendor": {"name": site.title, "email": feedback, "website": site.url},
        "report_date": max(each.day for each in live),
        "version": 1,
        "notes": " ".join(told.untested),
        "evaluation_methods_used": " ".join(told.methods),
        "license": "CC-BY-4.0",
        "feedback": feedback,
        "chapters": chapters | {each: {"disabled": True} for each in OTHERS},
    }
    return yaml.safe_dump(report, sort_keys=False, allow_unicode=True, width=120)


def _criterion(of: Criterion) -> dict[str, Any]:
    adherence = {"level": of.level, "notes": of.notes}
    return {"num": of.number, "components": [{"name": "web", "adherence": adherence}]}
