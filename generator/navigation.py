"""The site's navigation: topics, audiences, questions and calculators by name, records through their indexes."""

from typing import NamedTuple

from generator.address import MADE
from generator.library import Key, Library


class Section(NamedTuple):
    """A section of the navigation: its title, the path of its index page if it has one, and what it names below."""

    title: str
    path: str | None
    below: tuple["Section", ...] = ()


ABOUT = ("book", "glossary", "doubtful", "freshness", "changes", "reading", "data", "embedding")
EDITING = ("contributing",)
CHECKS = Section("What can be wrong", "editing/checks/")
MOST = 60  # questions, which every page names; more are found through their index, so that no page grows with them
WRITTEN_LAST = ("about", "contributing", "accessibility", "privacy")


def navigation(library: Library) -> tuple[Section, ...]:
    """The sections in the order that the tabs show them; none for a kind that the library has no records of."""
    calculators = [
        Section(words.title, f"calculators/{name}/", _below_calculator(f"calculators/{name}/"))
        for name, words in library.calculators.items()
    ]
    pages = sorted(library.pages, key=lambda name: (name not in WRITTEN_LAST, _place(name), name))
    written = {name: Section(library.pages[name].title, f"{name}/") for name in pages}
    editing = (*(written.pop(name) for name in EDITING if name in written), CHECKS, _made("rules"))
    questions = _named(library, "question", "questions/{}/")
    by_kind = {
        "audience": Section("For you", "for/", _named(library, "audience", "for/{}/")),
        "topic": Section("Topics", "topics/", _named(library, "topic", "topics/{}/")),
        "question": Section("Disputed", "questions/", questions if len(questions) <= MOST else ()),
        "advice": Section("Advice", "advice/"),
        "benchmark": Section("Benchmarks", "benchmarks/"),
        "source": Section("Sources", "sources/"),
    }
    return (
        Section("Home", ""),
        Section("Calculators", "calculators/", tuple(calculators)),
        *(section for kind, section in by_kind.items() if library.records[kind]),
        Section("About", None, (*written.values(), *map(_made, ABOUT), Section("Editing", "editing/", editing))),
    )


def titles(sections: tuple[Section, ...]) -> dict[str, str]:
    """What the navigation calls each page that it names, by the page's path."""
    found: dict[str, str] = {}
    for section in sections:
        found |= {} if section.path is None else {section.path: section.title}
        found |= titles(section.below)
    return found


def _named(library: Library, kind: str, path: str) -> tuple[Section, ...]:
    return tuple(Section(library.title(Key(kind, name)), path.format(name)) for name in library.records[kind])


def _below_calculator(path: str) -> tuple[Section, ...]:
    return (Section("How it is worked out", f"{path}method/"), Section("Put it on your page", f"{path}embed/"))


def _made(name: str) -> Section:
    return Section(MADE[name], f"{name}/")


def _place(name: str) -> int:
    return WRITTEN_LAST.index(name) if name in WRITTEN_LAST else len(WRITTEN_LAST)
