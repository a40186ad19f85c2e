"""Modules of `calculators/web` as one script: what an entry needs of them and no more, minified.

The modules hold declarations alone (`function`, `const`, `class`, each from its own line's start to the next one's) and
import each other by name, so a name leads to its declaration, and that to the names in it.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import minify

from generator.colours import in_both
from generator.model import Colours

WEB = Path(__file__).resolve().parents[2] / "calculators" / "web"
_COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*$| //[^\n]*$", re.DOTALL | re.MULTILINE)
_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w.]+)";$', re.MULTILINE)
_DECLARATION = re.compile(r"^(?=(?:export )?(?:function|const|class) )", re.MULTILINE)
_NAME = re.compile(r"(?<![.\w])[A-Za-z_]\w*")


@dataclass(frozen=True)
class Module:
    """A module's declarations by name, and the module that each imported name comes from."""

    declarations: dict[str, str]
    imports: dict[str, str]


@dataclass(frozen=True)
class Call:
    """A call of a function that a module exports, with its arguments as code."""

    module: str
    function: str
    arguments: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.function}({','.join(self.arguments)});"


def script(*calls: Call, before: str = "") -> str:
    """Calls with all that they need as one script that leaves no name behind.

    The code that stands `before` them is left as it is: it is what the proof ran.
    """
    taken: dict[tuple[str, str], str] = {}
    for call in calls:
        _take(call.module, call.function, taken, set())
    code = "\n".join([*taken.values(), *map(str, calls)])
    return f"(()=>{{{before}{minify.string('text/javascript', f'(()=>{{{code}}})()')}}})()"


def styles(name: str, colours: Colours) -> str:
    """A style sheet in the brand's colours, without comments and needless spaces. None of its texts holds a sign."""
    text = in_both(_COMMENT.sub("", (WEB / name).read_text(encoding="utf-8")), colours)
    text = re.sub(r"\s*([{};,>])\s*|(?<=[\w-]): ", lambda found: found[1] or ":", re.sub(r"\s+", " ", text))
    return (
        re.sub(r'(?<=[ (,:-])0\.|"(?=[\w-]+")|(?<=\w)"(?=\])', lambda it: it[0].strip('0"'), text)
        .replace(";}", "}")
        .strip()
    )


def _take(module: str, name: str, taken: dict[tuple[str, str], str], met: set[tuple[str, str]]) -> None:
    if (module, name) in met:
        return
    met.add((module, name))
    held = _module(module)
    for word in dict.fromkeys(_NAME.findall(held.declarations[name])):
        if word in held.declarations:
            _take(module, word, taken, met)
        elif word in held.imports:
            _take(held.imports[word], word, taken, met)
    taken[module, name] = held.declarations[name]


def forget() -> None:
    """Modules are read again, since they may have changed."""
    _module.cache_clear()


@cache
def _module(name: str) -> Module:
    text = _COMMENT.sub("", (WEB / name).read_text(encoding="utf-8"))
    imports = {each.strip(): path for names, path in _IMPORT.findall(text) for each in names.split(",") if each.strip()}
    _, *found = _DECLARATION.split(_IMPORT.sub("", text))
    declarations = (each.removeprefix("export ").strip() for each in found)
    return Module({re.split(r"\W+", each, maxsplit=2)[1]: each for each in declarations}, imports)
