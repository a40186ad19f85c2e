"""A page a benchmark: the bands drawn on one scale, and the table of rows with what each rests on."""

from dataclasses import dataclass

from markupsafe import Markup

from generator import figures
from generator.library import Key
from generator.model import Benchmark, Row
from generator.page import Page
from generator.pages.band import Chart, chart
from generator.pages.context import Context, Here
from generator.pages.evidence import evidence
from generator.pages.finish import finish
from generator.pages.views import Evidence, Head, Link


@dataclass(frozen=True)
class RowView:
    id: str
    aliases: tuple[str, ...]
    label: str
    range: Markup
    years: Markup | None
    note: str
    evidence: Evidence
    audiences: tuple[Link, ...]
    edit: str


@dataclass(frozen=True)
class BenchmarkView:
    head: Head
    topics: tuple[Link, ...]
    about: Markup
    chart: Chart
    rows: tuple[RowView, ...]
    calculators: tuple[Link, ...]
    backlinks: tuple[Link, ...]


def benchmark_page(context: Context, benchmark: Benchmark) -> Page:
    """The page of one table of bands."""
    key = Key("benchmark", benchmark.id)
    here = context.here(f"benchmarks/{benchmark.id}/")
    head = Head(here.trail("benchmark"), benchmark.title, benchmark.summary)
    view = BenchmarkView(
        head=head,
        topics=here.by_id("topic", benchmark.topics),
        about=here.block(benchmark.about),
        chart=benchmark_chart(benchmark),
        rows=tuple(_row(here, key, index, row) for index, row in enumerate(benchmark.rows)),
        calculators=here.by_id("calculator", context.calculators_by_benchmark.get(benchmark.id, ())),
        backlinks=here.links(each for each in here.relations.to(key) if each.kind != "calculator"),
    )
    return finish(here, "benchmark", head, view, here.edit(key))


def benchmark_chart(benchmark: Benchmark) -> Chart:
    """The rows of a benchmark on one scale."""
    unit = benchmark.unit.replace("-", " ")
    return chart(benchmark.title, unit, ((row.label, figures.range_of(row)) for row in benchmark.rows))


def _row(here: Here, key: Key, index: int, row: Row) -> RowView:
    return RowView(
        id=row.id,
        aliases=row.aliases,
        label=row.label,
        range=figures.html(figures.range_of(row)),
        years=figures.html(figures.range_of(row.years)) if row.years else None,
        note=row.note or "",
        evidence=evidence(here, row.claims),
        audiences=here.by_id("audience", row.audiences),
        edit=here.edit(key, ("rows", index)),
    )
