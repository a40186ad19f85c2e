"""When a record was first published and when it last changed, from the ledger and from the changes that it tells of."""

from generator.library import Key, Library


def first_published(library: Library, key: Key) -> str:
    """The day that a record's id, or one that it had before, was first published; the site's own where none is."""
    days = [library.ledger[each].day for each in (key, *library.former(key)) if each in library.ledger]
    return min(days, default=library.site.revised)


def last_changed(library: Library, key: Key) -> str:
    """The day of the last change that a record tells of, and else the day that it was first published."""
    record = library.records[key.kind][key.id]
    return max([first_published(library, key), *(change.day for change in record.changes)])
