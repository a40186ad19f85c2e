"""Every file for other readers than people in a browser."""

from collections.abc import Iterator, Mapping

from generator.compiler.compile import Compiled
from generator.library import Library
from generator.outputs.api import api
from generator.outputs.archive import archive
from generator.outputs.brand import brand
from generator.outputs.feed import feed
from generator.outputs.llms import llms
from generator.outputs.tables import tables
from generator.page import Asset
from generator.relate import Relations


def outputs(library: Library, relations: Relations, calculators: Mapping[str, Compiled]) -> Iterator[Asset]:
    """The brand, the API with its tables and its download, the feed and the plain-text index."""
    data = [*api(library, relations, calculators), *tables(library)]
    yield from brand(library)
    yield from data
    yield archive(library, data)
    yield feed(library)
    yield llms(library)
