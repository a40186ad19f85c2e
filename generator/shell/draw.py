"""A made site → a folder of files: every page is set into the shell of its shape."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.navigation import titles
from generator.page import Asset
from generator.pipeline import Made
from generator.shell.shells import shells_of
from generator.shell.slots import Filling, Shape, shape, slots
from generator.shell.splice import Shell
from generator.write import Written, publish


def draw(made: Made, root: Path, out: Path) -> Written:
    """Publishes every page and file of a site, touching only what changed. Raises `ShellError`."""
    return publish(drawn(made, root), out)


def drawn(made: Made, root: Path) -> Iterator[Asset]:
    """Every page and file of a site. Raises `ShellError`."""
    named = titles(made.navigation)
    called = {page.path: named.get(page.path, page.title) for page in made.pages}
    fillings = [Filling(page, tuple(made.structured_data.get(page.path, ())), called) for page in made.pages]
    shaped = [(shape(each, frozenset(named)), each) for each in fillings]
    shells, theme = shells_of(made, root, dict.fromkeys(each for each, _ in shaped))
    return _files(made, shaped, shells, theme)


def _files(
    made: Made, shaped: Sequence[tuple[Shape, Filling]], shells: Mapping[Shape, Shell], theme: Mapping[str, bytes]
) -> Iterator[Asset]:
    """Every file of the site. Those of the project stand before the theme's own."""
    own = {asset.path for asset in made.assets}
    yield from (Asset(path, content) for path, content in theme.items() if path not in own)
    yield from made.assets
    for shape_of_it, filling in shaped:
        yield Asset(f"{filling.page.path}index.html", shells[shape_of_it].around(slots(filling)))
