"""The navigation: topics, audiences, questions and calculators by name, everything else through its index."""

from dataclasses import replace
from pathlib import Path

import html5lib

from generator.load import load
from generator.navigation import MOST, Section, navigation


def paths(sections: tuple[Section, ...]) -> list[str | None]:
    return [path for section in sections for path in (section.path, *paths(section.below))]


def test_navigation_names_sections_and_no_records(root: Path) -> None:
    """Topics, audiences and questions are named, advice, sources and benchmarks are reached through their indexes."""
    library, _ = load(root / "content")
    found = paths(navigation(library))
    assert {f"topics/{name}/" for name in library.topics} <= set(found)
    assert {f"questions/{name}/" for name in library.questions} <= set(found)
    assert not {f"advice/{name}/" for name in library.advice} & set(found)
    assert {"advice/", "sources/", "benchmarks/", "glossary/", "rules/", ""} <= set(found)


def test_no_page_grows_with_the_number_of_questions(root: Path) -> None:
    """Where there are more questions than fit, the navigation names their index alone, and so no record at all."""
    library, _ = load(root / "content")
    first = next(iter(library.questions.values()))
    many = {f"question-{number}": first for number in range(MOST + 1)}
    found = paths(navigation(replace(library, records={**library.records, "question": many})))
    assert "questions/" in found
    assert not {f"questions/{name}/" for name in many} & set(found)


def test_every_tab_leads_to_its_section(site: Path) -> None:
    """The tabs of the home page show their own titles and lead to the first page of their section."""
    tree = html5lib.parse((site / "index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False)
    tabs = [
        ("".join(link.itertext()).strip(), link.get("href"))
        for link in tree.iter("a")
        if "md-tabs__link" in (link.get("class") or "")
    ]
    assert tabs == [
        ("Home", "."),
        ("Calculators", "calculators/"),
        ("For you", "for/"),
        ("Topics", "topics/"),
        ("Disputed", "questions/"),
        ("Advice", "advice/"),
        ("Benchmarks", "benchmarks/"),
        ("Sources", "sources/"),
        ("About", "about/"),
    ]
