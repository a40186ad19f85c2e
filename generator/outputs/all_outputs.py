"""Every file for other readers than people in a browser."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from generator.compiler.compile import Compiled
from generator.library import Library
from generator.outputs.addresses import addresses
from generator.outputs.api import api
from generator.outputs.archive import archived
from generator.outputs.brand import brand
from generator.outputs.feed import feed
from generator.outputs.llms import llms
from generator.outputs.readers import readers
from generator.outputs.search import search
from generator.outputs.sitemap import sitemap
from generator.outputs.tables import tables
from generator.page import Asset, Page
from generator.relate import Relations
from generator.results import results_of


def data(library: Library, relations: Relations, calculators: Mapping[str, Compiled]) -> Iterator[Asset]:
    """What can be taken away: the API with its tables and its download, the feed and the plain-text index."""
    yield from archived(library, chain(api(library, relations, calculators), tables(library)))
    yield feed(library)
    yield llms(library)


def outputs(
    library: Library, relations: Relations, calculators: Mapping[str, Compiled], pages: Sequence[Page]
) -> Iterator[Asset]:
    """What serves the pages: the brand, the search's index, what their scripts ask for, and the sitemap."""
    yield from brand(library)
    yield from search(library, results_of(calculators), pages)
    yield addresses(library)
    yield from readers(library, relations)
    yield sitemap(library.site, pages)
