"""Every page's address with its title and old ids, for the page that an address without a page leads to."""

import json

from generator.address import FOLDERS, path_of
from generator.library import Key, Library
from generator.page import Asset
from generator.pages.context import INDEXES


def addresses(library: Library) -> Asset:
    """A list for each page of a record and for each index: its path, its title, and the ids that it had before."""
    indexes = [[path, title] for path, title in INDEXES.values()]
    records = [
        [path_of(Key(kind, name), library), record.title, *record.aliases]
        for kind in (*FOLDERS, "page")
        for name, record in library.records[kind].items()
    ]
    return Asset(
        "assets/addresses.json", json.dumps(indexes + records, ensure_ascii=False, separators=(",", ":")).encode()
    )
