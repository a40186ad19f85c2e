"""Every page of the site, and the files that pages load."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import partial
from pathlib import Path
from typing import Any

from generator.address import path_of
from generator.compiler.compile import Compiled
from generator.cores import aside, begin
from generator.library import Key, Library
from generator.page import Asset, Page
from generator.pages.advice import advice_page
from generator.pages.audience import audience_page
from generator.pages.benchmark import benchmark_page
from generator.pages.book import KINDS as IN_BOOK
from generator.pages.book import book_page, part_of_book
from generator.pages.calculator import calculator_page
from generator.pages.changed import changed_page
from generator.pages.conformance import conformance_page
from generator.pages.context import Context
from generator.pages.data import data_page
from generator.pages.doubtful import doubtful_page
from generator.pages.editing import editing_pages
from generator.pages.embed import embed_page
from generator.pages.embedding import embedding_pages
from generator.pages.forms import WEB
from generator.pages.freshness import freshness_page
from generator.pages.glossary import glossary_page
from generator.pages.home import home_page
from generator.pages.index_pages import index_page, kinds_with_index
from generator.pages.method import method_page
from generator.pages.moved import moved
from generator.pages.question import question_page
from generator.pages.reading_level import reading_page
from generator.pages.reading_order import benchmarks as benchmarks_in_order
from generator.pages.reading_order import chained
from generator.pages.remembered import Job
from generator.pages.remembered import made as remembered
from generator.pages.rules import audiences_by_calculator, benchmarks_by_calculator, rules_by_claim, turned
from generator.pages.source import source_page
from generator.pages.topic import topic_page
from generator.pages.writing_rules import writing_page
from generator.pages.written import written_page
from generator.relate import Relations
from generator.results import results_of
from generator.verify import Proof
from generator.watched import Stamps, Watch, WatchedLibrary, WatchedRelations

SERVED = ".mjs"
OF_MANY = (glossary_page, changed_page, doubtful_page, freshness_page, reading_page, writing_page)
WATCHED = ("library", "relations", "results", "cards")
"""What of the context is watched while a page is made, or depends on the rules alone."""
Maker = Callable[[Context, Any], Page]
MAKERS: Mapping[str, Maker] = {
    "advice": advice_page,
    "question": question_page,
    "benchmark": benchmark_page,
    "source": source_page,
    "topic": topic_page,
    "page": written_page,
}


def pages(
    library: Library,
    relations: Relations,
    calculators: Mapping[str, Compiled],
    proofs: Mapping[str, Proof],
    files: Sequence[Asset],
    memory: Path | None = None,
) -> list[Page]:
    """All pages, each with its neighbours in the reading order. `files` are what other readers than people get.

    Pages of records are remembered in the folder `memory`.
    """
    context = context_of(library, relations, calculators)
    of_the_code = begin(lambda: [*editing_pages(context), *embedding_pages(context), conformance_page(context)])
    made = [
        *pages_of_records(context, calculators, memory),
        data_page(context, calculators, files),
        *of_the_code(),
    ]
    for name, compiled in calculators.items():
        words = library.calculators[name]
        made.append(calculator_page(context, words, compiled))
        made.append(method_page(context, words, compiled, proofs.get(name)))
        made.append(embed_page(context, words, compiled, files))
    return chained(made, library, context.benchmark_order)


def pages_of_records(context: Context, calculators: Mapping[str, Compiled], memory: Path | None) -> Iterator[Page]:
    """The pages that records alone decide on, of one each or of many."""
    library, relations, watch = context.library, context.relations, Watch()
    watched = replace(
        context, library=WatchedLibrary(library, watch), relations=WatchedRelations(relations, watch), cards={}
    )
    vars(watched)["history"] = watch.over("told", context.history)
    jobs: dict[str, Job] = {"home": partial(home_page, watched, calculators)}
    jobs |= {maker.__name__: partial(maker, watched) for maker in OF_MANY}
    jobs |= {f"{kind} index": partial(index_page, watched, kind) for kind in kinds_with_index(library)}
    makers: dict[str, Maker] = {**MAKERS, "audience": partial(audience_page, calculators=calculators)}
    jobs |= {
        f"{kind}:{name}": partial(_page_of, watched, maker, kind, name)
        for kind, maker in makers.items()
        for name in library.records[kind]
    }
    in_book = {Key(kind, name): f"{kind}:{name} in the book" for kind in IN_BOOK for name in library.records[kind]}
    jobs |= {job: partial(part_of_book, watched, key) for key, job in in_book.items()}
    others = (getattr(context, each.name) for each in fields(context) if each.name not in WATCHED)
    besides = [*map(repr, others), *(each.digest for each in calculators.values()), library.logo.content]
    with remembered(jobs, watch, Stamps(library, relations), besides, memory) as made:
        yield from (each for each in made.values() if isinstance(each, Page))
        parts = {key: made[job] for key, job in in_book.items()}
        drawn = {key: part for key, part in parts.items() if isinstance(part, bytes)}
        yield aside(partial(book_page, context, drawn))


def page_of(context: Context, path: str) -> Page | None:
    """The page of one record by its path, made alone and without its neighbours; None where it is no such page."""
    keys = (Key(kind, name) for kind in MAKERS for name in context.library.records[kind])
    key = next((each for each in keys if path_of(each, context.library) == path), None)
    return _page_of(context, MAKERS[key.kind], *key) if key else None


def _page_of(context: Context, maker: Maker, kind: str, name: str) -> Page:
    return maker(context, context.library.records[kind][name])


def context_of(library: Library, relations: Relations, calculators: Mapping[str, Compiled]) -> Context:
    """What the makers share."""
    benchmarks = benchmarks_by_calculator(calculators)
    audiences = audiences_by_calculator(library, calculators)
    return Context(
        library=library,
        relations=relations,
        results=results_of(calculators),
        rules_by_claim=rules_by_claim(library, calculators),
        benchmarks_by_calculator=benchmarks,
        calculators_by_benchmark=turned(benchmarks),
        audiences_by_calculator=audiences,
        calculators_by_audience=turned(audiences),
        benchmark_order=benchmarks_in_order(library, relations, [each for ids in benchmarks.values() for each in ids]),
    )


def assets(library: Library, calculators: Mapping[str, Compiled]) -> list[Asset]:
    """The form's modules, each calculator's rules and its check as modules, and the pages that lead on."""
    shared = sorted(path for path in WEB.iterdir() if path.suffix == SERVED)
    made = [Asset(f"assets/calculator/{path.name}", path.read_bytes()) for path in shared]
    made += moved(library)
    for name, compiled in calculators.items():
        folder = f"calculators/{name}"
        made.append(Asset(f"{folder}/rules.mjs", compiled.rules_mjs.encode()))
        made.append(Asset(f"{folder}/rules.mjs.map", compiled.source_map.encode()))
        made.append(Asset(f"{folder}/check.mjs", compiled.check_mjs.encode()))
    return made
