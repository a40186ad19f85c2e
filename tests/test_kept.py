"""What was published of an embed stays: kept versions are found, published as they are, and missed if they change."""

import subprocess
from pathlib import Path

import pytest

from generator.compiler.compile import compile_all
from generator.embed.versions import RESIZER, version
from generator.kept import CODE, FILE, FOLDER, PUBLISHED, Version, keep, kept_versions, lost
from generator.load import load
from generator.outputs.embeds import embeds

VERSION = Version("connection-target", "0123456789ab", "2026-01-31", {"connection-target.js": b"former();\n"})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one kept version."""
    assert keep(tmp_path, [VERSION]) == [VERSION]
    return tmp_path


def test_a_kept_version_is_there_again(root: Path) -> None:
    """What is kept is read back as it was, and keeping it once more changes nothing."""
    before = (root / FOLDER / FILE).read_text(encoding="utf-8")
    assert kept_versions(root) == ((VERSION,), [])
    assert keep(root, [VERSION]) == []
    assert (root / FOLDER / FILE).read_text(encoding="utf-8") == before == f"{VERSION.line}\n"


def test_a_version_that_changed_or_vanished_is_missed(root: Path) -> None:
    """A changed file, a new one, a missing folder and a line that is none are each told at the version's line."""
    folder, file = root / FOLDER / VERSION.hash, root / FOLDER / VERSION.hash / "connection-target.js"
    (folder / "new.js").write_text("", encoding="utf-8")
    assert "one is changed, missing or new" in says(root)
    (folder / "new.js").unlink()
    assert kept_versions(root)[1] == []
    file.write_bytes(b"new();\n")
    assert "one is changed, missing or new" in says(root)
    file.unlink()
    assert "the folder is missing or empty" in says(root)
    (root / FOLDER / FILE).write_text("a line\n", encoding="utf-8")
    assert says(root) == "this line names no version"


def says(root: Path) -> str:
    (problem,) = kept_versions(root)[1]
    assert (problem.code, problem.place.file, problem.place.line) == ("calculator-kept", f"{FOLDER}/{FILE}", 1)
    return problem.says


def test_what_another_site_published_is_not_missed(root: Path) -> None:
    """A version that the last publishing commit kept is missed at that site's address, and not at another's."""
    site = root / "content" / "site.yml"
    site.parent.mkdir()
    site.write_text("url: https://first.example/\n", encoding="utf-8")
    who = ("-c", "user.name=Nobody Nowhere", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false")

    def git(*arguments: str) -> None:
        subprocess.run(["git", "-C", root, *who, *arguments], check=True)

    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "The beginning")
    assert lost(root, "https://first.example/", []) == [], "nothing was published yet"
    git("commit", "--quiet", "--allow-empty", "--message", PUBLISHED)
    assert lost(root, "https://first.example/", [VERSION]) == []
    (problem,) = lost(root, "https://first.example/", [])
    assert (problem.code, problem.says) == (CODE, f"a version that was published is missing: {VERSION.line}")
    assert lost(root, "https://second.example/", []) == []


def test_a_version_is_of_the_day_that_it_was_kept(project: Path) -> None:
    """The hash is of what a version says and not of its day, which a new one takes from today and a kept one has."""
    library, _ = load(project / "content")
    for compiled in compile_all(project)[0].values():
        new = version(library, compiled, {}, "2031-01-31")
        assert new.day == "2031-01-31"
        assert all(
            f"{new.hash}, 2031-01-31".encode() in content for name, content in new.files.items() if name != RESIZER
        )
        assert version(library, compiled, {new.hash: new.day}, "2032-02-29") == new


def test_what_is_given_up_stays_in_the_live_channel(project: Path) -> None:
    """A calculator or a language that is there no more stays as it last was; what is there is as it is now."""
    library, _ = load(project / "content")
    calculators, _ = compile_all(project)
    files = {
        "gone.js": b"gone();\n",
        "growth-plan.xx.js": b"xx();\n",
        "growth-plan.js": b"old();\n",
        RESIZER: b"old();\n",
    }
    older = (
        Version("gone", "a" * 12, "2026-01-30", {"gone.js": b"earlier();\n"}),
        Version("gone", "b" * 12, "2026-01-31", files),
    )
    made = {asset.path: asset.content for asset in embeds(library, calculators, older)}
    assert made["embed/1/gone.js"] == b"gone();\n"
    assert made["embed/1/growth-plan.xx.js"] == b"xx();\n"
    assert b"old()" not in made["embed/1/growth-plan.js"] + made[f"embed/1/{RESIZER}"]
    assert b"gone();\n" in [asset.content for asset in embeds(library, {}, older) if asset.path == "embed/1/gone.js"]


def test_kept_versions_are_published_beside_the_live_ones(project: Path) -> None:
    """An older version's files are published byte for byte, and the live ones are others."""
    library, _ = load(project / "content")
    calculators, _ = compile_all(project)
    made = {asset.path: asset.content for asset in embeds(library, calculators, (VERSION,))}
    assert made[f"embed/{VERSION.hash}/connection-target.js"] == b"former();\n"
    assert b"former()" not in made["embed/1/connection-target.js"]
    assert f'"version": "{VERSION.hash}"' in made["embed/versions.json"].decode()
