"""The page of what can be taken away: it names every file that is written, with what is really in it."""

import csv
import io
import posixpath
import zipfile

from generator.address import MADE
from generator.outputs.published import PLURALS
from generator.pages.data import OTHERS, size
from tests.pages.conftest import Real
from tests.pages.reading import Body, words

ONE_BY_ONE = tuple(f"api/v1/{plural}/" for plural in (*PLURALS.values(), "calculators"))


def _named(real: Real) -> set[str]:
    """The files that the page links."""
    links = (link for link in real.bodies["data/"].links if ":" not in link)
    return {posixpath.normpath(posixpath.join("data/", link.partition("#")[0])) for link in links}


def test_every_file_is_linked_or_one_of_a_named_family(real: Real) -> None:
    """No file for machines is left out: each is linked, or is a record's own under a folder that the page names."""
    body, named = real.bodies["data/"], _named(real)
    for kind, plural in PLURALS.items():
        assert f"{plural}/ID.json" in body.text, kind
    for file in real.files:
        if file.path.startswith("api/") or file.path in ("feed.xml", "llms.txt"):
            own = file.path.startswith(ONE_BY_ONE) and not file.path.endswith(".csv")
            assert own or file.path in named, file.path


def test_counts_and_sizes_are_those_of_the_files(real: Real) -> None:
    """Rows of each CSV, records of each kind, and the size of each file that is linked are counted again here."""
    body = real.bodies["data/"]
    sizes = {file.path: file for file in real.files}
    rows = {words(row, " ") for row in body.tree.iter("tr")}
    for name, table in real.library.benchmarks.items():
        text = sizes[f"api/v1/benchmarks/{name}.csv"].content.decode()
        count = len(list(csv.reader(io.StringIO(text)))) - 1
        assert any(row.startswith(f"{table.title} {count} ") for row in rows), name
    for plural in PLURALS.values():
        assert any(f"{size(len(sizes[f'api/v1/{plural}.json'].content))}" in row for row in rows)
    everything = sizes["api/v1/everything.zip"].content
    with zipfile.ZipFile(io.BytesIO(everything)) as packed:
        inside = [name for name in packed.namelist() if name != "README.txt"]
    all_of_it = words(body.of_class("pl-data__all")[0])
    assert f"{size(len(everything))}, {len(inside)} files" in all_of_it


def test_sizes_are_rounded_as_people_write_them() -> None:
    """Bytes up to a thousand, then thousands, then tenths of a million."""
    shown = [size(each) for each in (0, 999, 1000, 1499, 1500, 949_999, 950_000, 1_049_999, 12_345_678)]
    assert shown == ["0 bytes", "999 bytes", "1 kB", "1 kB", "2 kB", "950 kB", "1.0 MB", "1.0 MB", "12.3 MB"]


def test_the_licence_and_the_credit_are_told(real: Real) -> None:
    """The page links the licence, gives the words of a credit, and is linked from the page about the site."""
    body = real.bodies["data/"]
    assert real.library.site.licence in body.links
    credit = words(body.of_class("pl-data__credit")[0])
    assert credit == f"{real.library.site.title}, {real.library.site.url}, CC BY 4.0"
    assert "../data/" in real.bodies["about/"].links
    assert {title for _, title, _ in OTHERS} <= {words(each) for each in Body(body.tree).of_class("pl-card__title")}
    assert real.pages["data/"].title == MADE["data"]
