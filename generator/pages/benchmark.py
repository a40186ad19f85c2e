"""A page a benchmark: its bands and its rivals' on one scale, then each row, whom it concerns and what to do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator import figures
from generator.findings import references
from generator.library import Key, Library
from generator.model import Benchmark, Row
from generator.page import Page
from generator.pages import reading_order
from generator.pages.band import Chart, Scale, chart, scale
from generator.pages.context import Context, Here
from generator.pages.evidence import evidence
from generator.pages.finish import finish
from generator.pages.history import history
from generator.pages.picture import of_chart
from generator.pages.views import Care, Evidence, Head, History, Link


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
    advice: tuple[Link, ...]
    care: Care
    history: History | None


@dataclass(frozen=True)
class RivalView:
    """A table that counts the same, drawn on this one's scale."""

    link: Link
    by: str
    chart: Chart


@dataclass(frozen=True)
class BenchmarkView:
    head: Head
    topics: tuple[Link, ...]
    about: Markup
    by: str
    chart: Chart
    rivals: tuple[RivalView, ...]
    rows: tuple[RowView, ...]
    calculators: tuple[Link, ...]
    questions: tuple[Link, ...]
    backlinks: tuple[Link, ...]


def benchmark_page(context: Context, benchmark: Benchmark) -> Page:
    """The page of one table of bands."""
    key = Key("benchmark", benchmark.id)
    here = context.here(f"benchmarks/{benchmark.id}/")
    head = Head(here.trail("benchmark"), benchmark.title, benchmark.summary)
    rivals = [here.library.benchmarks[each] for each in reading_order.rivals(here.relations, benchmark.id)]
    on = _scale([benchmark, *rivals])
    questions = _questions(here, benchmark)
    shown = {*questions, *(Key("benchmark", each.id) for each in rivals)}
    view = BenchmarkView(
        head=head,
        topics=here.by_id("topic", benchmark.topics),
        about=here.block(benchmark.about),
        by=_by(here, benchmark),
        chart=benchmark_chart(here.library, benchmark, on),
        rivals=tuple(
            RivalView(here.link(Key("benchmark", each.id)), _by(here, each), benchmark_chart(here.library, each, on))
            for each in rivals
        ),
        rows=tuple(_row(here, key, row) for row in benchmark.rows),
        calculators=here.by_id("calculator", context.calculators_by_benchmark.get(benchmark.id, ())),
        questions=here.links(questions),
        backlinks=here.links(
            each for each in here.relations.to(key) if each.kind != "calculator" and each not in shown
        ),
    )
    return finish(here, "benchmark", head, view, here.edit(key), key, motif=of_chart(view.chart))


def benchmark_chart(library: Library, benchmark: Benchmark, on: Scale | None = None) -> Chart:
    """The rows of a benchmark on one scale: their own, or one that is shared."""
    unit = benchmark.unit.replace("-", " ")
    drawn = chart(benchmark.title, unit, ((row.label, figures.range_of(row)) for row in benchmark.rows), on)
    doubtful = sum(1 for row in benchmark.rows if library.in_doubt(row.claims))
    return replace(drawn, doubt=_doubt(doubtful, len(benchmark.rows)))


def _doubt(doubtful: int, rows: int) -> str:
    if doubtful == 0:
        return ""
    if doubtful == rows:
        return "All of these are in doubt." if rows > 1 else "This is in doubt."
    return f"{doubtful} of these {rows} {'is' if doubtful == 1 else 'are'} in doubt."


def _scale(benchmarks: Iterable[Benchmark]) -> Scale:
    return scale(max(row.high for benchmark in benchmarks for row in benchmark.rows))


def _by(here: Here, benchmark: Benchmark) -> str:
    """Who published the figures."""
    claims = (claim for row in benchmark.rows for claim in row.claims)
    return ", ".join(dict.fromkeys(here.library.source_of[claim].publisher for claim in claims))


def _questions(here: Here, benchmark: Benchmark) -> tuple[Key, ...]:
    """The questions in which the figures stand against others, and those that speak of the table."""
    claims = (claim for row in benchmark.rows for claim in row.claims)
    keys = [Key("claim", name) for claim in claims for name in (claim, here.library.whole(claim))]
    found = (each for key in [Key("benchmark", benchmark.id), *keys] for each in here.relations.to(key, "question"))
    return tuple(dict.fromkeys(found))


def _row(here: Here, key: Key, row: Row) -> RowView:
    name = Key("row", f"{key.id}/{row.id}")
    return RowView(
        id=row.id,
        aliases=row.aliases,
        label=row.label,
        range=figures.html(figures.range_of(row)),
        years=figures.html(figures.range_of(row.years)) if row.years else None,
        note=row.note or "",
        evidence=evidence(here, row.claims),
        audiences=here.by_id("audience", row.audiences),
        advice=here.by_id("advice", dict.fromkeys([*row.advice, *_advice(here, key, row)])),
        care=here.care(name, figures.text(figures.range_of(row))),
        history=history(here, name),
    )


def _advice(here: Here, key: Key, row: Row) -> Iterator[str]:
    """The advice that rests on a row's claims, or on what they are pieces of, or speaks of the row."""
    for claim in dict.fromkeys(name for each in row.claims for name in (each, here.library.whole(each))):
        yield from (each.id for each in here.relations.to(Key("claim", claim), "advice"))
    for advice in here.relations.to(key, "advice"):
        record = here.library.advice[advice.id]
        prose = (record.answer, *record.steps, record.why, record.not_when)
        if any(found.key == key and found.row == row.id for text in prose for found in references(text)):
            yield advice.id
