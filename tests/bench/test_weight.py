"""The weight of a page is that of all that a browser fetches for it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from tests.bench.weight import fetched

PAGE = '<!doctype html><link rel="stylesheet" href="../style.css"><link rel="icon" href="data:,"><p>Here</p>'


def test_what_a_page_loads_counts_in_brotli(tmp_path: Path) -> None:
    """A page counts with what it loads, each as brotli packs it; what it does not load does not count."""
    (tmp_path / "here").mkdir()
    style = "p { color: green; }\n" * 500
    for name, text in {"here/index.html": PAGE, "style.css": style, "other.css": style}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    packed = {
        name: len(brotli.compress(text.encode())) for name, text in (("here/index.html", PAGE), ("style.css", style))
    }
    with ThreadPoolExecutor(1) as apart:  # this thread may hold another test's browser
        found = apart.submit(fetched, tmp_path, "here/").result()
    assert found == {Path(name): size for name, size in packed.items()}
