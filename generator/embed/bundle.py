"""Modules of `calculators/web` as one script: what an entry needs of them and no more, minified.

The modules hold declarations alone (`function`, `const`, `class`, each from its own line's start to the next one's) and
import each other by name, so a name leads to its declaration, and that to the names in it.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import minify

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


def bundled(module: str, name: str) -> str:
    """A constant of a name that a module declares, with all that it needs inside."""
    taken: dict[tuple[str, str], str] = {}
    _take(module, name, taken, set())
    needed = "\n".join(taken.values())
    return str(minify.string("text/javascript", f"const {name}=(()=>{{{needed}\nreturn {name}}})();"))


def script(*parts: str) -> str:
    """Pieces of code as one script that leaves no name behind."""
    return f"(()=>{{{chr(10).join(parts)}}})()"


def styles(name: str) -> str:
    """A style sheet without comments and needless spaces. No text in ours holds a sign of CSS."""
    text = _COMMENT.sub("", (WEB / name).read_text(encoding="utf-8"))
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


@cache
def _module(name: str) -> Module:
    text = _COMMENT.sub("", (WEB / name).read_text(encoding="utf-8"))
    imports = {each.strip(): path for names, path in _IMPORT.findall(text) for each in names.split(",") if each.strip()}
    _, *found = _DECLARATION.split(_IMPORT.sub("", text))
    declarations = (each.removeprefix("export ").strip() for each in found)
    return Module({re.split(r"\W+", each, maxsplit=2)[1]: each for each in declarations}, imports)
