"""Benchmarks as CSV."""

import csv
import io
from collections.abc import Iterator

from generator.library import Key, Library
from generator.model import Benchmark
from generator.outputs.published import BASE, answering
from generator.page import Asset

COLUMNS = (
    *("id", "label", "low", "high", "open_ended", "years_low", "years_high", "unit", "claims"),
    *("grades", "in_doubt"),
)


def tables(library: Library) -> Iterator[Asset]:
    """One file a benchmark, by each of its ids, in UTF-8 with the lines of RFC 4180."""
    for benchmark in library.benchmarks.values():
        for name in answering(library, Key("benchmark", benchmark.id)):
            yield Asset(f"{BASE}benchmarks/{name}.csv", _csv(library, benchmark).encode())


def _csv(library: Library, benchmark: Benchmark) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in benchmark.rows:
        years = (row.years.low, row.years.high) if row.years else ("", "")
        open_ended = str(row.open_ended).lower()
        grades = dict.fromkeys(library.grade_of(each) for each in row.claims)
        figures = (row.id, row.label, row.low, row.high, open_ended, *years, benchmark.unit)
        in_doubt = str(library.in_doubt(row.claims)).lower()
        writer.writerow((*figures, " ".join(row.claims), " ".join(grades), in_doubt))
    return out.getvalue()
