"""What a change does, from two folders to one record: calculators, figures, records, pages, bytes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from generator import pipeline
from generator.compiler.compile import compile_all
from generator.impact.calculators import CalculatorEffect, calculator_effects
from generator.impact.pages import Bytes, PageChange, bytes_changed, page_changes
from generator.impact.records import FigureChange, RecordChange, figure_changes, record_changes
from generator.impact.revisions import same
from generator.kept import kept_versions
from generator.load import load
from generator.pages.rules import benchmarks_by_calculator, turned
from generator.pipeline import Sound
from generator.problem import Problem, Stop, stop_if_any
from generator.relate import relate

SPAWN = get_context("spawn")


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
    """The effect of going from one folder to another. This generator reads both; each runs its own rules.

    What was has been published, so it is compared even where a check finds fault with it today.
    """
    if same(base, head):
        return Effect()
    progress("Reading both sides")
    before, base_problems = _sound(base, _unchecked)
    after, head_problems = _sound(head, pipeline.examine)
    if before is None or after is None:
        return Effect(base_problems=base_problems, head_problems=head_problems)
    progress("Comparing")
    try:
        return _compared(base, head, before, after)
    except Exception:
        # What no page can be made of, a check finds fault with; otherwise the fault is the generator's.
        problems = tuple(each for each in pipeline.problems_of(base) if each.is_error)
        if not problems:
            raise
        return Effect(base_problems=problems)


def _sound(root: Path, read: Callable[[Path], Sound]) -> tuple[Sound | None, tuple[Problem, ...]]:
    try:
        return read(root), ()
    except Stop as stop:
        return None, tuple(stop.problems)


def _unchecked(root: Path) -> Sound:
    """Content and rules that can be loaded and compiled."""
    library, problems = load(root / "content")
    calculators, refusals = compile_all(root)
    stop_if_any([*problems, *refusals])
    return Sound(library, calculators, kept_versions(root)[0])


def _compared(base: Path, head: Path, before: Sound, after: Sound) -> Effect:
    """All that differs; the rules are compared by another process meanwhile."""
    beside = _started(base, head) if _digests(before) != _digests(after) else None
    sites = [pipeline.finished(each, {}) for each in (before, after)]
    old_pages, new_pages = ({each.path: each for each in site.pages} for site in sites)
    old_assets, new_assets = ({each.path: each for each in site.assets} for site in sites)
    moved = frozenset(path.removesuffix("index.html") for path in new_assets if path.endswith("/index.html"))
    return Effect(
        url=after.library.site.url,
        figures=tuple(figure_changes(before.library, after.library, relate(after.library), _readers(after))),
        records=tuple(record_changes(before.library, after.library)),
        pages=tuple(page_changes(old_pages, new_pages, moved)),
        bytes=tuple(bytes_changed(old_assets, new_assets)),
        calculators=beside.recv() if beside else (),
    )


def _digests(side: Sound) -> Mapping[str, str]:
    return {name: each.digest for name, each in side.calculators.items()}


def _started(base: Path, head: Path) -> Connection:
    """Where a process will tell how the rules differ.

    It is a fresh one, since V8 survives no fork, and no thread waits for it, since pages are drawn in forks.
    """
    here, there = SPAWN.Pipe(duplex=False)
    SPAWN.Process(target=_tell_calculators, args=(there, base, head), daemon=True).start()
    there.close()
    return here


def _tell_calculators(there: Connection, base: Path, head: Path) -> None:
    before, after = (compile_all(each)[0] for each in (base, head))
    there.send(calculator_effects(before, after))


def _readers(side: Sound) -> Mapping[str, tuple[str, ...]]:
    """The calculators that read each table."""
    return turned(benchmarks_by_calculator(side.calculators))
