"""What the benchmark prints: ratios of the same run, and whether each target is met."""

import sys
from pathlib import Path

from tests.bench.process import Took, took
from tests.bench.sites.compare import Measured, Row, growth, table
from tests.bench.sites.generators import PICTURED, PLAIN


def test_a_ratio_is_of_builds_of_the_same_round() -> None:
    """The ratio is the median of the rounds' ratios, and it is marked whether its target is met."""
    hugo = PLAIN[0]
    ours = Row("Plumbline", [Took(2, 2, 100), Took(40, 4, 100), Took(1, 1, 100)])
    theirs = Row(hugo.name, [Took(4, 2, 100), Took(80, 4, 100), Took(1, 1, 100)])
    assert "0.50" in table(1_000, ours, [hugo], [theirs], 3).splitlines()[-1]
    assert table(1_000, ours, [hugo], [theirs], 3).endswith("✓")
    assert "✗ (at most 0.9)" in table(1_000, theirs, [hugo], [ours], 3)


def test_no_target_stands_beside_pictures() -> None:
    """Peers that draw pictures have a ratio and no target, and are measured up to a thousand records."""
    row = Row(PICTURED[0].name, [Took(2, 2, 100)])
    line = table(1_000, row, [PICTURED[0]], [row], 1).splitlines()[-1]
    assert line.startswith("Hugo, with pictures")
    assert line.endswith("1.00")
    assert {(each.most, *each.targets) for each in PICTURED} == {(1_000,)}


def test_growing_pages_are_found() -> None:
    """Pages of a kind whose records take more bytes on the larger site miss their target, the others meet it."""
    pages = [f"{kind}/one/index.html" for kind in ("advice", "questions", "benchmarks", "sources")]
    row = Row("Plumbline", [Took(1, 1, 100)])
    smaller = Measured(100, row, dict.fromkeys(pages, 10_000), 0.1)
    larger = Measured(1_000, row, dict.fromkeys(pages, 10_000) | {pages[1]: 30_000}, 0.3)
    missed = [line for line in growth(smaller, larger).splitlines() if "✗" in line]
    assert [line.split()[0:4] for line in missed] == [["a", "page", "in", "questions/"], ["an", "edit", "is", "served"]]


def test_a_process_is_measured_alone(tmp_path: Path) -> None:
    """Memory is that of the process itself, not the most of all that ran before it."""
    large = took([sys.executable, "-c", "held = b'x' * 200_000_000"], tmp_path)
    small = took([sys.executable, "-c", "pass"], tmp_path)
    assert small.memory < 100 < 150 < large.memory
