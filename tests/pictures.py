"""`make pictures`: the pictures in CONTRIBUTING.md, of the pages and problems that its recipes give.

The recipes are made in a copy of the project; its pages are drawn as the site's are, and what is said of a mistake is
shown as a job summary shows it, without GitHub's frame around it.
"""

import shutil
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from markdown_it import MarkdownIt
from playwright.sync_api import Page, sync_playwright

from generator.fix import fix
from generator.pipeline import make as make_site
from generator.pipeline import problems_of
from generator.renderings import as_markdown
from generator.shell.draw import draw
from tests.browser.conftest import Quiet
from tests.browser.programs import program
from tests.recipes import RECIPES, make

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / ".github"
COPIED = ("content", "calculators", "site-theme", "mkdocs.yml", ".cache")
WIDTH, HEIGHT = 960, 560
SUMMARY = """<!doctype html><meta charset="utf-8"><style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 24px; color: #1f2328; max-width: 880px }}
pre {{ background: #f6f8fa; padding: 12px; overflow: auto; font-size: 13px }} code {{ font-size: 13px }}
</style>{}"""
FRAMED = "(link) => { link.style.outline = '4px solid #9c2b1f'; link.style.outlineOffset = '6px'; }"


def main() -> None:
    """Draws every picture anew."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder)
        for name in filter(lambda name: (ROOT / name).exists(), COPIED):
            copy(ROOT / name, root / name)
        with playwright.chromium.launch(executable_path=program("chromium"), args=["--no-sandbox"]) as browser:
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
            for name in RECIPES:
                page.set_viewport_size({"width": WIDTH, "height": 100})
                page.set_content(SUMMARY.format(mistaken(root, name)))
                page.screenshot(path=PICTURES / f"{name}-told.png", full_page=True)
            draw(make_site(root), root, root / "site")
            with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root / "site"))) as server:
                threading.Thread(target=server.serve_forever, daemon=True).start()
                shoot(page, f"http://127.0.0.1:{server.server_port}/")
                server.shutdown()


def copy(source: Path, target: Path) -> None:
    """Copies a file, or a folder with all that is in it."""
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)


def mistaken(root: Path, name: str) -> str:
    """Makes a recipe with its mistake, then without it; gives what is said of the mistake, as HTML."""
    recipe = RECIPES[name]
    make(root / "content", recipe.mistaken)
    said = as_markdown(problems_of(root))
    make(root / "content", recipe.mended)
    fix(root)
    return str(MarkdownIt().render(said)).replace("❌", "<b style='color: #cf222e'>✘</b>")  # the font here has no other


def shoot(page: Page, address: str) -> None:
    """The pages that show the recipes, and the link that each of them begins with."""
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    for name, recipe in RECIPES.items():
        page.goto(address + recipe.page)
        page.screenshot(path=PICTURES / f"{name}-after.png")
    begin(page, address)


def begin(page: Page, address: str) -> None:
    """The edit link of a page, framed."""
    page.goto(address + RECIPES["question"].page)
    link = page.locator("a.pl-edit:visible, a[href*='/edit/']:visible").first
    link.evaluate(FRAMED)
    link.scroll_into_view_if_needed()
    page.screenshot(path=PICTURES / "edit-link.png")


if __name__ == "__main__":
    main()
