"""The calculators as a plugin for WordPress: its files from `calculators/wordpress`, and what is said in them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.compiler.compile import Compiled
from generator.embed.element import spoken
from generator.embed.snippets import FORMS, common, filled, in_language, plugin_name, unchosen
from generator.kept import Version
from generator.library import Library
from generator.outputs.archive import LICENCE, zipped

SOURCE = Path(__file__).resolve().parents[2] / "calculators" / "wordpress"
HEADER = """\
<?php
/**
 * Plugin Name: {title}
 * Description: {summary}
 * Version: {version}
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 */

( require __DIR__ . '/embed.php' )( __FILE__ );
"""
ALWAYS = ("heading", "lang", "preset")


def plugin(library: Library, calculators: Mapping[str, Compiled], live: Sequence[Version]) -> bytes:
    """The plugin as a zip that WordPress installs, the same bytes each time."""
    name, site = plugin_name(library), library.site
    told = {
        "title": f"{site.title}: calculators",
        "summary": site.summary,
        "version": max(each.day for each in live).replace("-", "."),
        "site": site.url,
        "calculators": {each.calculator: _calculator(library, calculators[each.calculator], each) for each in live},
    }
    said = {key: value.replace("*/", "") for key, value in told.items() if isinstance(value, str)}
    files = {
        f"{name}.php": HEADER.format(**said),
        "readme.txt": _readme(said, library, calculators),
        "calculators.json": json.dumps(told, ensure_ascii=False, indent=1),
        LICENCE.name: LICENCE.read_text(encoding="utf-8"),
        **{each: (SOURCE / each).read_text(encoding="utf-8") for each in ("embed.php", "block.js")},
    }
    packed = {f"{name}/{path}": text.encode() for path, text in files.items()}
    return zipped(packed | {f"{name}/files/{path}": content for each in live for path, content in _files(each)})


def _files(of: Version) -> Iterator[tuple[str, bytes]]:
    """The elements in every language, and the frame that the editor shows."""
    wanted = (f"{of.calculator}.html", ".js")
    return ((path, content) for path, content in of.files.items() if path.endswith(wanted) and path != "resize.js")


def _calculator(library: Library, compiled: Compiled, of: Version) -> dict[str, object]:
    """What the plugin knows of a calculator; `inside` is for readers without scripts."""
    said = list(spoken(library, compiled))
    table = next(each for each in FORMS if each.id == "table")
    words = common(library, said[0]) | in_language(library, said[0], dict.fromkeys(of.files, ""))
    inside = filled(table.snippet, words | unchosen(table, said[0], of.hash))
    return {
        "title": said[0].words.title,
        "version": of.hash,
        "attributes": [*(each.id.replace("_", "-") for each in compiled.inputs), *ALWAYS],
        "languages": [each.language.id for each in said if each.suffix],
        "inside": inside.replace("\n", ""),
    }


def _readme(said: Mapping[str, str], library: Library, calculators: Mapping[str, Compiled]) -> str:
    titles = "\n".join(f"* {each}: {library.calculators[each].title}" for each in calculators)
    shortcode = f'[{plugin_name(library)} calculator="{next(iter(calculators))}"]'
    text = (SOURCE / "readme.txt").read_text(encoding="utf-8")
    licences = {"code": LICENCE.name, "content": library.site.licence_name}
    return text.format(**said, **licences, calculators=titles, shortcode=shortcode)
