"""A made site → a folder of files, with MkDocs as the one that draws the shell around each page."""

import logging
import tempfile
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator.mkdocs_plugin import PlumblinePlugin
from generator.pipeline import Made
from generator.write import Written, publish


class ShellError(Exception):
    """MkDocs could not draw the site; it has said why."""


def draw(made: Made, root: Path, out: Path) -> Written:
    """Draws every page in a folder beside `out`, then publishes what changed."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as finished:
        config = load_config(str(root / "mkdocs.yml"), site_dir=finished, strict=True, site_url=made.site.url)
        plugin = config.plugins["plumbline"]
        assert isinstance(plugin, PlumblinePlugin)
        plugin.hand(made)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        except Abort as error:
            raise ShellError(str(error)) from error
        finally:
            config.plugins.on_shutdown()
        return publish(Path(finished), out)
