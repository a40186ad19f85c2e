"""Whole sites: ours beside its peers on the same records, in turn, with the targets."""

import itertools
import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from string import ascii_lowercase

from tests.bench.install import Tools, needs_cairo, site_generators
from tests.bench.process import Took, put_aside, took
from tests.bench.sites.generators import PICTURED, PLAIN, Generator
from tests.bench.sites.larger import plumbline_site
from tests.bench.sites.ours import Project
from tests.bench.sites.outline import outline

EDITED = "be-findable"
MOST_MEMORY = 700  # MB
AFTER_EDIT = 0.25  # of a cold build
SERVED = 0.25  # seconds
GROWTH = 11  # times, for ten times the records
NEIGHBOURS = 100  # bytes by which a page may differ, since it leads on to other pages
FOLDERS = ("advice", "questions", "benchmarks", "sources")
HEADING = """\
Whole sites of {records:,} records, cold: {runs} rounds in turn, medians. Processor: seconds of both cores together.
Memory: of the largest process. Ours has a picture for each page, the JSON API, feeds and calculators, and remembers the
proof of the rules and nothing else. Hugo and Eleventy draw the same shell around each page, and each record as JSON.
{name:30} {pages:>6} {html:>9} {seconds:>9} {cpu:>9} {memory:>9} {ratio:>13} {on_cpu:>13} {target:>7}"""


@dataclass
class Row:
    """What was measured of one generator: a build each round, the pages that it made and their bytes."""

    name: str
    builds: list[Took] = field(default_factory=list)
    pages: int = 0
    bytes: int = 0

    def median(self, what: str) -> float:
        return float(statistics.median(getattr(each, what) for each in self.builds))

    def counted(self, out: Path) -> None:
        sizes = [path.stat().st_size for path in out.rglob("*.html")]
        self.pages, self.bytes = len(sizes), sum(sizes)


@dataclass(frozen=True)
class Measured:
    """A size that has been measured: our row, and the bytes of each page of a record that is in every size."""

    records: int
    ours: Row
    bytes: dict[str, int]
    served: float


def compare(root: Path, sizes: Sequence[int], runs: int, serve: bool, pictures: bool) -> None:
    """Prints a table for each size, then how time, memory and pages grow from size to size."""
    if pictures:
        needs_cairo()
    generators = (*PLAIN, *PICTURED) if pictures else PLAIN
    tools_folder = root / "build" / "bench" / "sites"
    tools = site_generators(tools_folder)
    print("A shared or busy machine gives a first look only: believe the ratios of a quiet one.\n")
    with tempfile.TemporaryDirectory(dir=tools_folder, prefix="work-") as work:
        folders = [Path(work) / str(size) for size in sizes]
        done = [_measured(root, *each, runs, serve, tools, generators) for each in zip(folders, sizes, strict=True)]
    for smaller, larger in itertools.pairwise(done):
        print(growth(smaller, larger))


def _measured(
    root: Path, folder: Path, size: int, runs: int, serve: bool, tools: Tools, generators: Sequence[Generator]
) -> Measured:
    folder.mkdir()
    records = plumbline_site(root, folder / "ours", size)
    project = Project(folder / "ours", EDITED)
    project.prove(root)
    peers = [each for each in generators if records <= each.most]
    if peers:
        drawn = outline(project.folder)
        for peer in peers:
            peer.lay(drawn, folder / peer.name)
    ours, rows = Row("Plumbline"), [Row(each.name) for each in peers]
    for _ in range(runs):
        ours.builds.append(project.cold())
        for peer, row in zip(peers, rows, strict=True):
            row.builds.append(_built(peer, folder / peer.name, tools))
    ours.counted(project.out)
    for peer, row in zip(peers, rows, strict=True):
        row.counted(folder / peer.name / peer.out)
    print(table(records, ours, peers, rows, runs))
    names = [f"in round {letter}" for letter in ascii_lowercase[:runs]]  # words, as prose holds no bare number
    edited = statistics.median(project.after_edit(each).seconds for each in names)
    share = edited / ours.median("seconds")
    print(f"After one edited record: {edited:.2f} s, {share:.2f} × the cold build  {_held(share, AFTER_EDIT)}")
    pages = {path.relative_to(project.out).as_posix(): path.stat().st_size for path in _record_pages(root, project.out)}
    served = statistics.median(project.served([f"{each}, served" for each in names])) if serve else 0.0
    if serve:
        print(f"From an edit to the page, served: {served * 1000:.0f} ms  {_held(served, SERVED)}")
    print()
    return Measured(records, ours, pages, served)


def _built(peer: Generator, folder: Path, tools: Tools) -> Took:
    put_aside([folder / name for name in (peer.out, *peer.remembers)], folder.parent)
    return took(peer.command(folder, tools), folder)


def _record_pages(root: Path, out: Path) -> list[Path]:
    """The pages of the real records, which stand in every size; the edited one aside."""
    ids = [(kind, path.stem) for kind in FOLDERS for path in sorted((root / "content" / kind).glob("*.yml"))]
    return [out / kind / name / "index.html" for kind, name in ids if name != EDITED]


def table(records: int, ours: Row, peers: Sequence[Generator], rows: Sequence[Row], runs: int) -> str:
    names = {"name": "", "pages": "pages", "html": "HTML", "seconds": "seconds", "cpu": "processor", "memory": "memory"}
    ratios = {"ratio": "ours / theirs", "on_cpu": "on processor", "target": "target"}
    lines = [HEADING.format(records=records, runs=runs, **names, **ratios), _line(ours)]
    for peer, row in zip(peers, rows, strict=True):
        by_round = zip(ours.builds, row.builds, strict=True)
        ratio = statistics.median(mine.seconds / theirs.seconds for mine, theirs in by_round)
        on_cpu = ours.median("processor") / row.median("processor")
        target = peer.targets.get(records)
        held = f" {target:>6} {_held(ratio, target)}" if target else ""
        lines.append(f"{_line(row)} {ratio:>13.2f} {on_cpu:>13.2f}{held}")
    return "\n".join(lines)


def _line(row: Row) -> str:
    return (
        f"{row.name:30} {row.pages:>6,} {row.bytes / 1e6:>6.1f} MB {row.median('seconds'):>7.2f} s "
        f"{row.median('processor'):>7.2f} s {row.median('memory'):>6.0f} MB"
    )


def _held(found: float, target: float) -> str:
    return "✓" if found <= target else f"✗ (at most {target})"


def growth(smaller: Measured, larger: Measured) -> str:
    """How the larger site stands to the smaller one."""
    times = larger.records / smaller.records
    seconds, memory = (larger.ours.median(each) / smaller.ours.median(each) for each in ("seconds", "memory"))
    most = GROWTH * times / 10
    lines = [
        f"From {smaller.records:,} to {larger.records:,} records, {times:.1f} times as many:",
        f"  a cold build takes {seconds:.1f} × the time  {_held(round(seconds, 1), round(most, 1))}",
        f"  and {memory:.1f} × the memory, {larger.ours.median('memory'):.0f} MB  "
        f"{_held(larger.ours.median('memory'), MOST_MEMORY)}",
    ]
    for kind in FOLDERS:
        grown = [larger.bytes[path] - size for path, size in smaller.bytes.items() if path.startswith(f"{kind}/")]
        median = statistics.median(grown)
        lines.append(f"  a page in {kind}/ has {median:+,.0f} bytes, the same record's  {_held(median, NEIGHBOURS)}")
    if smaller.served and larger.served:
        ratio = larger.served / smaller.served
        lines.append(f"  an edit is served after {ratio:.1f} × the time  {_held(ratio, 2)}")
    return "\n".join(lines)
