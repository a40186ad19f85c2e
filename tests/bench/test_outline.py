"""What the peers of the benchmark get is the whole site, in the shells of ours, and each of them is given the same."""

from pathlib import Path
from typing import Any

import pytest

from generator.address import path_of
from generator.library import Key
from generator.load import load
from tests.bench.sites.generators import PICTURED, PLAIN
from tests.bench.sites.larger import COPIED
from tests.bench.sites.outline import Outline, outline

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def drawn() -> Outline:
    return outline(ROOT)


def test_every_record_has_its_page(drawn: Outline) -> None:
    """Each record, topic and audience has a page with something on it, and so have the pages made from many."""
    library, _ = load(ROOT / "content")
    kinds = (*COPIED, "topic", "audience", "page")
    wanted = {path_of(Key(kind, name), library) for kind in kinds for name in library.records[kind]}
    assert wanted | {"", "glossary/", "doubtful/", "sources/"} <= set(drawn.pages)
    assert all(page["blocks"] for page in drawn.pages.values())


def test_all_that_a_page_names_is_there(drawn: Outline) -> None:
    """Whatever a block names has a title and an address, or is a claim; so a peer can draw it by looking it up."""
    blocks = [block for page in drawn.pages.values() for block in page["blocks"]]
    assert {each for block in blocks for each in block.get("refs", ())} <= set(drawn.titles)
    claims = {each for block in blocks for each in block.get("claims", ())}
    assert claims == set(drawn.claims)


def test_no_binding_is_left_to_a_peer(drawn: Outline) -> None:
    """Prose holds no figure to bind and no record to link any more."""

    def texts(value: Any) -> list[str]:
        if isinstance(value, dict):
            return [each for name, part in value.items() if name in ("text", "items") for each in texts(part)]
        return [each for part in value for each in texts(part)] if isinstance(value, list) else [str(value)]

    prose = [each for page in drawn.pages.values() for block in page["blocks"] for each in texts(block)]
    assert len(prose) > 1000
    assert not [each for each in prose if "{claim:" in each or "{free:" in each or "](advice:" in each]


@pytest.mark.parametrize("peer", [*PLAIN, *PICTURED], ids=lambda peer: peer.name)
def test_every_peer_gets_every_page(drawn: Outline, peer: Any, tmp_path: Path) -> None:
    """The input of each peer holds the summary of every page."""
    peer.lay(drawn, tmp_path / "input")
    files = [each for each in (tmp_path / "input").rglob("*") if each.suffix in (".md", ".json")]
    written = "\n".join(each.read_text(encoding="utf-8") for each in files).replace('\\"', '"')
    assert [path for path, page in drawn.pages.items() if page["summary"] not in written] == []
