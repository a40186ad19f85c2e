"""The build as its users see it: the same bytes each time, nothing lost when it fails, links that lead somewhere."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib

Run = Callable[..., subprocess.CompletedProcess[str]]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differing(one: Path, other: Path) -> list[str]:
    first, second = contents(one), contents(other)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def test_two_builds_give_the_same_bytes(site: Path, project: Path, plumbline: Run, tmp_path: Path) -> None:
    """A copy of the project in another folder gives the same site, byte for byte."""
    done = plumbline("--root", project, "build", "--out", tmp_path / "again")
    assert done.returncode == 0, done.stderr
    assert differing(site, tmp_path / "again") == []


def test_mkdocs_gives_the_same_pages(site: Path, root: Path, tmp_path: Path) -> None:
    """`mkdocs build --strict` gives the same files with the same bytes as `plumbline build`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert differing(site, tmp_path / "site") == []


def test_building_again_writes_nothing(site: Path, plumbline: Run) -> None:
    """An unchanged project leaves every file of its site untouched."""
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    done = plumbline("build", "--out", site)
    assert "0 written" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before


def test_a_failed_build_leaves_the_last_good_site(project: Path, plumbline: Run, tmp_path: Path) -> None:
    """Content, rules and templates that are broken fail the build with their place and change no file of the site."""
    out = tmp_path / "out"
    assert plumbline("--root", project, "build", "--out", out).returncode == 0
    before = contents(out)
    benchmark = project / "content" / "benchmarks" / "industry.yml"
    rules = project / "calculators" / "connection_target.py"
    for path, good, bad, says in (
        (benchmark, "low: 300", "low: 9000", "content/benchmarks/industry.yml:"),
        (rules, "now.position + 2", "now.position / 2", "calculators/connection_target.py:"),
    ):
        text = path.read_text(encoding="utf-8")
        assert good in text
        path.write_text(text.replace(good, bad), encoding="utf-8")
        done = plumbline("--root", project, "build", "--out", out)
        assert done.returncode == 1
        assert says in done.stderr
        assert "Traceback" not in done.stderr
        path.write_text(text, encoding="utf-8")
    assert contents(out) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_preview_address_changes_addresses_alone(site: Path, project: Path, plumbline: Run, tmp_path: Path) -> None:
    """`--url` replaces the site's address where a full one is needed; a page links the rest by relative paths."""
    out = tmp_path / "preview"
    assert plumbline("--root", project, "build", "--out", out, "--url", "https://preview.test/a/b").returncode == 0
    page = (out / "advice" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://preview.test/a/b/advice/">' in page
    original = (site / "advice" / "index.html").read_text(encoding="utf-8")
    assert page.replace("https://preview.test/a/b/", "https://plumbline.example/") == original


def only_named(link: Element) -> bool:
    """Whether a link in a head names an address that a browser does not load."""
    return link.get("rel") in ("canonical", "prev", "next") or link.get("type") == "application/json+oembed"


def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    """No page loads a script, style, font, image or frame from another host."""
    loaded = []
    for path in site.rglob("*.html"):
        tree = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        for element in tree.iter():
            if element.tag in ("script", "img", "iframe", "source", "video", "audio", "embed"):
                loaded.append(element.get("src"))
            if element.tag == "link" and not only_named(element):
                loaded.append(element.get("href"))
    assert [address for address in loaded if address and urlsplit(address).netloc] == []
    styles = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.css"))
    assert "url(http" not in styles
    assert "url(//" not in styles


def test_no_page_tells_where_it_was_built(site: Path, root: Path) -> None:
    """No file of the site holds a path of the machine that built it."""
    for path in site.rglob("*"):
        if path.suffix in (".html", ".mjs", ".json", ".xml", ".css", ".map"):
            assert os.fsencode(root) not in path.read_bytes(), path
