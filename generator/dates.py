"""When a record was first published and when it last changed: from the ledger, the history and what records tell."""

from generator.changes import page_of
from generator.library import Key, Library, once


def first_published(library: Library, key: Key) -> str:
    """The day that a record's id, or one that it had before, was first published; the site's own where none is."""
    days = [library.ledger[each].day for each in (key, *library.former(key)) if each in library.ledger]
    return min(days, default=library.site.revised)


def last_changed(library: Library, key: Key) -> str:
    """The day of the last commit that altered a record, or of the last change that it tells of itself."""
    record = library.records[key.kind][key.id]
    told = (change.day for change in record.changes)
    return max([first_published(library, key), _altered(library).get(key, ""), *told])


@once
def _altered(library: Library) -> dict[Key, str]:
    """The last day that a commit altered each record, or a row or claim of it."""
    return {
        page_of(library, altered.key): commit.day for commit in reversed(library.history) for altered in commit.altered
    }
