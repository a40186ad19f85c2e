"""`make pictures`: the pictures in CONTRIBUTING.md, of what is said of its recipes' mistakes and of an edit link.

The recipes are made in a copy of the content. What is said of a mistake is shown as a job summary shows it, without
GitHub's frame around it; the link is on the page of the built site.
"""

import shutil
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from markdown_it import MarkdownIt
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from generator.fix import fix
from generator.pipeline import problems_of
from generator.renderings import as_markdown
from tests.browser.conftest import Quiet
from tests.browser.programs import program
from tests.recipes import RECIPES, make

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / ".github"
COPIED = ("content", "calculators")
WIDTH, HEIGHT, COLOURS = 960, 560, 48
SUMMARY = """<!doctype html><meta charset="utf-8"><style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 24px; color: #1f2328; max-width: 880px }}
pre {{ background: #f6f8fa; padding: 12px; overflow: auto; font-size: 13px }} code {{ font-size: 13px }}
</style>{}"""
FRAMED = "(link) => { link.style.outline = '4px solid #9c2b1f'; link.style.outlineOffset = '6px'; }"


def main() -> None:
    """Draws every picture anew."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder)
        for name in COPIED:
            shutil.copytree(ROOT / name, root / name)
        with playwright.chromium.launch(executable_path=program("chromium"), args=["--no-sandbox"]) as browser:
            page = browser.new_page(viewport={"width": WIDTH, "height": 100}, color_scheme="light")
            for name in RECIPES:
                page.set_content(SUMMARY.format(mistaken(root, name)))
                keep(page.screenshot(full_page=True), f"{name}-told")
            page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
            with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(ROOT / "site"))) as server:
                threading.Thread(target=server.serve_forever, daemon=True).start()
                keep(edit_link(page, f"http://127.0.0.1:{server.server_port}/"), "edit-link")
                server.shutdown()


def keep(data: bytes, name: str) -> None:
    """Writes a picture in few colours, which is a third of its size."""
    few = Image.open(BytesIO(data)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(PICTURES / f"{name}.png", optimize=True)


def mistaken(root: Path, name: str) -> str:
    """Makes a recipe with its mistake, then without it; gives what is said of the mistake, as HTML."""
    recipe = RECIPES[name]
    make(root / "content", recipe.mistaken)
    said = as_markdown(problems_of(root))
    make(root / "content", recipe.mended)
    fix(root)
    return str(MarkdownIt().render(said)).replace("❌", "<b style='color: #cf222e'>✘</b>")  # the font here has no other


def edit_link(page: Page, address: str) -> bytes:
    """The edit link of a question's page, framed."""
    page.goto(address + RECIPES["question"].page)
    link = page.locator("a.pl-edit:visible, a[href*='/edit/']:visible").first
    link.evaluate(FRAMED)
    link.scroll_into_view_if_needed()
    return page.screenshot()


if __name__ == "__main__":
    main()
