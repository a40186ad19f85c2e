"""The page templates of the theme, filled from finished views."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

FOLDER = Path(__file__).resolve().parents[2] / "site-theme" / "templates"


def render(template: str, view: object, ending: str = "html") -> str:
    """The HTML of a view, or SVG by that ending. Raises where a template names what the view does not have."""
    return _environment(FOLDER).get_template(f"{template}.{ending}.jinja").render(view=view)


def in_pieces(template: str, view: object) -> Iterator[str]:
    """The HTML of a view piece by piece, where it is too large to be held as a whole."""
    return _environment(FOLDER).get_template(f"{template}.html.jinja").generate(view=view)


@cache
def _environment(folder: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
