"""The book as a PDF, printed by Chromium from a built site: tagged, with an outline, the same bytes from the same site.

The browser is given the site's files at the site's own address, so links that lead out of the book lead to the site.
"""

import argparse
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Route, sync_playwright

from generator.load import load
from generator.problem import stop_if_any

DATE = re.compile(rb"D:\d{14}")


def print_book(site: Path, url: str, day: str, out: Path) -> None:
    """Prints the book of the site that is built in a folder for an address. The PDF bears the day, as 2026-01-31."""
    base = urlsplit(url).path

    def answer(route: Route) -> None:
        asked = urlsplit(route.request.url)
        file = site / unquote(asked.path).removeprefix(base)
        file = file / "index.html" if file.is_dir() else file
        if route.request.url.startswith(url) and file.is_file():
            route.fulfill(path=file)
        else:
            route.abort()

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**/*", answer)
        page.goto(f"{url}book/")
        printed = page.pdf(prefer_css_page_size=True, outline=True, tagged=True)
        browser.close()
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(DATE.sub(f"D:{day.replace('-', '')}000000".encode(), printed))


def chromium() -> str | None:
    """The system's Chromium, with or without its windows; None where there is none, and Playwright brings its own."""
    return shutil.which("chromium") or shutil.which("chromium-headless-shell")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="print_book", description="Print the book of a built site.")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: here)")
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site (default: site)")
    parser.add_argument("--out", type=Path, default=Path("build/plumbline.pdf"))
    options = parser.parse_args(arguments)
    library, problems = load(options.root / "content")
    stop_if_any(problems)
    print_book(options.site, library.site.url, library.site.revised, options.out)
    print(f"{options.out}: {options.out.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
