"""What a change does, from two folders to one record: calculators, figures, records, pages, bytes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import pipeline
from generator.impact.calculators import CalculatorEffect, calculator_effects
from generator.impact.pages import Bytes, PageChange, bytes_changed, page_changes
from generator.impact.records import FigureChange, RecordChange, figure_changes, record_changes
from generator.impact.revisions import same
from generator.pages.rules import benchmarks_by_calculator, turned
from generator.pipeline import Sound
from generator.problem import Problem, Stop
from generator.relate import relate


@dataclass(frozen=True)
class Effect:
    """Everything that is another in the head. `base_problems` and `head_problems` say why a side could not be read."""

    url: str = ""
    calculators: tuple[CalculatorEffect, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    records: tuple[RecordChange, ...] = ()
    pages: tuple[PageChange, ...] = ()
    bytes: tuple[Bytes, ...] = ()
    base_problems: tuple[Problem, ...] = ()
    head_problems: tuple[Problem, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether nothing that anyone sees changed."""
        return not any((self.calculators, self.figures, self.records, self.pages, self.bytes, self.is_unread))

    @property
    def is_unread(self) -> bool:
        return bool(self.base_problems or self.head_problems)


def effect(base: Path, head: Path, progress: Callable[[str], None] = pipeline.quiet) -> Effect:
    """The effect of going from one folder to another. This generator reads both; each runs its own rules."""
    if same(base, head):
        return Effect()
    progress("Reading what was")
    before, base_problems = _sound(base)
    progress("Reading what is")
    after, head_problems = _sound(head)
    if before is None or after is None:
        return Effect(base_problems=base_problems, head_problems=head_problems)
    progress("Writing both sites")
    sites = [pipeline.finished(each, {}) for each in (before, after)]
    old_pages, new_pages = ({each.path: each for each in site.pages} for site in sites)
    old_assets, new_assets = ({each.path: each for each in site.assets} for site in sites)
    moved = frozenset(path.removesuffix("index.html") for path in new_assets if path.endswith("/index.html"))
    progress("Running both calculators")
    return Effect(
        url=after.library.site.url,
        calculators=calculator_effects(before.calculators, after.calculators),
        figures=tuple(
            figure_changes(before.library, after.library, relate(after.library), _readers(after)),
        ),
        records=tuple(record_changes(before.library, after.library)),
        pages=tuple(page_changes(old_pages, new_pages, moved)),
        bytes=tuple(bytes_changed(old_assets, new_assets)),
    )


def _sound(root: Path) -> tuple[Sound | None, tuple[Problem, ...]]:
    try:
        return pipeline.examine(root), ()
    except Stop as stop:
        return None, tuple(stop.problems)


def _readers(side: Sound) -> Mapping[str, tuple[str, ...]]:
    """The calculators that read each table."""
    return turned(benchmarks_by_calculator(side.calculators))
