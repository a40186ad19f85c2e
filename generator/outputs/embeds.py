"""The embedded calculators as files: the live channel, every kept version, and what a host needs to know of them."""

import json
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import escape

from generator.compiler.compile import Compiled
from generator.embed.conformance import openacr
from generator.embed.snippets import HEIGHT, MAJOR, plugin_name
from generator.embed.versions import RESIZER, UPGRADER, integrity, resizer, upgrader, version
from generator.kept import Version
from generator.library import Library
from generator.outputs.archive import LICENCE, zipped
from generator.outputs.wordpress import plugin
from generator.page import Asset

BASE = "embed/"
WIDTH = 600
README = """\
{title}
{site}, version {hash} of {day}.

The code is under the MIT licence, whose text is in {code}; figures and texts are under {content}.

Put these files on your own server, all in one folder, and write into your page either

  <script src="/folder/{id}.js" async></script>
  <{id}></{id}>

or, where no script is allowed,

  <iframe src="/folder/{id}.html" title="{title}" width="100%" height="900" style="border:0"></iframe>

Each file stands by itself and asks for nothing, from you or from us. Its links lead to the site that it is from.
With <script src="/folder/resize.js" async></script> beside it, the frame is as high as what it shows.
{languages}Figures and rules stay as they are in these files until you take newer ones.
"""


def embeds(library: Library, calculators: Mapping[str, Compiled], kept: Sequence[Version]) -> Iterator[Asset]:
    """The files below `embed/`; none where nothing can be embedded."""
    if not calculators and not kept:
        return
    days = {each.hash: each.day for each in kept}
    live = [version(library, compiled, days) for compiled in calculators.values()]
    shared = {RESIZER: resizer(library).encode(), UPGRADER: upgrader(library).encode()}
    last_published = {name: content for each in kept for name, content in each.files.items()}
    folders = {
        MAJOR: last_published | shared,
        **{each.hash: dict(each.files) for each in live},
        **{each.hash: dict(each.files) for each in kept},
    }
    if live:
        yield Asset(f"{BASE}{MAJOR}/{plugin_name(library)}.zip", plugin(library, calculators, live))
        yield Asset(f"{BASE}{MAJOR}/openacr.yml", openacr(library, live).encode())
    for each in live:
        folders[MAJOR] |= each.files
        yield _json(f"{MAJOR}/{each.calculator}.oembed.json", oembed(library, each))
        yield Asset(f"{BASE}{MAJOR}/{each.calculator}.zip", to_host(library, each))
    for folder, files in folders.items():
        yield from (Asset(f"{BASE}{folder}/{name}", content) for name, content in files.items())
    yield _json("versions.json", versions_json(live, kept, shared))


def oembed(library: Library, of: Version) -> dict[str, object]:
    """The calculator for whoever turns a pasted link into what it leads to (oEmbed 1.0, rich).

    WordPress sizes a frame only if it stands behind a quotation, which is then seen where no script runs.
    """
    site, words = library.site, library.calculators[of.calculator]
    page = f"{site.url}{BASE}{MAJOR}/{of.calculator}.html"
    title, size = escape(words.title), f'width="{WIDTH}" height="{HEIGHT}"'
    private = 'style="border:0" referrerpolicy="no-referrer"'
    link = f'<blockquote><a href="{site.url}calculators/{of.calculator}/">{title}</a></blockquote>'
    return {
        "version": "1.0",
        "type": "rich",
        "title": words.title,
        "provider_name": site.title,
        "provider_url": site.url,
        "width": WIDTH,
        "height": HEIGHT,
        "html": f'{link}<iframe src="{page}" title="{title}" {size} {private}></iframe>',
    }


def to_host(library: Library, of: Version) -> bytes:
    """The version's files for a server of the host's own, with how they are put to use."""
    name, words = of.calculator, library.calculators[of.calculator]
    others = [file for file in of.files if file.startswith(f"{name}.") and file not in (f"{name}.js", f"{name}.html")]
    readme = README.format(
        id=name,
        title=words.title,
        hash=of.hash,
        day=of.day,
        site=library.site.title,
        code=LICENCE.name,
        content=library.site.licence_name,
        languages=f"In other languages: {', '.join(others)}.\n" if others else "",
    )
    return zipped({"README.txt": readme.encode(), LICENCE.name: LICENCE.read_bytes(), **of.files})


def versions_json(live: Sequence[Version], kept: Sequence[Version], shared: Mapping[str, bytes]) -> dict[str, object]:
    """Every version with the integrity of its files, the live ones first, and that of the scripts around frames.

    One that is kept is there for good; a live one that is not kept yet is kept before it is published.
    """
    there = {each.hash for each in kept}
    older = [each for each in kept if each.hash not in {new.hash for new in live}]
    return {
        "major": MAJOR,
        "live": {each.calculator: each.hash for each in live},
        "versions": [
            {
                "version": each.hash,
                "calculator": each.calculator,
                "day": each.day,
                "kept": each.hash in there,
                "integrity": {name: integrity(content) for name, content in each.files.items()},
            }
            for each in (*live, *older)
        ],
        "scripts": {name: integrity(content) for name, content in shared.items()},
    }


def _json(path: str, value: object) -> Asset:
    return Asset(BASE + path, f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode())
