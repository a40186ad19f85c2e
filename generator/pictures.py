"""Each page's picture as PNG, remembered in a cache by what it shows, so that an unchanged one costs nothing."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.address import picture_of
from generator.page import Asset, Page, Picture
from generator.press import Press

FOLDER = "pictures"


def pictures(pages: Iterable[Page], press: Press, cache: Path | None = None) -> list[Asset]:
    """The pictures of the pages. A cache below a folder holds those of the last site, and no others."""
    shown = {picture_of(page.path): page.picture for page in pages}
    names = {picture: f"{_digest(press.digest, picture)}.png" for picture in shown.values()}
    kept = cache / FOLDER if cache else None
    found = _kept(kept, names) if kept else {}
    missing = [picture for picture in names if picture not in found]
    found |= dict(zip(missing, press.png(missing), strict=True))
    if kept:
        _keep(kept, {names[picture]: found[picture] for picture in missing}, set(names.values()))
    return [Asset(path, found[picture]) for path, picture in shown.items()]


def _digest(press: str, picture: Picture) -> str:
    """What a picture depends on: what it shows and what makes it."""
    return hashlib.sha256(f"{press}\n{picture}".encode()).hexdigest()[:32]


def _kept(folder: Path, names: Mapping[Picture, str]) -> dict[Picture, bytes]:
    there = {path.name for path in folder.glob("*.png")}
    return {picture: (folder / name).read_bytes() for picture, name in names.items() if name in there}


def _keep(folder: Path, new: Mapping[str, bytes], used: set[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in new.items():
        beside = folder / f"{name}.new"
        beside.write_bytes(content)
        beside.replace(folder / name)
    for path in folder.glob("*.png"):
        if path.name not in used:
            path.unlink()
