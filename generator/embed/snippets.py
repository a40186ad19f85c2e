"""The forms in which a calculator stands on other people's pages, each with its snippet.

A snippet has blanks, `{page}` and the like. The build fills them with nothing chosen; the embed page's script fills
the same ones with what its reader chooses.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.embed.element import Spoken
from generator.embed.table import results_table
from generator.embed.versions import RESIZER
from generator.library import Library

MAJOR = "1"
HEIGHT = 900  # pixels that hold any of the frames, until one says its own
SELF_SIZING = (
    f"frame-sizing:content-height;block-size:if(supports(frame-sizing: content-height): auto; else: {HEIGHT}px)"
)
"""Sized by the browser where it can. A sanitiser that takes the one declaration out knows the other as little, while
`height` would be left alone, and a frame of automatic height is 150 pixels high."""
_BLANK = re.compile(r"{(\w+)}")
_FRAME = (
    '<iframe src="{site}embed/{version}/{id}{suffix}.html{query}{fragment}"\n'
    f'  title="{{title}}" width="100%" height="{HEIGHT}" loading="lazy"\n'
    '  style="border:0{sizing}" referrerpolicy="no-referrer"\n'
    '  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>'
)
_SCRIPT = ' referrerpolicy="no-referrer" async></script>'
_RESIZER = '<script src="{site}embed/{version}/resize.js"{resizer}' + _SCRIPT
_LINK = '<p><a href="{page}{fragment}">{open}</a></p>'
_ELEMENT = "<{id}{lang}{attributes}{style}>\n" + _LINK + "\n{table}\n</{id}>"


@dataclass(frozen=True)
class Form:
    """A way to embed: what readers get, what the page needs for it, and the snippet with its blanks.

    One that is `pinned` is best taken in a version that never changes; one that is `looked_at` shows nothing but
    its own HTML. `file` is what is taken away with it.
    """

    id: str
    title: str
    gives: str
    needs: str
    snippet: str
    pinned: bool = False
    looked_at: bool = False
    file: str = ""


FORMS = (
    Form(
        "link",
        "A link",
        "The calculator on this site, with the answers that you fill in. Pasted alone into a paragraph, it becomes the "
        "calculator itself in systems that ask this site by oEmbed, then without the answers.",
        "nothing but links.",
        "{address}",
        looked_at=True,
    ),
    Form(
        "frame",
        "A frame",
        "The calculator itself, in a box of a height that is enough at any width.",
        "the iframe element. No script runs on your page.",
        _FRAME.replace("{sizing}", ""),
    ),
    Form(
        "sized",
        "A frame that sizes itself",
        "The same frame, as high as what it shows: by the browser where it can, else by a script of 0.4 kB that heeds "
        "this frame alone, else at the fixed height.",
        "the iframe element and one script. Where the script is taken out, the frame still works.",
        _FRAME.replace("{sizing}", f";{SELF_SIZING}") + f"\n{_RESIZER}",
    ),
    Form(
        "element",
        "An element",
        "The calculator as a part of your page, without a frame: in your typeface, your colours and your headings. "
        "Where no script runs, its readers see the link and the table.",
        "one script. Pinned, it bears its integrity, so that a browser runs these bytes or none; your policy names "
        "this site under script-src.",
        '<script src="{site}embed/{version}/{id}{suffix}.js"{integrity}' + _SCRIPT + "\n" + _ELEMENT,
        pinned=True,
    ),
    Form(
        "upgrade",
        "One script for the whole site",
        "Every link to a calculator that is alone in its paragraph becomes the calculator, on all your pages, those of "
        "yesterday too.",
        "one script in the template of your pages; editors then need nothing but links. It follows this site, so it "
        "bears no integrity.",
        '<script src="{site}embed/{major}/upgrade.js"' + _SCRIPT + '\n\n<p><a href="{page}{fragment}">{title}</a></p>',
    ),
    Form(
        "table",
        "A table",
        "The answers for the most common profiles, and the link to the calculator.",
        "tables and links. It says what the rules say today; take it anew when they change.",
        "{table}\n" + _LINK,
        looked_at=True,
    ),
    Form(
        "zip",
        "On your own server",
        "The element, the frame and their languages as files that ask for nothing, from you or from us.",
        "a folder on your server. Figures stay as they are until you take newer files.",
        '<script src="/folder/{id}{suffix}.js" async></script>\n' + _ELEMENT,
        file="{site}embed/{major}/{id}.zip",
    ),
    Form(
        "plugin",
        "A plugin for WordPress",
        "A block and a shortcode, and pasted links that become the calculator. The plugin brings the files, so your "
        "readers’ browsers ask your own server and nobody else.",
        "WordPress 6.1 or later, and somebody who may install plugins. Editors then need no right to write HTML.",
        '[{plugin} calculator="{id}"{lang}{attributes}]',
        file="{site}embed/{major}/{plugin}.zip",
    ),
)


def plugin_name(library: Library) -> str:
    """The name of the WordPress plugin, which is also that of its shortcode: the site's title in small letters."""
    return re.sub(r"[^a-z0-9]+", "-", library.site.title.lower()).strip("-") or "calculators"


def common(library: Library, spoken: Spoken) -> dict[str, str]:
    """The blanks that are the same in every language and version."""
    return {
        "id": spoken.compiled.calculator.id,
        "page": spoken.page,
        "site": library.site.url,
        "major": MAJOR,
        "plugin": plugin_name(library),
    }


def in_language(library: Library, spoken: Spoken, integrity: Mapping[str, str]) -> dict[str, str]:
    """The blanks of a language; `integrity` is of the version's files."""
    name = spoken.compiled.calculator.id
    table = results_table(spoken, library.calculators[name])
    return {
        "title": str(escape(spoken.words.title)),
        "open": str(escape(spoken.language.words.open)),
        "table": _in_lines(table),
        "suffix": spoken.suffix,
        "lang": f' lang="{spoken.language.id}"' if spoken.suffix else "",
        "integrity": _attributes(integrity[f"{name}{spoken.suffix}.js"]),
        "resizer": _attributes(integrity[RESIZER]),
    }


def unchosen(form: Form, spoken: Spoken, version: str) -> dict[str, str]:
    """The blanks of choices where nothing is chosen: a form that is best pinned is, and every other is live."""
    left = {**dict.fromkeys(("fragment", "query", "attributes", "style"), ""), "address": spoken.page}
    return {**left, "version": version} if form.pinned else {**left, "version": MAJOR, "integrity": "", "resizer": ""}


def filled(snippet: str, blanks: Mapping[str, str]) -> str:
    """A snippet with its blanks filled, as `filled` in `calculators/web/words.mjs` does it."""
    return _BLANK.sub(lambda found: blanks[found[1]], snippet)


def _attributes(integrity: str) -> str:
    return f' integrity="{integrity}" crossorigin="anonymous"'


def _in_lines(table: Markup) -> str:
    """A table with a line for each row, for whoever reads its code."""
    return str(table).replace("<tr>", "\n<tr>").replace("</table>", "\n</table>")
