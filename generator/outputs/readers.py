"""What concerns each kind of reader, for the script that carries the choice of an audience through the site."""

import json
from collections.abc import Iterator

from generator.address import path_of
from generator.library import Key, Library
from generator.page import Asset
from generator.relate import Relations

KINDS = ("advice", "question", "benchmark")


def readers(library: Library, relations: Relations) -> Iterator[Asset]:
    """A file an audience: its title, and the paths of the pages that are for it."""
    for audience in library.audiences.values():
        key = Key("audience", audience.id)
        paths = [path_of(each, library) for kind in KINDS for each in relations.to(key, kind, "audiences")]
        data = {"title": audience.title, "paths": paths}
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        yield Asset(f"for/{audience.id}/reader.json", text.encode())
