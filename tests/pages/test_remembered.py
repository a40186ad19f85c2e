"""Only what changed is made again, and what comes of any memory is what comes of none."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from generator.load import load
from generator.markdown import SPANS
from generator.page import Page
from generator.pages.all_pages import context_of, pages_of_records
from generator.pages.templates import render
from generator.pictures import pictures
from generator.pipeline import Made, Sound, finished, press_of
from generator.relate import relate
from generator.setting import FONTS

WORDS = ("title", "summary", "statement", "answer", "why", "view", "about", "label", "note", "story", "publisher")
STEPS = 30
Content = dict[str, Any]


def made(content: Path, memory: Path | None) -> list[Page]:
    library, problems = load(content, memory)
    assert problems == []
    return list(pages_of_records(context_of(library, relate(library), {}), {}, memory))


def whole(content: Path, memory: Path) -> Made:
    """The whole site of a folder, its pictures aside."""
    SPANS.recall(memory)
    library, problems = load(content, memory)
    assert problems == []
    made = finished(Sound(library, {}, ()), {}, memory=memory)
    SPANS.keep(memory)
    return made


def files(site: Made) -> dict[str, bytes]:
    return {asset.path: asset.content for asset in site.assets}


def drawn(site: Made, memory: Path) -> list[bytes]:
    return [asset.content for asset in pictures(site.pages, press_of(site.site), memory)]


def reword(chance: Random, content: Content) -> None:
    """A text somewhere says something else."""
    holders = [each for each in _mappings(content) if any(isinstance(each.get(word), str) for word in WORDS)]
    holder = chance.choice(holders)
    word = chance.choice([word for word in WORDS if isinstance(holder.get(word), str)])
    holder[word] = f"{holder[word].rstrip('.')} again."


def regrade(chance: Random, content: Content) -> None:
    """A source carries more or less than before."""
    chance.choice(_of(content, "sources"))["grade"] = chance.choice(["peer-reviewed", "practitioner", "survey-data"])


def reorder(chance: Random, content: Content) -> None:
    """A list of references stands in another order, or is shorter."""
    holder = chance.choice([each for each in _mappings(content) if len(each.get("claims") or ()) > 1])
    chance.shuffle(holder["claims"])
    if isinstance(holder["claims"][0], str) and chance.random() < 0.5:
        holder["claims"].pop()


def add(chance: Random, content: Content) -> None:
    """A record like another is new."""
    file = chance.choice([each for each in content if each.startswith(("advice/", "questions/"))])
    name = f"{file.removesuffix('.yml')}-{''.join(chance.choices('abcdefgh', k=6))}.yml"
    content[name] = yaml.safe_load(yaml.safe_dump(content[file]))
    content[name].pop("aliases", None)  # they are the other's


def remove(chance: Random, content: Content) -> None:
    """A record that was added is gone."""
    added = [each for each in content if each.count("-") > 1]
    for file in added and [chance.choice(added)]:
        del content[file]


def rename(chance: Random, content: Content) -> None:
    """A record gets another id, which all that name it follow; the old one leads on."""
    file = chance.choice([each for each in content if each.startswith("advice/") and each.count("-") == 1])
    old = file.removeprefix("advice/").removesuffix(".yml")
    new = old.split("-")[0] + "-" + "".join(chance.choices("ijklmnop", k=6))
    renamed = yaml.safe_load(yaml.safe_dump(content).replace(old, new))
    renamed[f"advice/{new}.yml"].setdefault("aliases", []).append(old)
    content.clear()
    content.update(renamed)


CHANGES: tuple[Callable[[Random, Content], None], ...] = (reword, reword, regrade, reorder, add, remove, rename)


def test_any_change_gives_what_a_clean_build_gives(good: Path, tmp_path: Path) -> None:
    """Thirty random edits, additions, renamings and removals: each time the whole site that is made with what is
    remembered, every page and file of it, is the one made with nothing. So are the pictures in the end, of which those
    of the first site are remembered."""
    folder, memory, chance = tmp_path / "content", tmp_path / "memory", Random(7)
    shutil.copytree(good, folder)
    content = {
        path.relative_to(folder).as_posix(): yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.yml"))
    }
    kept = 0
    last = whole(folder, memory)
    drawn(last, memory)
    for step in range(STEPS):
        for change in chance.choices(CHANGES, k=chance.choice([1, 1, 1, 2])):
            change(chance, content)
        for path in folder.rglob("*.yml"):
            path.unlink()
        for file, record in content.items():
            (folder / file).write_text(yaml.safe_dump(record, sort_keys=False), encoding="utf-8")
        site, anew = whole(folder, memory), whole(folder, tmp_path / f"nothing-{step}")
        assert site.pages == anew.pages
        assert files(site) == files(anew)
        assert replace(site, assets=()) == replace(anew, assets=())
        kept += len({page.body for page in site.pages} & {page.body for page in last.pages})
        last = site
    assert drawn(last, memory) == drawn(last, tmp_path / "nothing")
    assert kept > STEPS * len(last.pages) / 3, "most changes leave pages as they were"


def test_an_unchanged_page_is_not_made_again(good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing has changed, every page comes from memory, and the book is put together from parts that do."""
    pages = made(good, tmp_path)
    drawn: list[str] = []

    def drawing(template: str, *rest: Any) -> str:
        drawn.append(template)
        return render(template, *rest)

    monkeypatch.setattr("generator.cores.CAN_FORK", False)  # so that all is seen
    for module in ("finish", "book"):
        monkeypatch.setattr(f"generator.pages.{module}.render", drawing)
    assert made(good, tmp_path) == pages
    assert drawn == ["care", "terms"], "of the book, which is drawn of its parts"


def test_without_forks_the_site_is_the_same(good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page and file that other processes make is what one process alone makes, to the byte."""
    forked = whole(good, tmp_path / "forked")
    monkeypatch.setattr("generator.cores.CAN_FORK", False)
    alone = whole(good, tmp_path / "alone")
    assert (alone.pages, files(alone)) == (forked.pages, files(forked))


def test_other_typefaces_make_the_pages_again(good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a page's picture says stands where the typefaces have room for it, so a page depends on them."""
    fonts = tmp_path / "fonts"
    shutil.copytree(FONTS, fonts)
    memory = tmp_path / "memory"
    monkeypatch.setattr("generator.pages.remembered.FONTS", fonts)
    made(good, memory)
    names = {path.name for path in memory.glob("pages-*")}
    (fonts / "inter-700.kerning").write_text("A\tV\t-1\n", encoding="utf-8")
    made(good, memory)
    assert names.isdisjoint(path.name for path in memory.glob("pages-*"))


@pytest.mark.parametrize(
    "damage", [lambda kept: kept[: len(kept) // 2], lambda kept: b"\x00" * len(kept), lambda _: b""]
)
def test_a_damaged_memory_is_rebuilt(good: Path, tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    """Files that are half written, overwritten or empty give the same pages, and are whole afterwards."""
    memory = tmp_path / "memory"
    pages = made(good, memory)
    whole = {path: path.read_bytes() for path in memory.iterdir()}
    for path, kept in whole.items():
        path.write_bytes(damage(kept))
    assert made(good, memory) == pages
    assert {path: path.read_bytes() for path in memory.iterdir()} == whole


def test_the_memory_of_another_site_is_of_no_use(good: Path, root: Path, tmp_path: Path) -> None:
    """A memory that was filled by other content gives the same pages as none."""
    memory = tmp_path / "memory"
    made(root / "tests" / "other-subject" / "content", memory)
    assert made(good, memory) == made(good, None)


def _mappings(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value, *(found for each in value.values() for found in _mappings(each))]
    return [found for each in value for found in _mappings(each)] if isinstance(value, list) else []


def _of(content: Content, folder: str) -> list[dict[str, Any]]:
    return [record for file, record in content.items() if file.startswith(f"{folder}/")]
