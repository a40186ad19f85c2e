"""A browser visits every page of the site: nothing fails to load, nothing complains, nothing comes from elsewhere."""

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.async_api import BrowserContext, async_playwright

from tests.browser.programs import program

TABS = 3
BROKEN = """() => [...document.images].filter((image) => image.complete && !image.naturalWidth)
  .map((image) => image.currentSrc || image.src)"""


def test_every_page_opens_without_a_complaint(site: Path, address: str) -> None:
    """Every page, error page included, loads all that it asks for from the site alone, and its console stays empty."""
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    assert len(files) > 200
    with ThreadPoolExecutor(1) as apart:  # the other tests keep a loop of their own in this thread
        assert apart.submit(asyncio.run, crawl(address, files)).result() == []


async def crawl(address: str, files: Iterable[str]) -> list[str]:
    """What is wrong, page by page."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program("chromium"), args=["--no-sandbox"])
        context = await browser.new_context()
        left = iter(files)
        found = await asyncio.gather(*(tab(context, address, left) for _ in range(TABS)))
        await browser.close()
    return sorted(each for complaints in found for each in complaints)


async def tab(context: BrowserContext, address: str, files: Iterable[str]) -> list[str]:
    """One tab takes the next page that no other has taken, until none is left."""
    complaints: list[str] = []
    page = await context.new_page()
    here = ""

    def complain(says: str) -> None:
        complaints.append(f"{here}: {says}")

    page.on("console", lambda said: complain(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complain(str(error)))
    page.on("requestfailed", lambda request: complain(f"{request.url}: {request.failure}"))
    page.on("response", lambda answer: complain(f"{answer.url}: {answer.status}") if answer.status >= 400 else None)
    page.on("request", lambda request: None if known(request.url, address) else complain(f"asks for {request.url}"))
    for file in files:
        here = file
        await page.goto(address + file.removesuffix("index.html"), wait_until="load")
        for image in await page.evaluate(BROKEN):
            complain(f"{image} is no image")
    return complaints


def known(url: str, address: str) -> bool:
    return url.startswith((address, "data:", "blob:", "about:"))
