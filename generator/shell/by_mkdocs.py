"""MkDocs as the one that draws shells: a made site → a folder of files, the page around each body included."""

import logging
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator.mkdocs_plugin import PlumblinePlugin
from generator.pipeline import Made
from generator.shell.error import ShellError


def render(made: Made, root: Path, folder: Path) -> None:
    """Draws every page of a site into a folder. Raises `ShellError`."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=True, site_url=made.site.url)
    plugin = config.plugins["plumbline"]
    assert isinstance(plugin, PlumblinePlugin)
    plugin.hand(made)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Abort as error:
        raise ShellError(str(error)) from error
    finally:
        config.plugins.on_shutdown()
