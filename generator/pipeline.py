"""The whole story on one screen: content and rules → a site that agrees with itself."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from generator import freshness
from generator.agree import disagreements
from generator.check.all_checks import check
from generator.colours import by_name
from generator.compiler.compile import Compiled, compile_all
from generator.cores import begin
from generator.kept import Version, kept_versions
from generator.library import Library
from generator.load import load, reread
from generator.markdown import SPANS
from generator.model import Site
from generator.navigation import Section, navigation
from generator.outputs.all_outputs import data, outputs
from generator.outputs.embeds import embeds
from generator.outputs.structured_data import in_html, structured_data
from generator.page import Asset, Page
from generator.pages.all_pages import assets, context_of, page_of, pages
from generator.pictures import pictures
from generator.press import Press
from generator.problem import Problem, stop_if_any
from generator.relate import relate, same_references
from generator.translations import untranslated
from generator.verify import Proof, is_proved, prove

Progress = Callable[[str], None]
MEMORY = ".cache"


def quiet(_says: str) -> None:
    """Says nothing."""


@dataclass(frozen=True)
class Made:
    """A finished site, before anything is written."""

    site: Site
    navigation: tuple[Section, ...]
    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    structured_data: Mapping[str, tuple[str, ...]]
    logo: str


@dataclass(frozen=True)
class Sound:
    """Content and rules without a problem in them."""

    library: Library
    calculators: dict[str, Compiled]
    kept: tuple[Version, ...]


def make(root: Path, today: str | None = None, progress: Progress = quiet, url: str | None = None) -> Made:
    """The site of a project folder without its pictures, at its own address or at `url`.

    Raises `Stop` with every problem of the first stage that has one.
    """
    library = _read(root, progress)
    compiled = compile_all(root)
    progress("Checking the content")
    verdict = begin(partial(_judged, library, today))
    taken_away = begin(partial(_data, library, compiled[0], url))  # asked for when the verdict is good
    _accept(*verdict(), root)
    sound = _sound(root, library, *compiled)
    proofs = promise(root, sound.calculators, progress)
    progress("Writing the pages")
    return finished(sound, proofs, url, root / MEMORY, taken_away())


def illustrated(made: Made, root: Path, progress: Progress = quiet) -> Made:
    """The same site with its pictures."""
    progress("Drawing the pictures")
    return replace(made, assets=(*made.assets, *pictures(made.pages, press_of(made.site), root / MEMORY)))


def finished(
    sound: Sound,
    proofs: Mapping[str, Proof],
    url: str | None = None,
    memory: Path | None = None,
    taken_away: Sequence[Asset] | None = None,
) -> Made:
    """The site of sound content and rules without its pictures; a method page tells of a proof where there is one.

    Pages are remembered in the folder `memory`. The data to be taken away is made here where it is not there yet.
    """
    library, calculators = _at(sound.library, url), sound.calculators
    relations = relate(library)
    data_files = _data(library, calculators) if taken_away is None else taken_away
    files = (*data_files, *embeds(library, calculators, sound.kept))
    drawn = tuple(pages(library, relations, calculators, proofs, files, memory))
    return Made(
        site=library.site,
        navigation=navigation(library),
        pages=drawn,
        assets=(
            *assets(library, calculators),
            *files,
            *outputs(library, relations, calculators, drawn),
        ),
        structured_data=_in_head(library, drawn),
        logo=library.logo.content,
    )


def _at(library: Library, url: str | None) -> Library:
    return library.at(url or library.site.url)


def _data(library: Library, calculators: Mapping[str, Compiled], url: str | None = None) -> tuple[Asset, ...]:
    library = _at(library, url)
    return tuple(data(library, relate(library), calculators))


def press_of(site: Site) -> Press:
    """What makes the pictures of a site."""
    return Press(by_name(site.colours, "light"))


def ahead(sound: Sound, content: Path, inside: Path, path: str) -> tuple[Page, tuple[str, ...]] | None:
    """A record's page right after one file has changed, before anything is checked, without its neighbours; and its
    structured data. None where more than the record's own words may have changed, or the form of the file is wrong.
    """
    library = reread(sound.library, content, inside)
    if library is None or not same_references(sound.library, library):
        return None
    page = page_of(context_of(library, relate(sound.library), sound.calculators), path)
    return (page, _in_head(library, (page,))[path]) if page else None


def examine(root: Path, today: str | None = None, progress: Progress = quiet) -> Sound:
    """Content and rules, loaded, checked and compiled."""
    library = _read(root, progress)
    _accept(*_judged(library, today), root)
    progress("Compiling the rules")
    return _sound(root, library, *compile_all(root))


def _read(root: Path, progress: Progress) -> Library:
    progress("Reading the content")
    SPANS.recall(root / MEMORY)
    library, problems = load(root / "content", root / MEMORY)
    stop_if_any(problems)
    return library


def _judged(library: Library, today: str | None) -> tuple[list[Problem], Mapping[bytes, bytes]]:
    """What the checks find, and the prose that they have read for it."""
    return check(library, today), SPANS.used


def _accept(problems: list[Problem], prose: Mapping[bytes, bytes], root: Path) -> None:
    """Goes on where nothing is wrong, and remembers the prose."""
    stop_if_any(problems)
    SPANS.learn(prose)
    SPANS.keep(root / MEMORY)


def _sound(root: Path, library: Library, calculators: dict[str, Compiled], refusals: list[Problem]) -> Sound:
    stop_if_any(refusals)
    kept, changed = kept_versions(root)
    stop_if_any([*_apart(library, calculators), *changed])
    return Sound(library, calculators, kept)


def _in_head(library: Library, drawn: Iterable[Page]) -> dict[str, tuple[str, ...]]:
    return {path: tuple(map(in_html, each)) for path, each in structured_data(library, drawn).items()}


def promise(
    root: Path, calculators: Mapping[str, Compiled], progress: Progress = quiet, fresh: bool = False
) -> dict[str, Proof]:
    """Python, JavaScript and every table give the same answers over the whole domain, or `Stop`.

    A proof is remembered in `.cache/` by all that it depends on; `fresh` proves anew, whatever is remembered.
    """
    memory = None if fresh else root / MEMORY
    proofs: dict[str, Proof] = {}
    problems: list[Problem] = []
    missing = [name for name, compiled in calculators.items() if not is_proved(compiled, memory)]
    with ProcessPoolExecutor(1, get_context("spawn")) as beside:  # V8 survives no fork
        others = {name: beside.submit(_proved, root, name, memory) for name in missing[1:]}
        for name, compiled in calculators.items():

            def counted(done: int, of: int, name: str = name) -> None:
                progress(f"Proving {name}: {done * 100 // of} %")

            proof, found = others[name].result() if name in others else prove(compiled, memory, counted)
            if proof is not None and proof.digest != compiled.digest:  # its rules have changed since
                proof, found = prove(compiled, memory, counted)
            problems += found
            if proof is not None:
                proofs[name] = proof
    stop_if_any(problems)
    return proofs


def _proved(root: Path, name: str, memory: Path | None) -> tuple[Proof | None, list[Problem]]:
    return prove(compile_all(root)[0][name], memory)


def library_of(root: Path) -> Library:
    """The content, or `Stop` with what is wrong with its form."""
    library, problems = load(root / "content")
    stop_if_any(problems)
    return library


def freshness_of(root: Path, today: str) -> str:
    """How the claims stand on a day, in a sentence; nothing where the content cannot be read."""
    library, problems = load(root / "content")
    return "" if problems else freshness.summary(library, today)


def problems_of(root: Path, today: str | None = None) -> list[Problem]:
    """Every problem of the content and the rules, without the proof."""
    library, problems = load(root / "content", root / MEMORY)
    if problems:
        return problems
    problems = check(library, today)
    calculators, refusals = compile_all(root)
    return [
        *problems,
        *refusals,
        *kept_versions(root)[1],
        *([] if refusals or any(each.is_error for each in problems) else _apart(library, calculators)),
    ]


def _apart(library: Library, calculators: Mapping[str, Compiled]) -> list[Problem]:
    """Where words, languages and rules do not fit together."""
    return [*disagreements(library, calculators), *untranslated(library, calculators)]
