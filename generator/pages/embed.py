"""The page that helps others to put a calculator on theirs: their system, the snippet that suits it, how it looks."""

import html
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from markupsafe import Markup

from generator.calculator_words import CalculatorWords
from generator.compiler.compile import Compiled
from generator.embed.element import Spoken, spoken
from generator.embed.snippets import FORMS, common, filled, in_language, unchosen
from generator.embed.systems import SYSTEMS
from generator.model import Colours
from generator.page import Asset, Page
from generator.pages.context import Context, Here
from generator.pages.embedding import PATH as EMBEDDING
from generator.pages.embedding import TITLE as EMBEDDING_TITLE
from generator.pages.embedding import SanitisersView, recipe_path, recipes, sanitisers_view
from generator.pages.finish import finish
from generator.pages.forms import FOLDER, WEB, FormView, form, imported, input_data
from generator.pages.views import Head, Link
from generator.pages.words import when

TITLE = "Put it on your page"
SCRIPT, STYLES = "embed.mjs", "assets/embed.css"
VERSIONS = "embed/versions.json"
CANVAS = {"paper": ("#ffffff", "#1e1e1e"), "ink": ("#000000", "#ffffff")}
"""What browsers take for `Canvas`, the lightest one by night, and for `CanvasText`."""
COLOURED = {"accent": "chalk", "aim": "brass", "error": "doubt"}
"""The brand's colour that stands behind each custom property."""
CHOSEN = {"accent": "Links and the bar", "aim": "The line and the aim", "ink": "Text", "paper": "Paper"}


@dataclass(frozen=True)
class SystemView:
    id: str
    title: str


@dataclass(frozen=True)
class SnippetView:
    """A form with its snippet as it is where nothing is chosen."""

    id: str
    title: str
    gives: str
    needs: str
    code: Markup
    file: str


@dataclass(frozen=True)
class ColourView:
    name: str
    label: str
    value: str


@dataclass(frozen=True)
class VersionView:
    """The version that there is now; one that is not `kept` becomes permanent once it is published."""

    hash: str
    day: str
    kept: bool


@dataclass(frozen=True)
class EmbedView:
    head: Head
    calculator: Link
    systems: tuple[SystemView, ...]
    forms: tuple[SnippetView, ...]
    answers: FormView
    colours: tuple[ColourView, ...]
    languages: tuple[tuple[str, str], ...]
    version: VersionView
    sanitisers: SanitisersView
    recipes: tuple[Link, ...]
    more: Link
    data: Markup
    script: str
    modules: tuple[str, ...]
    styles: str


def embed_page(context: Context, words: CalculatorWords, compiled: Compiled, files: Iterable[Asset]) -> Page:
    """The embed page of one calculator; `files` hold the versions that are published."""
    path = f"calculators/{words.id}/"
    here = context.here(f"{path}embed/")
    calculator = Link(here.href(path), words.title, words.summary)
    summary = f"“{words.title}” for your own site: the right snippet for your system, in your colours."
    head = Head((*here.trail("calculator"), calculator), TITLE, summary)
    version, integrity = _version(words.id, files)
    said = list(spoken(here.library, compiled))
    view = EmbedView(
        head=head,
        calculator=calculator,
        systems=tuple(SystemView(each.id, each.title) for each in SYSTEMS),
        forms=tuple(_snippets(here, said[0], version, integrity)),
        answers=form(here, compiled, words),
        colours=tuple(ColourView(name, label, _own(here)[name][0]) for name, label in CHOSEN.items()),
        languages=tuple((each.language.id, each.language.title) for each in said),
        version=version,
        sanitisers=sanitisers_view(),
        recipes=recipes(here),
        more=Link(here.href(EMBEDDING), EMBEDDING_TITLE),
        data=_data(here, words, said, version, integrity),
        script=here.href(FOLDER + SCRIPT),
        modules=tuple(here.href(FOLDER + each) for each in (SCRIPT, *imported(WEB, SCRIPT))),
        styles=here.href(STYLES),
    )
    return finish(here, "embed", head, view, here.edit_file("generator/embed/snippets.py", 1))


def _version(calculator: str, files: Iterable[Asset]) -> tuple[VersionView, dict[str, str]]:
    """The live version of a calculator with the integrity of its files."""
    told = json.loads(next(each.content for each in files if each.path == VERSIONS))
    live = next(each for each in told["versions"] if each["version"] == told["live"][calculator])
    return VersionView(live["version"], when(live["day"]), live["kept"]), live["integrity"]


def _snippets(here: Here, said: Spoken, version: VersionView, integrity: dict[str, str]) -> Iterator[SnippetView]:
    shared, words = common(here.library, said), in_language(here.library, said, integrity)
    for each in FORMS:
        blanks = shared | words | unchosen(each, said, version.hash)
        file = filled(each.file, blanks).removeprefix(here.library.site.url)
        code = Markup(html.escape(filled(each.snippet, blanks), quote=False))
        yield SnippetView(each.id, each.title, each.gives, each.needs, code, here.href(file) if file else "")


def _own(here: Here) -> dict[str, tuple[str, str]]:
    """The colours that the calculator has where nothing is chosen, by day and by night."""
    brand: Colours = here.library.site.colours
    shades = {name: getattr(brand, colour) for name, colour in COLOURED.items()}
    return {**CANVAS, **{name: (shade.light, shade.dark) for name, shade in shades.items()}}


def _data(
    here: Here, words: CalculatorWords, said: list[Spoken], version: VersionView, integrity: dict[str, str]
) -> Markup:
    """What the script works by, as JSON that may stand inside a script element."""
    inputs = said[0].compiled.inputs
    data = {
        "inputs": [input_data(each, words, words.inputs[each.id].label) for each in inputs],
        "root": here.href(""),
        "version": version.hash,
        "common": common(here.library, said[0]),
        "languages": {each.language.id: in_language(here.library, each, integrity) for each in said},
        "forms": {each.id: asdict(each) for each in FORMS},
        "systems": {
            each.id: {
                "title": each.title,
                "where": each.where,
                "forms": each.forms,
                "asks": each.asks,
                "recipe": here.href(recipe_path(each)),
            }
            for each in SYSTEMS
        },
        "colours": _own(here),
    }
    return Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))
