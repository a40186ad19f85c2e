"""Where every record's page stands, as paths below the site's address."""

import posixpath

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


def path_of(key: Key, library: Library) -> str:
    """The path of a record's page, with an anchor where it shares one: `sources/hrnasty/#hr-resume-link`."""
    if key.kind == "claim":
        return f"sources/{library.source_of[key.id].id}/#{key.id}"
    if key.kind == "term":
        return f"glossary/#{key.id}"
    return f"{key.id}/" if key.kind == "page" else f"{FOLDERS[key.kind]}/{key.id}/"


def relative(target: str, at: str) -> str:
    """A link from the page at one path to another path, both below the site's address."""
    path, _, anchor = target.partition("#")
    link = posixpath.relpath(path or ".", at or ".") + "/" if path != at else ""
    if path and not path.endswith("/"):
        link = link.removesuffix("/")
    hash_part = f"#{anchor}" if anchor else ""
    return (link + hash_part) or "./"
