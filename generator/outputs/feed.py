"""The Atom feed of changes to the content."""

from xml.sax.saxutils import escape, quoteattr

from generator.address import path_of
from generator.changes import Changed, changes
from generator.library import Library
from generator.model import PAGELESS
from generator.page import Asset

MOST = 50
FEED = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={language}>
<title>{title}</title>
<subtitle>{summary}</subtitle>
<id>{url}</id>
<link rel="self" type="application/atom+xml" href={self}/>
<link rel="alternate" type="text/html" href={home}/>
<updated>{updated}T00:00:00Z</updated>
<author><name>{title}</name></author>
<rights>{licence}</rights>
{entries}
</feed>
"""
ENTRY = """\
<entry>
<title>{title}</title>
<id>{address}#changed-{tag}</id>
<link rel="alternate" type="text/html" href={href}/>
<updated>{day}T00:00:00Z</updated>
<summary>{says}</summary>
</entry>"""


def feed(library: Library) -> Asset:
    """The newest changes as Atom."""
    site, found = library.site, changes(library)[:MOST]
    text = FEED.format(
        language=quoteattr(site.language),
        title=escape(site.title),
        summary=escape(site.summary),
        url=escape(site.url),
        self=quoteattr(f"{site.url}feed.xml"),
        home=quoteattr(site.url),
        updated=max([site.revised, *(each.day for each in found)]),
        licence=escape(site.licence),
        entries="\n".join(_entry(library, each) for each in found),
    )
    return Asset("feed.xml", text.encode())


def _entry(library: Library, changed: Changed) -> str:
    path = "" if changed.key.kind in PAGELESS else path_of(changed.key, library)
    address = library.site.url + path
    return ENTRY.format(
        title=escape(library.title(changed.key)),
        address=escape(address.split("#")[0]),
        day=changed.day,
        tag=changed.tag,
        href=quoteattr(address),
        says=escape(changed.says),
    )
