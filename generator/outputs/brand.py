"""The brand for browsers: its colours as a stylesheet, its logo as the icon of a tab."""

import re
from collections.abc import Iterator

from generator.colours import NAMED, by_name, stylesheet
from generator.library import Library
from generator.page import Asset

STYLES, ICON = "assets/brand.css", "assets/icon.svg"
_OPENED = re.compile(r"""<svg(?:"[^"]*"|'[^']*'|[^>"'])*>""")


def brand(library: Library) -> Iterator[Asset]:
    """The stylesheet that all pages load, and the icon."""
    yield Asset(STYLES, stylesheet(library.site.colours).encode())
    yield Asset(ICON, icon(library).encode())


def icon(library: Library) -> str:
    """The logo as a picture of its own, which brings the colours that it names, by day and by night."""
    logo, colours = "\n".join(library.logo.lines), library.site.colours
    named = sorted(set(NAMED.findall(logo)))
    day, night = (
        "".join(f"--pl-{name}:{by_name(colours, scheme)[name]};" for name in named) for scheme in ("light", "dark")
    )
    styles = f"<style>:root{{{day}}}@media(prefers-color-scheme:dark){{:root{{{night}}}}}</style>" if named else ""
    return _OPENED.sub(lambda opened: opened[0] + styles, logo, count=1)
