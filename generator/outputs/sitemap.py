"""The sitemap: the address of every page, and the day that it last changed."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from generator.model import Site
from generator.page import Asset, Page

SITEMAP = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{}
</urlset>
"""
ENTRY = "<url><loc>{}</loc><lastmod>{}</lastmod></url>"


def sitemap(site: Site, pages: Iterable[Page]) -> Asset:
    """Every page in the order that they were made, but those that repeat others or lead on from an old address."""
    entries = (ENTRY.format(escape(site.url + page.path), page.changed) for page in pages if page.indexed)
    return Asset("sitemap.xml", SITEMAP.format("\n".join(entries)).encode())
