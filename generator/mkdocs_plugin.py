"""Hands the finished pages to MkDocs, which gives them the shell and the navigation.

Everything here serves MkDocs' way of asking; what the site says and computes is decided before.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.address import picture_of
from generator.navigation import Section as Entry
from generator.navigation import titles
from generator.page import Heading, Page
from generator.pages.contents import as_list
from generator.pipeline import Made, illustrated, make
from generator.problem import Stop

log = get_plugin_logger("plumbline")
WATCHED = ("content", "calculators", "site-theme", "generator")


class PlumblineConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin has no settings: the site's own stand in `content/site.yml`."""


class PlumblinePlugin(BasePlugin[PlumblineConfig]):  # type: ignore[no-untyped-call]
    """Gives MkDocs the pages and files of a site that is made before MkDocs begins to write."""

    def __init__(self) -> None:
        self.made: Made | None = None
        self.handed = self.serving = False

    def hand(self, made: Made) -> None:
        """Takes a site that is made already, so that it is not made again."""
        self.made, self.handed = made, True

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Being there keeps this plugin, and so the last good site, from one build to the next."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Makes the site; a problem in it stops MkDocs before it touches a file.

        While serving, the last good site stays up instead, and the problems are told in the terminal.
        """
        if not self.handed:
            try:
                root = Path(config.config_file_path).parent
                self.made = illustrated(make(root, url=config.site_url or None), root)
            except Stop as stop:
                told = f"{stop}\n\nProblems: {len(stop.problems)}. The last good site is left as it is."
                if self.made is None or not self.serving:
                    raise Abort(told) from stop
                log.error(told)  # noqa: TRY400 (the problems are the message)
        made = self.required()
        config.site_name = made.site.title
        config.site_description = made.site.summary
        config.site_url = made.site.url
        config.theme["language"] = made.site.language
        config.theme.static_templates.discard("sitemap.xml")
        config.copyright = (
            f'Content: <a href="{escape(made.site.licence)}" rel="license">{escape(made.site.licence_name)}</a>'
        )
        config.extra["brand"] = {"logo": made.logo, "paper": made.site.colours.paper}
        config.nav = [_entry(entry, top=True) for entry in made.navigation]
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Puts the made pages and files in the place of what stands in MkDocs' folder."""
        made = self.required()
        for file in list(files):
            if file.src_dir == config.docs_dir:
                files.remove(file)
        named = titles(made.navigation)
        for page in made.pages:
            inclusion = InclusionLevel.INCLUDED if page.path in named else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, f"{page.path}index.md", content="", inclusion=inclusion)
            files.append(file)
            finished = FinishedPage(page, named.get(page.path, page.title), file, config)
            finished.structured_data = made.structured_data.get(page.path, ())
        for asset in made.assets:
            if asset.path in files.src_uris:
                files.remove(files.src_uris[asset.path])
            files.append(File.generated(config, asset.path, content=asset.content))
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Seats each record below its section, so that the section shows as the current one."""
        sections = {section.title: section for section in _sections(nav.items)}
        folders = _folders(self.required().navigation)
        for file in files.documentation_pages():
            page = file.page
            if page is not None and page.parent is None and not page.is_homepage:
                page.parent = sections.get(folders.get(page.url.split("/")[0], ""))
        _chain([file.page for file in files.documentation_pages()])
        return nav

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watches content, rules and theme."""
        self.handed, self.serving = False, True
        for folder in WATCHED:
            path = Path(config.config_file_path).parent / folder
            if path.is_dir():
                server.watch(str(path), builder)
        return server

    def required(self) -> Made:
        """The made site."""
        assert self.made is not None, "on_config makes the site first"
        return self.made


class FinishedPage(MkDocsPage):
    """A page whose body and table of contents are finished: there is no Markdown to read."""

    def __init__(self, finished: Page, named: str, file: File, config: MkDocsConfig) -> None:
        super().__init__(named, file, config)
        self.finished = finished
        self.structured_data: Sequence[str] = ()
        self.edit_url = finished.edit
        self.picture = f"{config.site_url}{picture_of(finished.path)}"

    def read_source(self, config: MkDocsConfig) -> None:
        """Gives the head what it says of the page."""
        self.markdown = ""
        self.meta = {"title": self.finished.title, "description": self.finished.summary}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Takes the body as it is."""
        self.content = self.finished.body
        self.toc = TableOfContents([_link(heading, 2) for heading in self.finished.toc])
        self.contents = as_list(self.finished.toc)
        self.present_anchor_ids = set()


def _chain(pages: list[MkDocsPage | None]) -> None:
    """Gives each page its neighbours in the reading order, which the foot of the page shows."""
    finished = {page.finished.path: page for page in pages if isinstance(page, FinishedPage)}
    for page in finished.values():
        page.previous_page = finished.get(page.finished.before or "") if page.finished.before is not None else None
        page.next_page = finished.get(page.finished.after or "") if page.finished.after is not None else None


def _link(heading: Heading, level: int) -> AnchorLink:
    link = AnchorLink(heading.title, heading.anchor, level)
    link.children = [_link(below, level + 1) for below in heading.below]
    return link


def _entry(entry: Entry, top: bool = False) -> dict[str, Any]:
    """A section as MkDocs writes it: a page, or a list of its index and what is below it.

    At the top all but the home page are lists, so that records can be seated below them.
    """
    page = f"{entry.path}index.md"
    if not entry.below and not (top and entry.path):
        return {entry.title: page}
    index = [page] if entry.path is not None else []
    return {entry.title: [*index, *(_entry(below) for below in entry.below)]}


def _folders(entries: tuple[Entry, ...]) -> dict[str, str]:
    """The title of each section that stands at a folder of its own, by the folder."""
    return {path.removesuffix("/"): title for path, title in titles(entries).items() if path.count("/") == 1}


def _sections(items: Iterable[Any]) -> Iterator[Section]:
    """Every section of MkDocs' navigation, whatever it is in."""
    for item in items:
        if isinstance(item, Section):
            yield item
            yield from _sections(item.children)
