"""Each page's picture as PNG, remembered in a cache by what it shows, so that an unchanged one costs nothing."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.address import picture_of
from generator.page import Asset, Page, Picture
from generator.press import Press

FOLDER = "pictures"
AT_ONCE = 1_000  # are held in memory, 26 kB each


def pictures(pages: Iterable[Page], press: Press, cache: Path | None = None) -> list[Asset]:
    """The pictures of the pages. A cache below a folder holds those of the last site, and no others."""
    shown = {picture_of(page.path): page.picture for page in pages}
    wanted = list(dict.fromkeys(shown.values()))
    if cache is None:
        made = dict(zip(wanted, press.png(wanted), strict=True))
        return [Asset(path, made[picture]) for path, picture in shown.items()]
    kept = _kept(cache / FOLDER, wanted, press)
    return [Asset(path, kept[picture]) for path, picture in shown.items()]


def _kept(folder: Path, wanted: Sequence[Picture], press: Press) -> dict[Picture, Path]:
    """The file of each picture, of which those that are not there are made. All others go."""
    folder.mkdir(parents=True, exist_ok=True)
    there = {path.stem.partition("-")[0]: path for path in folder.glob("*.png") if _is_whole(path)}
    names = {picture: _digest(f"{press.digest}\n{picture}".encode()) for picture in wanted}
    missing = [picture for picture in wanted if names[picture] not in there]
    for start in range(0, len(missing), AT_ONCE):
        some = missing[start : start + AT_ONCE]
        for picture, png in zip(some, press.png(some), strict=True):
            there[names[picture]] = folder / f"{names[picture]}-{_digest(png)}.png"
            beside = folder / f"{names[picture]}.new"
            beside.write_bytes(png)
            beside.replace(there[names[picture]])
    kept = {picture: there[names[picture]] for picture in wanted}
    for path in set(folder.iterdir()) - set(kept.values()):
        path.unlink()
    return kept


def _is_whole(path: Path) -> bool:
    """Whether a file is as it was written: its name bears the digest of what it shows, and that of what it holds."""
    return path.stem.partition("-")[2] == _digest(path.read_bytes())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]
