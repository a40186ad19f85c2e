"""The book as a PDF."""

import subprocess
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from generator.load import load
from generator.pages.book import PARTS


@pytest.fixture(scope="module")
def printed(site: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    """The PDF of the built site's book."""
    out = tmp_path_factory.mktemp("book") / "book.pdf"
    command = [sys.executable, "-m", "generator.print_book", "--site", str(site), "--out", str(out)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return PdfReader(out)


def test_the_pdf_is_tagged_and_bears_the_content_s_day(printed: PdfReader, root: Path) -> None:
    """Screen readers find its structure and language, and its date is the content's, not the clock's."""
    library, _ = load(root / "content")
    catalogue = printed.root_object
    assert catalogue["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert str(catalogue["/Lang"]) == library.site.language
    assert "/StructTreeRoot" in catalogue
    assert printed.metadata is not None
    assert str(printed.metadata.creation_date)[:10] == library.site.revised


def test_the_outline_has_every_part_and_every_advice_item(printed: PdfReader, root: Path) -> None:
    """The outline names the parts in order, and below them each topic, advice item, question, table and source."""
    library, _ = load(root / "content")
    titles = [bare(str(each.title)) for each in flat(printed.outline)]
    parts = [bare(title) for title in PARTS.values()]
    assert [title for title in titles if title in parts] == parts
    for kind in ("topic", "advice", "question", "benchmark", "audience", "source"):
        assert {bare(record.title) for record in library.records[kind].values()} <= set(titles), kind


def test_links_lead_within_the_pdf_or_to_the_site(printed: PdfReader, root: Path) -> None:
    """Most links stay in the PDF; the others lead to the site's own address or to a source's, never to a machine."""
    library, _ = load(root / "content")
    notes = [note.get_object() for page in printed.pages for note in page.get("/Annots", [])]
    outward = {str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})}
    addresses = {source.address for source in library.sources.values() if source.address}
    strange = {each for each in outward if not each.startswith(library.site.url)} - addresses
    assert {each for each in strange if "127.0.0.1" in each or each.startswith("file:")} == set()
    assert sum("/Dest" in note or "/URI" not in note.get("/A", {}) for note in notes) > len(outward)


def bare(title: str) -> str:
    """A title without its spaces, which the outline loses where a heading is broken."""
    return "".join(title.split())


def flat(outline: Sequence[Any]) -> list[Destination]:
    """An outline's entries in order, without their nesting."""
    return list(chain.from_iterable(flat(each) if isinstance(each, list) else [each] for each in outline))
