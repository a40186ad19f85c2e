"""Every file for other readers than people in a browser."""

from collections.abc import Iterable, Iterator, Mapping

from generator.compiler.compile import Compiled
from generator.library import Library
from generator.outputs.addresses import addresses
from generator.outputs.api import api
from generator.outputs.archive import archive
from generator.outputs.brand import brand
from generator.outputs.feed import feed
from generator.outputs.llms import llms
from generator.outputs.search import search
from generator.outputs.tables import tables
from generator.page import Asset, Page
from generator.relate import Relations
from generator.results import results_of


def outputs(
    library: Library, relations: Relations, calculators: Mapping[str, Compiled], pages: Iterable[Page]
) -> Iterator[Asset]:
    """The brand, the API with its tables and its download, the feed, the plain-text index and the search's."""
    data = [*api(library, relations, calculators), *tables(library)]
    yield from brand(library)
    yield from data
    yield archive(library, data)
    yield feed(library)
    yield llms(library)
    yield from search(library, results_of(calculators), pages)
    yield addresses(library)
