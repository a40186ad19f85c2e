"""A made site → a folder of files: every page is set into the shell of its shape."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.navigation import titles
from generator.page import Asset, Page
from generator.pipeline import Made
from generator.shell.shells import shells_of
from generator.shell.slots import Filling, shape, slots
from generator.shell.splice import Shell


class Drawing:
    """The shells of a site's pages, and the files of its theme. Raises `ShellError`."""

    def __init__(self, made: Made, root: Path) -> None:
        self._named = titles(made.navigation)
        self._called = {page.path: self._named.get(page.path, page.title) for page in made.pages}
        fillings = (self.filling(page, made.structured_data.get(page.path, ())) for page in made.pages)
        shapes = (shape(each, frozenset(self._named)) for each in fillings)
        self._shells, self.theme = shells_of(made, root, dict.fromkeys(shapes))

    def files(self, made: Made) -> Iterator[Asset]:
        """Every page and file of the site. Those of the project stand before the theme's own."""
        own = {asset.path for asset in made.assets}
        yield from (Asset(path, content) for path, content in self.theme.items() if path not in own)
        yield from made.assets
        yield from (self.file(page, made.structured_data.get(page.path, ())) for page in made.pages)

    def file(self, page: Page, data: Sequence[str]) -> Asset:
        """The file of a page, drawn when it is asked for. Raises `KeyError` where no page of the site has its shape."""
        filling = self.filling(page, data)
        shell = self.shell(filling)
        return Asset(f"{page.path}index.html", lambda: shell.around(slots(filling)))

    def filling(self, page: Page, data: Sequence[str]) -> Filling:
        """A page with what its shell says besides."""
        return Filling(page, tuple(data), self._called)

    def shell(self, filling: Filling) -> Shell:
        """What stands around a page. Raises `KeyError` where no page of the site has its shape."""
        return self._shells[shape(filling, frozenset(self._named))]
