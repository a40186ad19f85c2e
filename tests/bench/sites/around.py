"""What stands around the body of each page: the shells that readers get, cut by shape, and what is in their slots.

A peer's layout is written from these shells, so its pages have the same head, header, navigation and foot as ours.
"""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.address import path_of, picture_of
from generator.library import Key
from generator.outputs.published import published
from generator.page import Picture
from generator.pipeline import MEMORY, Made, Sound, finished, press_of
from generator.setting import FONTS
from generator.shell.draw import Drawing
from generator.shell.slots import slots
from generator.shell.splice import Shell

DRAWN = ("body", "contents")
"""The slots that a peer draws; it gets what is in the others."""
ASSETS = "assets/"
RECORDS = ("advice", "question", "benchmark", "source")


@dataclass(frozen=True)
class Around:
    """Shells, the files that they load, those that pictures are drawn from, and by its path what each page adds.

    That is the number of its shell, what is in its slots, its table of contents, the path of its picture, and for the
    page of a record the record as the JSON API gives it.
    """

    shells: list[Shell]
    theme: dict[str, bytes]
    press: dict[str, bytes]
    pages: dict[str, dict[str, Any]]


def around(root: Path, sound: Sound, paths: Collection[str]) -> Around:
    """What stands around some pages of a project's site."""
    made = finished(sound, {}, memory=root / MEMORY)
    drawing = Drawing(made, root)
    numbers: dict[Shell, int] = {}
    pages = {}
    for page in made.pages:
        if page.path in paths:
            filling = drawing.filling(page, made.structured_data.get(page.path, ()))
            number = numbers.setdefault(drawing.shell(filling), len(numbers))
            given = {slot: _text(what) for slot, what in slots(filling).items() if slot not in DRAWN}
            contents = [asdict(each) for each in page.toc]
            picture = picture_of(page.path)
            pages[page.path] = {"shell": number, "slots": given, "contents": contents, "picture": picture}
    for key in (Key(kind, name) for kind in RECORDS for name in sound.library.records[kind]):
        pages[path_of(key, sound.library)]["record"] = published(sound.library, key)
    return Around(list(numbers), _theme(made, drawing), _press(made), pages)


def _text(what: str | bytes) -> str:
    return what if isinstance(what, str) else what.decode()


def _theme(made: Made, drawing: Drawing) -> dict[str, bytes]:
    files = drawing.theme | {each.path: each.content for each in made.assets}
    return {path: content for path, content in files.items() if path.startswith(ASSETS)}


def _press(made: Made) -> dict[str, bytes]:
    """The ground of the home page's picture, which bears the site's name, drawn and to be drawn, and the typefaces."""
    ground = next(page.picture.ground for page in made.pages if page.path == "")
    fonts = {font.name: font.read_bytes() for font in sorted(FONTS.glob("*.ttf"))}
    drawn = press_of(made.site).png([Picture(ground, (), "")])[0]
    return {"ground.svg": ground.encode(), "ground.png": drawn, **fonts}
