"""What search engines and other programs read in a page's head: JSON-LD in the terms of schema.org."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.address import path_of
from generator.library import Key, Library
from generator.model import Benchmark
from generator.outputs.published import BASE, LICENCE, Json
from generator.pages.context import INDEXES


def structured_data(library: Library) -> dict[str, list[Json]]:
    """The JSON-LD of each page that has some, by the page's path."""
    site = library.site
    home = {"@type": "WebSite", "@id": f"{site.url}#site", "name": site.title, "url": site.url}
    glossary = {**_about(library, "glossary/", "Glossary", "The words that this site uses."), **_terms(library)}
    found = {"": [_document({**home, "description": site.summary, "inLanguage": site.language, "license": LICENCE})]}
    found["glossary/"] = [_document(glossary)]
    for kind in INDEXES:
        for name in library.records[kind]:
            key = Key(kind, name)
            found[path_of(key, library)] = [*_of_kind(library, key), _document(_breadcrumbs(library, key))]
    return found


def _of_kind(library: Library, key: Key) -> Iterator[Json]:
    maker = MAKERS.get(key.kind)
    if maker:
        record = library.records[key.kind][key.id]
        about = _about(library, path_of(key, library), record.title, record.summary)
        yield _document({**about, **maker(library, record)})


def _about(library: Library, path: str, title: str, summary: str) -> Json:
    address = library.site.url + path
    return {
        "@id": address,
        "url": address,
        "name": title,
        "description": summary,
        "inLanguage": library.site.language,
        "license": LICENCE,
        "isPartOf": {"@id": f"{library.site.url}#site"},
    }


def _article(library: Library, record: Any) -> Json:
    """An advice item or a question, with the sources that it rests on."""
    parts = getattr(record, "positions", (record,))
    sources = {library.source_of[claim].id: library.source_of[claim] for part in parts for claim in part.claims}
    publisher = {"@type": "Organization", "name": library.site.title, "url": library.site.url}
    cited = [
        {
            "@type": "CreativeWork",
            "name": source.title,
            "publisher": {"@type": "Organization", "name": source.publisher},
        }
        | ({"url": source.address} if source.address else {})
        for source in sources.values()
    ]
    return {
        "@type": "Article",
        "headline": record.title,
        "dateModified": library.site.revised,
        "author": publisher,
        "publisher": publisher,
        "citation": cited,
    }


def _dataset(library: Library, benchmark: Benchmark) -> Json:
    address = f"{library.site.url}{BASE}benchmarks/{benchmark.id}"
    kinds = (("csv", "text/csv"), ("json", "application/json"))
    return {
        "@type": "Dataset",
        "dateModified": library.site.revised,
        "creator": {"@type": "Organization", "name": library.site.title, "url": library.site.url},
        "variableMeasured": benchmark.unit,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"{address}.{ending}"}
            for ending, kind in kinds
        ],
    }


def _application(_library: Library, _record: Any) -> Json:
    return {
        "@type": "WebApplication",
        "applicationCategory": "UtilitiesApplication",
        "operatingSystem": "Any",
        "browserRequirements": "Requires JavaScript",
        "isAccessibleForFree": True,
        "offers": {"@type": "Offer", "price": 0, "priceCurrency": "EUR"},
    }


MAKERS: Mapping[str, Callable[[Library, Any], Json]] = {
    "advice": _article,
    "question": _article,
    "benchmark": _dataset,
    "calculator": _application,
}


def _terms(library: Library) -> Json:
    address = f"{library.site.url}glossary/"
    return {
        "@type": "DefinedTermSet",
        "hasDefinedTerm": [
            {"@type": "DefinedTerm", "@id": f"{address}#{term.id}", "name": term.title, "description": term.summary}
            for term in library.terms.values()
        ],
    }


def _breadcrumbs(library: Library, key: Key) -> Json:
    site = library.site
    index, title = INDEXES[key.kind]
    steps = [
        (site.title, site.url),
        (title, site.url + index),
        (library.title(key), site.url + path_of(key, library)),
    ]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": address}
            for number, (name, address) in enumerate(steps, 1)
        ],
    }


def _document(content: Json) -> Json:
    return {"@context": "https://schema.org", **content}
