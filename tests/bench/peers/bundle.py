"""Makes two files of each subject: its rules alone, and its rules with all that they need to run; both minified.

All of them are minified by esbuild in the same way but ours, which is measured as the compiler emits it.
"""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.compiler.compile import Compiled
from tests.bench.install import npm_packages, python_packages, ran

PORTS = Path(__file__).resolve().parent
ESBUILD = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8", "--log-level=error")
Files = tuple[Path, Path]


@dataclass(frozen=True)
class Subject:
    """What is measured. `make` gives its two files in a folder; `lacks` are the parts that its port leaves out."""

    name: str
    make: Callable[[Compiled, Path], Files]
    lacks: tuple[str, ...] = ()
    why: str = ""


def ours(compiled: Compiled, folder: Path) -> Files:
    """The compiler's minified module as it is emitted; the rules alone are without the reader of inputs."""
    alone, whole = folder / "ours-rules.mjs", folder / "ours.mjs"
    alone.write_text(compiled.rules_alone, encoding="utf-8")
    whole.write_text(compiled.rules_min, encoding="utf-8")
    return alone, whole


def by_hand(_: Compiled, folder: Path) -> Files:
    npm_packages(folder)
    file = _bundled(folder, PORTS / "handwritten.mjs", "by-hand")
    return file, file


def pscript(_: Compiled, folder: Path) -> Files:
    """PScript puts what is used of its library into the module; the rules alone are without it."""
    npm_packages(folder)
    ran([python_packages(folder), PORTS / "to_pscript.py", PORTS / "rules_in_python.py", folder], folder)
    alone, whole = (_bundled(folder, folder / f"pscript-{part}.js", f"pscript-{part}") for part in ("rules", "all"))
    return alone, whole


def transcrypt(_: Compiled, folder: Path) -> Files:
    """Transcrypt with its tiny runtime (-xt), for modern JavaScript (-e 6); every costly option stays off.

    The pragma `jsiter` makes plain objects of dicts, several times as fast; at loops over lists it must be off.
    """
    npm_packages(folder)
    python = python_packages(folder)
    rules = (PORTS / "rules_in_python.py").read_text(encoding="utf-8")
    (folder / "rules_in_python.py").write_text(_plain_objects(rules), encoding="utf-8")
    ran([python, "-m", "transcrypt", "-b", "-n", "-xt", "-e", "6", "rules_in_python.py"], folder)
    made = folder / "__target__" / "rules_in_python.js"
    entry = folder / "transcrypt.mjs"
    entry.write_text(f'export {{ evaluate }} from "./{made.parent.name}/{made.name}";\n', encoding="utf-8")
    return _both(folder, entry, "./org.transcrypt.__runtime__.js")


def _plain_objects(rules: str) -> str:
    """The port with Transcrypt's pragma `jsiter` on, but off at the head of each loop."""
    on, off = "__pragma__('jsiter')\n", "__pragma__('nojsiter')\n"
    text = re.sub(r"^( +)(for .*:\n)", rf"\1{off}\1\2\1    {on}", rules, flags=re.MULTILINE)
    return text.replace("LEVELS = ", f"{on}LEVELS = ", 1)


def json_logic(_: Compiled, folder: Path) -> Files:
    npm_packages(folder)
    return _both(folder, _copied(folder, "json_logic.mjs"), "json-logic-engine")


def publicodes(_: Compiled, folder: Path) -> Files:
    """The rules are parsed from YAML beforehand, so that no YAML parser counts."""
    npm_packages(folder)
    entry = _copied(folder, "publicodes.mjs")
    rules = yaml.safe_load((PORTS / "publicodes.yaml").read_text(encoding="utf-8"))
    (folder / "publicodes.yaml.json").write_text(json.dumps(rules, ensure_ascii=False), encoding="utf-8")
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace('"./publicodes.yaml"', '"./publicodes.yaml.json"'), encoding="utf-8")
    return _both(folder, entry, "publicodes")


def _copied(folder: Path, name: str) -> Path:
    """A port beside the node_modules that it imports from."""
    for each in (name, "sections.mjs"):
        shutil.copy(PORTS / each, folder / each)
    return folder / name


def _both(folder: Path, entry: Path, engine: str) -> Files:
    """The rules with the engine left out, and with it."""
    alone = _bundled(folder, entry, f"{entry.stem}-rules", f"--external:{engine}")
    return alone, _bundled(folder, entry, f"{entry.stem}-all")


def _bundled(folder: Path, entry: Path, name: str, *options: str) -> Path:
    made = folder / "made" / f"{name}.mjs"
    ran([folder / "node_modules" / ".bin" / "esbuild", entry, *ESBUILD, *options, f"--outfile={made}"], folder)
    return made


SUBJECTS = (
    Subject("plumbline", ours),
    Subject("by hand", by_hand),
    Subject("PScript", pscript, ("errors",), "the port reads no bad input"),
    Subject("Transcrypt", transcrypt, ("errors",), "the port reads no bad input"),
    Subject("json-logic-engine", json_logic, ("errors",), "JSON Logic cannot refuse an input"),
    Subject("publicodes", publicodes, ("texts", "errors"), "its texts write numbers in French, its errors are its own"),
)
