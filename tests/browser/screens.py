"""`make screenshots`: each kind of page looks as it did, at three widths, by day and by night.

The pictures stand in `tests/screenshots/`; `make screenshots UPDATE=1` takes them anew, and the diff is then looked at.
They are taken with Debian's Chromium and DejaVu fonts, so `make test`, which runs elsewhere too, leaves them out.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, FloatRect, Page

from tests.browser.conftest import visit
from tests.browser.engines import Scheme
from tests.browser.kinds import KINDS

WIDTHS = (320, 768, 1440)
TALLEST = 1300  # of a longer page the rest is left out
COLOURS = 64
FURTHER = 32  # a pixel differs where a channel is further off than this, of 255
MOST = 0.001  # the share of pixels that may differ


def taken(page: Page, width: int) -> Image.Image:
    """A picture of the page from its top."""
    height = min(TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
    clip: FloatRect = {"x": 0, "y": 0, "width": width, "height": height}
    data = page.screenshot(full_page=True, clip=clip, animations="disabled", caret="hide")
    return Image.open(io.BytesIO(data)).convert("RGB")


def keep(picture: Image.Image, path: Path) -> None:
    """Writes a picture in few colours, which takes a quarter off its size and lies well within the tolerance."""
    path.parent.mkdir(exist_ok=True)
    few = picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.convert("RGB").save(path, lossless=True, quality=80, method=4)


def differing(one: Image.Image, other: Image.Image) -> Image.Image:
    """White where two pictures of one size differ, black elsewhere."""
    red, green, blue = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point(lambda value: 255 if value > FURTHER else 0)


def differs(now: Image.Image, then: Image.Image, shown: Path) -> str:
    """How far two pictures are apart, in words, where that is too far; both are then laid beside each other."""
    if now.size != then.size:
        says = f"it is {now.width} × {now.height}, and was {then.width} × {then.height}"
    else:
        share = differing(now, then).histogram()[255] / (now.width * now.height)
        says = f"{share:.2%} of it differs" if share > MOST else ""
    if says:
        shown.parent.mkdir(parents=True, exist_ok=True)
        both = Image.new("RGB", (now.width + then.width + 20, max(now.height, then.height)), "red")
        both.paste(then, (0, 0))
        both.paste(now, (then.width + 20, 0))
        both.save(shown)
    return says


def pages(chromium: Browser, address: str, width: int, scheme: Scheme) -> Iterator[tuple[str, Page]]:
    """Each kind of page in a window of a width and a colour scheme."""
    with chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme) as context:
        reader = visit(context, address)
        for kind, path in KINDS.items():
            yield kind, reader.open(path)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_look_as_they_did(
    chromium: Browser, address: str, root: Path, update: bool, width: int, scheme: Scheme
) -> None:
    """No kind of page looks different at this width and in this scheme; what does is shown in build/screenshots/."""
    found: dict[str, str] = {}
    for kind, page in pages(chromium, address, width, scheme):
        name = f"{re.sub(r'[^a-z]+', '-', kind)}-{width}-{scheme}"
        kept, now = root / "tests" / "screenshots" / f"{name}.webp", taken(page, width)
        if update:
            keep(now, kept)
        elif not kept.exists():
            found[kind] = "there is no picture of it: make screenshots UPDATE=1"
        elif says := differs(now, Image.open(kept).convert("RGB"), root / "build" / "screenshots" / f"{name}.png"):
            found[kind] = says
    assert found == {}
