"""The site generators that the benchmark builds the same site with, each with its best honest settings.

All of them get an outline (`outline.py`): what is on each page is worked out for them, and links are addresses that
need no check. All draw the same pages with the same navigation, a table of contents, and an index to search.

Hugo: the records are data, and a content adapter adds a page for each. Its layouts are our own shells (`layouts.py`), a
static text each with expressions in the slots, which costs next to nothing; in a body what is
alike on many pages is drawn once (`partialCached`); kinds of pages that the site does not have are off. Structured data
and the citation it gets finished. Each record is a file of JSON too.
Eleventy: the same data and the same shells, as pieces of text that are read once; one template paginated over it, in
JavaScript, the fastest of its languages; what is alike is drawn once, and the data is not merged into each page's.
MkDocs Material: Markdown, with `navigation.prune` and our short navigation, which names no record; so records have no
previous and next there.
Zensical: the same Markdown and configuration; the newest release that PyPI can install.
Starlight: the same Markdown, with previous and next; code colours and the picture service are off, since the pages have
neither; Pagefind as it comes.

What remains different between ours and the two that have our shells: of the pages that they draw as well, our bodies
are half as large again. Ours have more elements and classes, each claim tells how it was read, and what the terms of a
page mean stands in it. And ours has a tenth more pages: calculators and their methods, the book, editing, embedding,
what changed.

With pictures, each draws one of 1200 × 630 for each page as PNG, with the site's name, the title and the summary, in
our typeface. Hugo sets the words over a ground with its own filters, both texts in one pass; it draws one picture at a
time. Eleventy and Starlight have Satori set the words and resvg draw them (`pictures/`), on every core; the plugin for
Eleventy packs each picture twice and takes longer. Material has its plugin `social`, with a thread for each
core, and Zensical has none.
"""

import json
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from tests.bench.install import Tools
from tests.bench.sites.layouts import hugo_layouts, shells_as_json
from tests.bench.sites.markdown import markdown_pages, source_of
from tests.bench.sites.outline import Outline

HERE = Path(__file__).resolve().parent
FEATURES = ["navigation.prune", "navigation.tabs", "navigation.indexes", "navigation.footer", "content.action.edit"]
DRAWN_FROM = ("title", "summary", "picture")


@dataclass(frozen=True)
class Generator:
    """A peer. `lay` writes its input into a folder below its packages; `command` builds it there, into `out`.

    What it could remember from an earlier build is in `remembers`. `targets` say how much of its time ours may take, by
    the number of records; for more than `most` records it is not measured.
    """

    name: str
    targets: Mapping[int, float]
    lay: Callable[[Outline, Path], None]
    command: Callable[[Path, Tools], list[str]]
    out: str
    remembers: tuple[str, ...] = ()
    most: int = 1_000


def hugo(outline: Outline, folder: Path, pictures: bool = False) -> None:
    shutil.copytree(HERE / "hugo", folder)
    _data(outline, folder / "data")
    _files(outline.around.theme, folder / "static")
    _files(outline.around.press if pictures else {}, folder / "assets")
    hugo_layouts(outline, folder / "layouts", pictures)


def eleventy(outline: Outline, folder: Path, pictures: bool = False) -> None:
    shutil.copytree(HERE / "eleventy", folder)
    _data(outline, folder / "data")
    _files(outline.around.theme, folder / "theme")
    shells_as_json(outline.around.shells, folder / "data" / "shells.json")
    if pictures:
        _press(outline, folder / "pictures")


def _press(outline: Outline, folder: Path) -> None:
    """What draws pictures in Node, with what it draws them from."""
    shutil.copytree(HERE / "pictures", folder)
    _files(outline.around.press, folder)


def _files(files: Mapping[str, bytes], folder: Path) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def _data(outline: Outline, folder: Path) -> None:
    """The outline as JSON, a file for each kind of thing."""
    folder.mkdir()
    site = {"sections": sorted(outline.sections - {""}), "order": list(outline.pages)}
    values = {"site": site, "pages": outline.pages, "titles": outline.titles, "claims": outline.claims}
    for name, value in values.items():
        (folder / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def material(outline: Outline, folder: Path, pictures: bool = False) -> None:
    """MkDocs Material's input, which is Zensical's too."""
    markdown_pages(outline, folder / "docs", starlight=False)
    config = {
        "site_name": outline.title,
        "site_url": "https://example.org/",
        "edit_uri_template": "https://example.org/edit/{path}",
        "repo_url": "https://example.org/",
        "theme": {"name": "material", "font": False, "features": FEATURES},
        "plugins": ["search", *([_social(outline, folder)] if pictures else [])],
        "markdown_extensions": [{"toc": {"title": "On this page"}}],
        "not_in_nav": "*",
        "nav": [_entry(each, outline) for each in outline.navigation],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")


def _social(outline: Outline, folder: Path) -> dict[str, Any]:
    """Material's plugin for pictures. It fetches a typeface unless it lies in its cache, so ours is laid there."""
    cache = folder / ".cache" / "social"
    fonts = {"Regular": "inter-400.ttf", "Bold": "inter-700.ttf"}
    _files({f"{name}.ttf": outline.around.press[file] for name, file in fonts.items()}, cache / "fonts" / "Inter")
    look = {"font_family": "Inter", "background_color": "#fcfdfe", "color": "#16222e"}
    cores = os.cpu_count() or 1
    return {
        "social": {"cache": False, "cache_dir": ".cache/social", "concurrency": cores, "cards_layout_options": look}
    }


def _entry(section: Mapping[str, Any], outline: Outline) -> dict[str, Any]:
    source = source_of(section["url"].lstrip("/"), outline)
    below = [{each["title"]: source_of(each["url"].lstrip("/"), outline)} for each in section["below"]]
    inside = [each for each in below if source not in each.values()]
    return {section["title"]: [source, *inside] if inside else source}


def starlight(outline: Outline, folder: Path, pictures: bool = False) -> None:
    shutil.copytree(HERE / "starlight", folder)
    markdown_pages(outline, folder / "src" / "content" / "docs", starlight=True)
    shutil.copy(HERE / "package.json", folder)  # names what it builds with, which Astro looks for
    sidebar = [
        {
            "label": section["title"],
            "collapsed": True,
            "items": [{"label": each["title"], "link": each["url"]} for each in (section, *section["below"])],
        }
        for section in outline.navigation
    ]
    site: dict[str, Any] = {"title": outline.title, "sidebar": sidebar}
    if pictures:
        site["pages"] = [{each: page[each] for each in DRAWN_FROM} for page in outline.pages.values()]
        _press(outline, folder / "pictures")
    (folder / "site.json").write_text(json.dumps(site), encoding="utf-8")


def _hugo(folder: Path, tools: Tools) -> list[str]:
    return [tools.hugo, "--quiet", "--source", str(folder), "--cacheDir", str(folder / "cache")]


def _eleventy(_: Path, tools: Tools) -> list[str]:
    return [tools.node, str(tools.node_modules / "@11ty" / "eleventy" / "cmd.cjs"), "--quiet"]


def _material(folder: Path, tools: Tools) -> list[str]:
    return [tools.mkdocs, "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]


def _zensical(folder: Path, tools: Tools) -> list[str]:
    return [tools.zensical, "build", "--config-file", str(folder / "mkdocs.yml")]


def _starlight(_: Path, tools: Tools) -> list[str]:
    return [tools.node, str(tools.node_modules / "astro" / "bin" / "astro.mjs"), "build", "--silent"]


PLAIN = (
    Generator("Hugo", {1_000: 0.9, 10_000: 0.5}, hugo, _hugo, "public", ("cache", "resources"), 10_000),
    Generator("Eleventy", {1_000: 0.6, 10_000: 0.5}, eleventy, _eleventy, "_site", (), 10_000),
    Generator("MkDocs Material", {1_000: 0.12}, material, _material, "site"),
    Generator("Zensical", {1_000: 0.1}, material, _zensical, "site", (".cache",)),
    Generator("Starlight", {1_000: 0.06}, starlight, _starlight, "dist", ("cache", ".astro")),
)
DRAWING = {"Hugo": hugo, "Eleventy": eleventy, "MkDocs Material": material, "Starlight": starlight}
"""How peers that also draw a picture for each page are laid."""
PICTURED = tuple(
    replace(
        each,
        name=f"{each.name}, with pictures",
        targets={},
        lay=partial(DRAWING[each.name], pictures=True),
        most=1_000,
    )
    for each in PLAIN
    if each.name in DRAWING
)
