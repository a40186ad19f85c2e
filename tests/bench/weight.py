"""What a reader's browser fetches for a page: `python -m tests.bench.weight SITE [PATH …]`.

Chromium opens each page once, with an empty cache, from a server on this machine; whatever it or a worker asks for
counts. The bytes are those of the answers' bodies in brotli at its best, as a static host keeps them; what is packed
already (pictures, fonts) counts as it is.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import brotli
from playwright.sync_api import sync_playwright

from tests.browser.programs import program

MOST = 150_000  # bytes
PAGES = ("", "calculators/connection-target/")
PACKED = (".png", ".jpg", ".webp", ".avif", ".woff2", ".gz", ".zip")
HEAVY = 6  # files that are named


class _Noting(SimpleHTTPRequestHandler):
    """Serves a folder and notes the path of each answer."""

    def __init__(self, *arguments: object, asked: list[str], **more: object) -> None:
        self.asked = asked
        super().__init__(*arguments, **more)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.asked.append(self.translate_path(urlsplit(self.path).path))
        super().do_GET()

    def log_message(self, format: str, *_: object) -> None:  # noqa: A002 (the name is the base's)
        """Says nothing."""


@contextmanager
def served(site: Path, asked: list[str]) -> Iterator[str]:
    """The address of a folder on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Noting, asked=asked, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def fetched(site: Path, page: str) -> dict[Path, int]:
    """The files that a page's first visit fetches, with their bytes in brotli, the heaviest first."""
    asked: list[str] = []
    with served(site, asked) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program("chromium"), args=["--no-sandbox"])
        opened = browser.new_page()
        opened.goto(url + page, wait_until="networkidle")
        browser.close()
    found = {path for path in map(_file, asked) if path.is_file()}
    sizes = {path.relative_to(site): _bytes(path) for path in found}
    return dict(sorted(sizes.items(), key=lambda each: -each[1]))


def _file(path: str) -> Path:
    return Path(path) / "index.html" if Path(path).is_dir() else Path(path)


def _bytes(path: Path) -> int:
    content = path.read_bytes()
    return len(content) if path.suffix in PACKED else len(brotli.compress(content, quality=11))


def report(site: Path, pages: tuple[str, ...] = PAGES) -> str:
    """A line a page with its heaviest files, beside the most that it should weigh."""
    lines = ["What a first visit fetches, in brotli:"]
    for page in pages:
        sizes = fetched(site, page)
        total = sum(sizes.values())
        held = "✓" if total <= MOST else f"✗ (at most {MOST // 1000} KB)"
        heavy = ", ".join(f"{path} {size / 1000:.1f}" for path, size in list(sizes.items())[:HEAVY])
        lines.append(f"  /{page}: {total / 1000:.1f} KB in {len(sizes)} files  {held}; heaviest: {heavy}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report(Path(sys.argv[1]).resolve(), tuple(sys.argv[2:]) or PAGES))
