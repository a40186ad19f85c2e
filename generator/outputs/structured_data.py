"""What search engines and other programs read in a page's head: JSON-LD in the terms of schema.org."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from generator.address import path_of, picture_of
from generator.dates import last_changed
from generator.library import Key, Library
from generator.model import PAGELESS, Advice, Audience, Benchmark, Question, Source
from generator.outputs.published import BASE, Json
from generator.page import Page

GLOSSARY, CATALOGUE = "glossary/", "data/"


def structured_data(library: Library, pages: Iterable[Page]) -> dict[str, list[Json]]:
    """The JSON-LD of each page by its path: what it is, and the way to it."""
    keys = {path_of(key, library): key for key in _with_pages(library)}
    return {page.path: [*_documents(library, page, keys.get(page.path))] for page in pages}


def _with_pages(library: Library) -> Iterator[Key]:
    for kind, of in library.records.items():
        if kind not in (*PAGELESS, "term"):
            yield from (Key(kind, name) for name in of)


def _documents(library: Library, page: Page, key: Key | None) -> Iterator[Json]:
    yield {"@context": "https://schema.org", **_what(library, page, key)}
    if page.trail:
        yield {"@context": "https://schema.org", **_breadcrumbs(library, page)}


def _what(library: Library, page: Page, key: Key | None) -> Json:
    about = _about(library, page)
    if page.path == "":
        return {**about, "@id": _site_id(library), "@type": "WebSite", "publisher": _publisher(library)}
    about["isPartOf"] = {"@id": _site_id(library)}
    if page.path == GLOSSARY:
        return {**about, **_terms(library)}
    if page.path == CATALOGUE:
        return {**about, **_catalogue(library)}
    if key is None:
        return {**about, "@type": "WebPage"}
    return {**about, **MAKERS[key.kind](library, library.records[key.kind][key.id])}


def _about(library: Library, page: Page) -> Json:
    """What every page says of itself."""
    address = library.site.url + page.path
    return {
        "@id": address,
        "url": address,
        "image": library.site.url + picture_of(page.path),
        "name": page.title,
        "description": page.summary,
        "inLanguage": library.site.language,
        "license": library.site.licence,
        "isAccessibleForFree": True,
        "datePublished": page.published,
        "dateModified": page.changed,
    }


def _article(library: Library, record: Advice | Question | Audience) -> Json:
    """Advice, a question or a guide, with the sources that it rests on."""
    return {
        "@type": "Article",
        "headline": record.title,
        "author": _publisher(library),
        "publisher": _publisher(library),
        "citation": [_source(each) for each in _rests_on(library, record)],
    }


def _dataset(library: Library, benchmark: Benchmark) -> Json:
    address = f"{library.site.url}{BASE}benchmarks/{benchmark.id}"
    kinds = (("csv", "text/csv"), ("json", "application/json"))
    offered = {"@type": "DataDownload", "license": library.site.licence}
    sources = list(_rests_on(library, benchmark))
    dates = sorted(source.date for source in sources if source.date)
    return {
        "@type": "Dataset",
        "creator": _publisher(library),
        "includedInDataCatalog": {"@id": library.site.url + CATALOGUE},
        "variableMeasured": {
            "@type": "PropertyValue",
            "name": benchmark.unit.replace("-", " "),
            "minValue": min(row.low for row in benchmark.rows),
            "maxValue": max(row.high for row in benchmark.rows),
        },
        "citation": [_source(each) for each in sources],
        "distribution": [
            {**offered, "encodingFormat": kind, "contentUrl": f"{address}.{ending}"} for ending, kind in kinds
        ],
        **({"temporalCoverage": _span(dates[0], dates[-1])} if dates else {}),
    }


def _span(first: str, last: str) -> str:
    """A time or a range of times, as ISO 8601 writes them."""
    return first if first == last else f"{first}/{last}"


def _application(library: Library, _record: Any) -> Json:
    return {
        "@type": "WebApplication",
        "author": _publisher(library),
        "applicationCategory": "UtilitiesApplication",
        "operatingSystem": "Any",
        "browserRequirements": "The form needs JavaScript; the tables of results do not.",
        "offers": {"@type": "Offer", "price": 0, "priceCurrency": "EUR"},
    }


def _source_page(_library: Library, source: Source) -> Json:
    return {"@type": "WebPage", "about": _source(source)}


def _topic(library: Library, topic: Any) -> Json:
    """A topic, with the advice at home in it."""
    home = [each for each in library.advice.values() if each.topics[0] == topic.id]
    parts = [{"@id": library.site.url + path_of(Key("advice", each.id), library)} for each in home]
    return {"@type": "CollectionPage", "hasPart": parts}


def _page(_library: Library, record: Any) -> Json:
    return {"@type": "AboutPage" if record.id == "about" else "WebPage"}


MAKERS: Mapping[str, Callable[[Library, Any], Json]] = {
    "advice": _article,
    "audience": _article,
    "benchmark": _dataset,
    "calculator": _application,
    "page": _page,
    "question": _article,
    "source": _source_page,
    "topic": _topic,
}


def _rests_on(library: Library, record: Any) -> Iterator[Source]:
    """The sources of the claims that a record or its parts name, each once."""
    parts = [record, *(part for field in ("positions", "rows", "ignore") for part in getattr(record, field, ()))]
    claims = (claim for part in parts for claim in getattr(part, "claims", ()))
    yield from {library.source_of[claim].id: library.source_of[claim] for claim in claims}.values()


def _source(source: Source) -> Json:
    cited: Json = {
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": {"@type": "Organization", "name": source.publisher},
    }
    if source.address:
        cited["url"] = source.address
    if source.date:
        cited["datePublished"] = source.date
    return cited


def _terms(library: Library) -> Json:
    address = library.site.url + GLOSSARY
    terms = []
    for term in library.terms.values():
        said: Json = {
            "@type": "DefinedTerm",
            "@id": f"{address}#{term.id}",
            "url": f"{address}#{term.id}",
            "termCode": term.id,
            "name": term.title,
            "description": term.summary,
            "inDefinedTermSet": {"@id": address},
        }
        terms.append(said | ({"alternateName": list(term.synonyms)} if term.synonyms else {}))
    return {"@type": "DefinedTermSet", "hasDefinedTerm": terms}


def _catalogue(library: Library) -> Json:
    """The page of all data, with each benchmark as a dataset."""
    return {
        "@type": "DataCatalog",
        "publisher": _publisher(library),
        "dataset": [
            {
                "@type": "Dataset",
                "@id": library.site.url + path_of(Key("benchmark", each.id), library),
                "name": each.title,
                "description": each.summary,
                "license": library.site.licence,
                "dateModified": last_changed(library, Key("benchmark", each.id)),
            }
            for each in library.benchmarks.values()
        ],
    }


def _publisher(library: Library) -> Json:
    return {"@type": "Organization", "name": library.site.title, "url": library.site.url}


def _site_id(library: Library) -> str:
    return f"{library.site.url}#site"


def _breadcrumbs(library: Library, page: Page) -> Json:
    """The way to a page, as its head shows it, and the page itself."""
    steps = [*page.trail, (page.title, page.path)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": library.site.url + path}
            for number, (name, path) in enumerate(steps, 1)
        ],
    }


def in_html(data: Json) -> str:
    """JSON that may stand in a script element: it holds no tag."""
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
