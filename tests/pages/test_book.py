"""The book: everything is in it once, and its links stay in it."""

from generator.address import path_of
from generator.library import Key
from generator.outputs.findable import findable
from generator.pages.book import KINDS, PARTS, PATH, anchor_of
from generator.prose import no_results
from tests.pages.conftest import Real


def test_everything_is_in_the_book_once(real: Real) -> None:
    """Every record but the calculators and the pages about the site, every claim and every row has its one anchor."""
    ids = real.bodies[PATH].ids
    keys = [Key(kind, name) for kind in KINDS for name in real.library.records[kind]]
    keys += [Key("claim", name) for name in real.library.claims]
    paths = [path_of(key, real.library) for key in keys]
    paths += [f"benchmarks/{table.id}/#{row.id}" for table in real.library.benchmarks.values() for row in table.rows]
    assert len(ids) == len(set(ids))
    assert {anchor_of(path) for path in paths} <= set(ids)


def test_a_link_to_what_is_in_the_book_stays_in_it(real: Real) -> None:
    """No link of the book leads to a page that the book repeats, and each anchor it names is there."""
    repeated = {
        path_of(Key(kind, name), real.library).partition("#")[0]
        for kind in KINDS
        for name in real.library.records[kind]
    }
    body = real.bodies[PATH]
    assert [link for link in body.links if link.removeprefix("../").partition("#")[0] in repeated] == []
    inside = {link[1:] for link in body.links if link.startswith("#")}
    assert len(inside) > 500
    assert inside <= set(body.ids)


def test_the_book_begins_with_its_contents(real: Real) -> None:
    """Its parts are its chapters, in order, and its own list names each of them and each advice item."""
    page = real.pages[PATH]
    assert [heading.anchor for heading in page.toc] == list(PARTS)
    contents = page.body[: page.body.index("</nav>", page.body.index("pl-book__contents"))]
    for anchor in (*PARTS, *(f"advice-{name}" for name in real.library.advice)):
        assert f'href="#{anchor}"' in contents


def test_the_book_is_found_by_no_search(real: Real) -> None:
    """It repeats the pages, so neither the site's search nor a search engine is led to it."""
    assert not real.pages[PATH].indexed
    assert all(page.indexed for path, page in real.pages.items() if path != PATH)
    found = [entry.location for entry in findable(real.library, no_results, real.pages.values())]
    assert PATH not in found
    assert "advice/" in found
