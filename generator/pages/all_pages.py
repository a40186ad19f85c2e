"""Every page of the site, and the files that pages load."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator.compiler.compile import Compiled
from generator.cores import spread
from generator.library import Library
from generator.page import Asset, Page
from generator.pages.advice import advice_page
from generator.pages.audience import audience_page
from generator.pages.benchmark import benchmark_page
from generator.pages.book import book_page
from generator.pages.calculator import calculator_page
from generator.pages.changed import changed_page
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
from generator.pages.index_pages import index_pages
from generator.pages.method import method_page
from generator.pages.moved import moved
from generator.pages.question import question_page
from generator.pages.reading_level import reading_page
from generator.pages.reading_order import benchmarks as benchmarks_in_order
from generator.pages.reading_order import chained
from generator.pages.rules import audiences_by_calculator, benchmarks_by_calculator, rules_by_claim, turned
from generator.pages.source import source_page
from generator.pages.topic import topic_page
from generator.pages.writing_rules import writing_page
from generator.pages.written import written_page
from generator.relate import Relations
from generator.results import results_of
from generator.verify import Proof

SERVED = ".mjs"
WORTH = 60  # pages take about as long to make as another process to start
MAKERS: Mapping[str, Callable[[Context, Any], Page]] = {
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
) -> list[Page]:
    """All pages, each with its neighbours in the reading order. `files` are what other readers than people get."""
    context = context_of(library, relations, calculators)
    made = [
        home_page(context, calculators),
        glossary_page(context),
        data_page(context, calculators, files),
        changed_page(context),
        doubtful_page(context),
        freshness_page(context),
        reading_page(context),
        writing_page(context),
        book_page(context),
        *index_pages(context),
        *editing_pages(context),
        *embedding_pages(context),
    ]
    records = [(maker, record) for kind, maker in MAKERS.items() for record in library.records[kind].values()]
    made += spread(lambda each: each[0](context, each[1]), records, WORTH)
    made += [audience_page(context, record, calculators) for record in library.audiences.values()]
    for name, compiled in calculators.items():
        words = library.calculators[name]
        made.append(calculator_page(context, words, compiled))
        made.append(method_page(context, words, compiled, proofs.get(name)))
        made.append(embed_page(context, words, compiled, files))
    return chained(made, library, context.benchmark_order)


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
