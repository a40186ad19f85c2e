"""The site generators that the benchmark builds the same site with, each with its best honest settings.

All of them get an outline (`outline.py`): what is on each page is worked out for them, and links are addresses that
need no check. All draw the same pages with the same navigation, a table of contents, and an index to search.

Hugo: the records are data, and a content adapter adds a page for each. A theme of its own in `hugo/`, in which what is
alike on many pages is drawn once (`partialCached`); kinds of pages that the site does not have are off.
Eleventy: the same data and the same theme, one template paginated over it, in JavaScript, the fastest of its languages;
what is alike is drawn once, and the data is not merged into each page's.
MkDocs Material: Markdown, with `navigation.prune` and our short navigation, which names no record; so records have no
previous and next there.
Zensical: the same Markdown and configuration; the newest release that PyPI can install.
Starlight: the same Markdown, with previous and next; code colours and the picture service are off, since the pages have
neither; Pagefind as it comes.
"""

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.bench.install import Tools
from tests.bench.sites.markdown import markdown_pages, source_of
from tests.bench.sites.outline import Outline

HERE = Path(__file__).resolve().parent
FEATURES = ["navigation.prune", "navigation.tabs", "navigation.indexes", "navigation.footer", "content.action.edit"]


@dataclass(frozen=True)
class Generator:
    """A peer. `lay` writes its input into a folder below its packages; `command` builds it there, into `out`.

    What it could remember from an earlier build is in `remembers`. `targets` say how much of its time ours may take, by
    the number of records; for more records than the last of them it is not measured.
    """

    name: str
    targets: Mapping[int, float]
    lay: Callable[[Outline, Path], None]
    command: Callable[[Path, Tools], list[str]]
    out: str
    remembers: tuple[str, ...] = ()


def hugo(outline: Outline, folder: Path) -> None:
    shutil.copytree(HERE / "hugo", folder)
    _data(outline, folder / "data")


def eleventy(outline: Outline, folder: Path) -> None:
    shutil.copytree(HERE / "eleventy", folder)
    shutil.copy(HERE / "hugo" / "assets" / "style.css", folder / "style.css")
    _data(outline, folder / "data")


def _data(outline: Outline, folder: Path) -> None:
    """The outline as JSON, a file for each kind of thing."""
    folder.mkdir()
    urls = [each["url"] for section in outline.navigation for each in (section, *section["below"])]
    site = {
        "title": outline.title,
        "navigation": outline.navigation,
        "named": urls,
        "sections": sorted(outline.sections - {""}),
        "order": list(outline.pages),
    }
    for name, value in {
        "site": site,
        **{each: asdict(outline)[each] for each in ("pages", "titles", "claims")},
    }.items():
        (folder / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def material(outline: Outline, folder: Path) -> None:
    """MkDocs Material's input, which is Zensical's too."""
    markdown_pages(outline, folder / "docs", starlight=False)
    config = {
        "site_name": outline.title,
        "site_url": "https://example.org/",
        "edit_uri_template": "https://example.org/edit/{path}",
        "repo_url": "https://example.org/",
        "theme": {"name": "material", "font": False, "features": FEATURES},
        "plugins": ["search"],
        "markdown_extensions": [{"toc": {"title": "On this page"}}],
        "not_in_nav": "*",
        "nav": [_entry(each, outline) for each in outline.navigation],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")


def _entry(section: Mapping[str, Any], outline: Outline) -> dict[str, Any]:
    source = source_of(section["url"].lstrip("/"), outline)
    below = [{each["title"]: source_of(each["url"].lstrip("/"), outline)} for each in section["below"]]
    inside = [each for each in below if source not in each.values()]
    return {section["title"]: [source, *inside] if inside else source}


def starlight(outline: Outline, folder: Path) -> None:
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
    (folder / "site.json").write_text(json.dumps({"title": outline.title, "sidebar": sidebar}), encoding="utf-8")


GENERATORS = (
    Generator(
        "Hugo",
        {1_000: 0.9, 10_000: 0.5},
        hugo,
        lambda folder, tools: [tools.hugo, "--quiet", "--source", str(folder), "--cacheDir", str(folder / "cache")],
        "public",
        ("cache", "resources"),
    ),
    Generator(
        "Eleventy",
        {1_000: 0.6, 10_000: 0.5},
        eleventy,
        lambda _, tools: [tools.node, str(tools.node_modules / "@11ty" / "eleventy" / "cmd.cjs"), "--quiet"],
        "_site",
    ),
    Generator(
        "MkDocs Material",
        {1_000: 0.12},
        material,
        lambda folder, tools: [tools.mkdocs, "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")],
        "site",
    ),
    Generator(
        "Zensical",
        {1_000: 0.1},
        material,
        lambda folder, tools: [tools.zensical, "build", "--config-file", str(folder / "mkdocs.yml")],
        "site",
        (".cache",),
    ),
    Generator(
        "Starlight",
        {1_000: 0.06},
        starlight,
        lambda _, tools: [tools.node, str(tools.node_modules / "astro" / "bin" / "astro.mjs"), "build", "--silent"],
        "dist",
        ("cache", ".astro"),
    ),
)
