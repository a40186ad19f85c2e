"""Another subject, with its own name, colours, logo and rules, built by the same generator without a change to it."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.colours import contrast
from generator.load import load
from generator.model import Site

Run = Callable[..., subprocess.CompletedProcess[str]]
TEXTS = {".html", ".json", ".xml", ".txt", ".mjs", ".css", ".svg", ".csv", ".js", ".map", ".md", ".webmanifest"}
SHARED = ("mkdocs.yml", "site-theme", "calculators/__init__.py", "calculators/vocabulary.py", "calculators/web")
PAGES = {"advice": 6, "benchmarks": 1, "calculators": 1, "for": 2, "sources": 2, "topics": 2}


@pytest.fixture(scope="module")
def other(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What somebody has who took the project and put their own subject into `content/` and `calculators/`."""
    folder = tmp_path_factory.mktemp("other") / "project"
    shutil.copytree(root / "tests" / "other-subject", folder)
    for name in SHARED:
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def built(other: Path, plumbline: Run) -> Path:
    """The other subject's site."""
    done = plumbline("--root", other, "build", "--out", other / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return other / "site"


def texts(site: Path) -> Iterator[tuple[Path, str]]:
    """Every text file of a site, but what comes with MkDocs Material."""
    for path in sorted(site.rglob("*")):
        inside = path.relative_to(site)
        is_material = inside.parts[:2] in {("assets", "javascripts"), ("assets", "stylesheets")}
        if path.is_file() and path.suffix in TEXTS and not is_material:
            yield inside, path.read_text(encoding="utf-8")


def test_every_record_has_its_page(built: Path) -> None:
    """Each record of the other subject has its page, and a kind that has no records has no section."""
    for folder, count in PAGES.items():
        assert len([page for page in (built / folder).glob("*/index.html") if page.parent != built / folder]) == count
    assert not (built / "questions").exists()
    assert "Disputed" not in (built / "index.html").read_text(encoding="utf-8")


def test_whoever_adapts_is_told_of_every_field_of_the_site(root: Path) -> None:
    """The page on adapting names each field of the site's record but those of every record."""
    told = (root / "site-theme" / "ADAPTING.md").read_text(encoding="utf-8")
    fields = Site.model_fields.keys() - {"id", "aliases", "silences"}
    assert {name for name in fields if f"`{name}`" not in told} == set()


def test_its_rules_are_proved(other: Path, plumbline: Run) -> None:
    """Every profile of its calculator gives the same in both languages, those with nothing counted too."""
    done = plumbline("--root", other, "verify", "--fresh")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "reference-count: 132 profiles, 132 results, the same in Python and JavaScript." in done.stdout
    done = plumbline("--root", other, "evaluate", "reference-count", "--inputs", '{"stage": "skilled-job", "asked": 1}')
    result = json.loads(done.stdout)
    assert (result["aim"], result["gap"], result["verdict"]) == (3, 2, "too-few")


def test_it_wears_its_own_brand(other: Path, built: Path) -> None:
    """Name, colours, logo and licence are its own on every page; its colours stand apart as far as they must."""
    library, _ = load(other / "content")
    colours = library.site.colours
    styles = (built / "assets" / "styles.css").read_text(encoding="utf-8")
    assert f"--pl-chalk: {colours.chalk.light};" in styles
    assert f"--pl-chalk: {colours.chalk.dark};" in styles
    assert contrast(colours.chalk.light, colours.paper.light) > 4.5
    assert library.logo.lines[1] in (built / "assets" / "icon.svg").read_text(encoding="utf-8")
    for page in built.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if "md-header" in text:
            assert library.logo.lines[1] in text, page
            assert re.search(r"<title>(.* · )?Good Word</title>", text), page
            assert ">CC0</a>" in text, page


def test_no_word_of_the_first_subject_is_left(root: Path, built: Path) -> None:
    """Nothing that the site publishes names the first subject, its records, its publishers, its address or its licence.

    Rows and terms share words with the method itself, such as its grades. The generator signs its modules.
    """
    first, _ = load(root / "content")
    second, _ = load(root / "tests" / "other-subject" / "content")
    own = {key.id for key in first.ledger if "-" in key.id and key.kind not in ("row", "term")}
    ids = own - {key.id for key in second.ledger}
    publishers = {source.publisher for source in first.sources.values()}
    phrases = {
        first.site.url,
        first.site.licence,
        first.site.licence_name,
        *(each for each in publishers if " " in each),
    }
    found = set()
    for inside, text in texts(built):
        if inside.parts[:2] == ("editing", "checks"):  # the generator's own pages, which show its tests' own small base
            continue
        words = {word.lower() for word in re.findall(r"[\w-]+", text)}
        found |= {(str(inside), word) for word in words & {"linkedin", *ids}}
        found |= {(str(inside), phrase) for phrase in phrases if phrase in text}
    assert found == set()
    named = {
        str(inside) for inside, text in texts(built) if first.site.title in re.sub("// Made by Plumbline", "", text)
    }
    assert named == set()
