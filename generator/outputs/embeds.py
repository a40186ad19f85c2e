"""The embedded calculators as files: the live channel, every kept version, and what a host needs to know of them."""

import json
from collections.abc import Iterator, Mapping

from markupsafe import escape

from generator.compiler.compile import Compiled
from generator.embed.versions import Version, hosts, integrity, version
from generator.library import Library
from generator.page import Asset

BASE = "embed/"
MAJOR = "1"
HEIGHT = 900  # pixels that hold any of the frames, until one says its own
WIDTH = 600


def embeds(library: Library, calculators: Mapping[str, Compiled]) -> Iterator[Asset]:
    """The files below `embed/`."""
    live = [version(library, compiled, {}) for compiled in calculators.values()]
    shared = dict(hosts(library))
    for each in live:
        for folder in (MAJOR, each.hash):
            for name, content in {**each.files, **shared}.items():
                yield Asset(f"{BASE}{folder}/{name}", content)
        yield _json(f"{MAJOR}/{each.calculator}.oembed.json", oembed(library, each))
    yield _json("versions.json", versions_json(live, shared))


def oembed(library: Library, of: Version) -> dict[str, object]:
    """The calculator for whoever turns a pasted link into what it leads to (oEmbed 1.0, rich)."""
    site, words = library.site, library.calculators[of.calculator]
    page = f"{site.url}{BASE}{MAJOR}/{of.calculator}.html"
    size = f'width="{WIDTH}" height="{HEIGHT}"'
    return {
        "version": "1.0",
        "type": "rich",
        "title": words.title,
        "provider_name": site.title,
        "provider_url": site.url,
        "width": WIDTH,
        "height": HEIGHT,
        "html": f'<iframe src="{page}" title="{escape(words.title)}" {size} style="border:0"></iframe>',
    }


def versions_json(live: list[Version], shared: Mapping[str, bytes]) -> dict[str, object]:
    """Each calculator's version with the integrity of its files, and that of the scripts around frames."""
    return {
        "major": MAJOR,
        "calculators": {
            each.calculator: {"version": each.hash, "day": each.day, "integrity": each.integrity} for each in live
        },
        "scripts": {name: integrity(content) for name, content in shared.items()},
    }


def _json(path: str, value: object) -> Asset:
    return Asset(BASE + path, f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode())
