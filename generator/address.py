"""Where every record's page stands, and the pages that no record is: paths below the site's address."""

from collections.abc import Mapping

from generator.library import Key, Library

FOLDERS = {
    "advice": "advice",
    "benchmark": "benchmarks",
    "question": "questions",
    "source": "sources",
    "topic": "topics",
    "audience": "for",
    "calculator": "calculators",
}

MADE: Mapping[str, str] = {
    "book": "The whole book",
    "changes": "What changed",
    "data": "The data",
    "doubtful": "Doubtful facts",
    "editing": "Editing",
    "embedding": "Embedding",
    "freshness": "Freshness",
    "glossary": "Glossary",
    "reading": "How hard it is to read",
    "rules": "Writing rules",
}
"""The pages that are made from many records, by the names that prose links them by, with their titles."""


def path_of(key: Key, library: Library) -> str:
    """The path of a record's page, with an anchor where it shares one: `sources/hrnasty/#hr-resume-link`."""
    if key.kind == "claim":
        return f"sources/{library.source_of[key.id].id}/#{key.id}"
    if key.kind == "term":
        return f"glossary/#{key.id}"
    return f"{key.id}/" if key.kind == "page" else f"{FOLDERS[key.kind]}/{key.id}/"


def title_of(key: Key, library: Library) -> str:
    """What a record, or a page that is made from many, is called."""
    return MADE[key.id] if key.kind == "page" and key.id in MADE else library.title(key)


def picture_of(path: str) -> str:
    """The path of the picture that stands for the page at a path where its address is shared."""
    return f"assets/pictures/{path.strip('/') or 'home'}.png"


def relative(target: str, at: str) -> str:
    """A link from the page at one path to another path, both below the site's address."""
    path, _, anchor = target.partition("#")
    link = _steps(path, at) if path != at else ""
    return (f"{link}#{anchor}" if anchor else link) or "./"


def _steps(path: str, at: str) -> str:
    """Up to the folder that both are in, then down."""
    shared = 0
    while (end := at.find("/", shared) + 1) and path.startswith(at[shared:end], shared):
        shared = end
    return "../" * at.count("/", shared) + path[shared:]
