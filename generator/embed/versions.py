"""The version of an embedded calculator that content and rules make: its hash, its day, its files."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping

from generator.compiler.compile import Compiled
from generator.embed.bundle import Call, script
from generator.embed.element import VERSION, element, spoken
from generator.embed.frame import frame_page, frame_script
from generator.embed.table import results_table
from generator.kept import Version
from generator.library import Library

LENGTH = 12  # hexadecimal digits
RESIZER, UPGRADER = "resize.js", "upgrade.js"


def integrity(content: bytes) -> str:
    """The Subresource Integrity of a file."""
    return f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"


def in_ascii(code: str) -> str:
    """A script that says the same in whatever encoding a host's page is: all its other letters stand in texts."""
    return re.sub(r"[^\x00-\x7f]", lambda it: json.dumps(it[0])[1:-1].replace("\\u00", "\\x"), code)


def version(library: Library, compiled: Compiled, days: Mapping[str, str], today: str | None = None) -> Version:
    """The version that content and rules make now; `days` gives the day of each that was kept, by its hash.

    One that was not kept is of the day `today`, or of the site's last.
    """
    name, sizing = compiled.calculator.id, resizer(library).encode()
    said = list(spoken(library, compiled))
    tables = [results_table(each, library.calculators[name]) for each in said]
    scripts = [(element(each), frame_script(each)) for each in said]

    def saying(words: str) -> dict[str, bytes]:
        """The files with these words in the place of their version and its day."""
        files = {RESIZER: sizing}
        for each, table, pair in zip(said, tables, scripts, strict=True):
            alone, framed = (code.replace(VERSION, words) for code in pair)
            files[f"{name}{each.suffix}.js"] = f"{in_ascii(alone)}\n".encode()
            files[f"{name}{each.suffix}.html"] = frame_page(each, framed, table).encode()
        return files

    found = Version(name, "", "", saying(VERSION)).digest[:LENGTH]
    day = days.get(found, today or library.site.revised)
    return Version(name, found, day, saying(f"{found}, {day}"))


def resizer(library: Library) -> str:
    """The script that gives frames their height; each version has its own beside its frames."""
    call = Call("resize.mjs", "resize", (json.dumps(f"{library.site.url}embed/"),))
    return f"{script(call)}\n"


def upgrader(library: Library) -> str:
    """The script that turns pasted links of a whole site into frames."""
    own = library.site.language
    titles = {"": {name: each.title for name, each in library.calculators.items()}} | {
        name: {calculator: each.title for calculator, each in language.calculators.items()}
        for name, language in library.languages.items()
        if name != own
    }
    call = Call("upgrade.mjs", "upgrade", (json.dumps(library.site.url), json.dumps(titles)))
    return f"{in_ascii(script(call))}\n"
