"""The brand for browsers: its colours and all that is drawn in them as one stylesheet, its logo as a tab's icon."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.colours import NAMED, by_name, stylesheet
from generator.library import Library
from generator.page import Asset

STYLES, ICON = "assets/styles.css", "assets/icon.svg"
_ROOT = Path(__file__).resolve().parents[2]
SHEETS = ("site-theme/styles/plumbline.css", "site-theme/styles/terms.css", "calculators/web/form.css")
_OPENED = re.compile(r"""<svg(?:"[^"]*"|'[^']*'|[^>"'])*>""")


def brand(library: Library) -> Iterator[Asset]:
    """The stylesheet that all pages load, one file so that a first visit waits for one answer, and the icon."""
    sheets = (compact((_ROOT / path).read_text(encoding="utf-8")) for path in SHEETS)
    yield Asset(STYLES, "\n".join([stylesheet(library.site.colours), *sheets]).encode())
    yield Asset(ICON, icon(library).encode())


def compact(styles: str) -> str:
    """Styles without comments, indents and empty lines."""
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*.*?\*/", "", styles, flags=re.DOTALL)).strip()


def icon(library: Library) -> str:
    """The logo as a picture of its own, which brings the colours that it names, by day and by night."""
    logo, colours = library.logo.content, library.site.colours
    named = sorted(set(NAMED.findall(logo)))
    day, night = (
        "".join(f"--pl-{name}:{by_name(colours, scheme)[name]};" for name in named) for scheme in ("light", "dark")
    )
    styles = f"<style>:root{{{day}}}@media(prefers-color-scheme:dark){{:root{{{night}}}}}</style>" if named else ""
    return _OPENED.sub(lambda opened: opened[0] + styles, logo, count=1)
