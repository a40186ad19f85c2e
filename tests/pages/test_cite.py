"""Pages can be cited: permalink, licence, dates of the record, a citation as text and for BibTeX."""

import re
from dataclasses import replace

from generator.address import path_of
from generator.changes import page_of
from generator.dates import first_published, last_changed
from generator.library import Altered, Commit, Key, Library
from generator.pages.cite import bibtex, escaped
from generator.pages.words import when
from generator.record import Change
from tests.pages.conftest import Real
from tests.pages.reading import read, words

ENTRY = re.compile(r"@misc\{([a-z0-9-]+),\n((?:  [a-z]+ = .+,\n)+)\}")
FIELD = re.compile(r"  ([a-z]+) = (\{(?:[^{}]|\\[{}]|\{(?:[^{}]|\\[{}]|\{\})*\})*\}|[a-z]{3}),")
KINDS = ("advice", "audience", "benchmark", "calculator", "page", "question", "source", "topic")


def test_every_page_can_be_cited(real: Real) -> None:
    """The foot of each page links its full address and the licence, and gives one citation with title and day."""
    for path, page in real.pages.items():
        foot = read(page.foot)
        address = real.library.site.url + path
        cites, cares = foot.links[:2], foot.links[2:]
        assert cites == [address, real.library.site.licence]
        assert "/issues/new?" in cares[0], cares
        assert all("/commits/" in each for each in cares[1:]), cares
        assert len(cares) in (1, 2), cares
        cited = f"{real.library.site.title}. “{page.title}”. {when(page.changed)}. {address}. CC BY 4.0."
        assert [words(each) for each in foot.of_class("pl-cite__paper")] == [" ".join(cited.split())]
        assert foot.ids == []


def test_the_entry_for_bibtex_is_well_formed(real: Real) -> None:
    """Each entry has a name of its own, balanced braces, and the page's title, year, month and address."""
    names = set()
    for path, page in real.pages.items():
        if path:
            entry = ENTRY.search("".join(read(page.foot).of_class("pl-cite__copy")[1].itertext()))
            assert entry, path
            names.add(entry[1])
            lines = entry[2].splitlines()
            fields = {found[1]: found[2] for line in lines if (found := FIELD.fullmatch(line))}
            assert len(fields) == len(lines), path
            year, _, day = page.changed.split("-")
            assert fields["url"] == f"{{{real.library.site.url}{path}}}"
            assert fields["title"] == f"{{{{{escaped(page.title)}}}}}"
            assert (fields["year"], fields["day"]) == (f"{{{year}}}", f"{{{int(day)}}}")
    assert len(names) == len(real.pages) - 1


def test_what_means_something_to_tex_is_escaped(real: Real) -> None:
    """A title with every sign that TeX reads comes out as words."""
    assert escaped("50 % of {A & B}_~^#$\\") == (
        r"50 \% of \{A \& B\}\_\textasciitilde{}\textasciicircum{}\#\$\textbackslash{}"
    )
    assert "title = {{R\\&D}}" in bibtex(real.library.site, "R&D", "a/", "2026-01-02")


def test_days_come_from_the_records(real: Real) -> None:
    """A page was published when the ledger says, and changed when its record or the history last says so."""
    library = real.library
    days = {page_of(library, each.key): commit.day for commit in library.history[::-1] for each in commit.altered}
    assert days
    for kind in KINDS:
        for name in real.library.ids(kind):
            key = Key(kind, name)
            page = real.pages[path_of(key, real.library)]
            assert page.published == real.library.ledger[key].day
            told = (change.day for change in real.library.records[kind][name].changes)
            assert page.changed == max(page.published, days.get(key, ""), *told)


def changed(library: Library, name: str, **fields: object) -> Library:
    """The library with an advice item that differs."""
    advice = library.advice[name].model_copy(update=fields)
    return replace(library, records={**library.records, "advice": {**library.advice, name: advice}})


def test_a_change_moves_the_day_and_an_old_id_keeps_the_first(real: Real) -> None:
    """A later change is the page's day; a renamed record keeps the day of the id that it had before."""
    name = next(iter(real.library.advice))
    key = Key("advice", name)
    later = changed(real.library, name, changes=(Change(day="2027-02-03", says="A step more, and why."),))
    assert last_changed(later, key) == "2027-02-03"
    assert first_published(later, key) == real.library.ledger[key].day
    claim = Altered(Key("claim", "sm-level-student"), "changed", now="statement")
    commit = Commit("f00", "2027-03-04", "A claim is put right", (claim,))
    assert last_changed(replace(real.library, history=(commit,)), Key("source", "smprotips")) == "2027-03-04"
    old = real.library.ledger[key]._replace(day="2025-01-01")
    renamed = replace(changed(real.library, name, aliases=("as-it-was",)), ledger={Key("advice", "as-it-was"): old})
    assert first_published(renamed, key) == "2025-01-01"
