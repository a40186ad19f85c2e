"""Each page's picture as PNG, remembered in a cache by what it shows, so that an unchanged one costs nothing."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import resvg_py

from generator.address import picture_of
from generator.cores import spread
from generator.page import Asset, Page

FONTS = Path(__file__).resolve().parent.parent / "site-theme" / "fonts"
FOLDER = "pictures"
FEW = 4  # are drawn sooner than another process has started; threads would wait for each other


def pictures(pages: Iterable[Page], cache: Path | None = None) -> list[Asset]:
    """The pictures of the pages. A cache below a folder holds those of the last site, and no others."""
    svgs = {picture_of(page.path): page.picture.svg for page in pages}
    names = {svg: f"{_digest(svg)}.png" for svg in svgs.values()}
    kept = cache / FOLDER if cache else None
    found = _kept(kept, names) if kept else {}
    missing = [svg for svg in names if svg not in found]
    found |= dict(zip(missing, spread(png, missing, FEW), strict=True))
    if kept:
        _keep(kept, {names[svg]: found[svg] for svg in missing}, set(names.values()))
    return [Asset(path, found[svg]) for path, svg in svgs.items()]


def png(svg: str) -> bytes:
    """An SVG drawn with our own typefaces alone, so that the machine's do not matter."""
    fonts = [str(font) for font in sorted(FONTS.glob("*.ttf"))]
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts, font_family="Inter"))


def _digest(svg: str) -> str:
    """What a picture depends on: what it shows and what draws it. The typefaces change with the code."""
    return hashlib.sha256(f"{resvg_py.__version__}\n{svg}".encode()).hexdigest()[:32]


def _kept(folder: Path, names: Mapping[str, str]) -> dict[str, bytes]:
    there = {path.name for path in folder.glob("*.png")}
    return {svg: (folder / name).read_bytes() for svg, name in names.items() if name in there}


def _keep(folder: Path, new: Mapping[str, bytes], used: set[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in new.items():
        beside = folder / f"{name}.new"
        beside.write_bytes(content)
        beside.replace(folder / name)
    for path in folder.glob("*.png"):
        if path.name not in used:
            path.unlink()
