"""Our compiled rules beside the same rules by hand and in other systems: bytes, speed, and what each gets wrong.

Every subject runs in the same V8, mini-racer's, pinned like all else: a fresh engine for each measurement.
"""

import gzip
import statistics
from dataclasses import dataclass, field
from pathlib import Path

from generator.compiler.compile import Compiled, compile_all
from tests.bench.install import UnavailableError
from tests.bench.peers.bundle import SUBJECTS, Subject
from tests.bench.peers.measure import PARTS, Samples, speed, version, wrong
from tests.bench.peers.sample import sample

MOST_BYTES = 1.3  # times those of the rules by hand


@dataclass
class Row:
    """A subject with what was found out about it; `failed` says why nothing was."""

    subject: Subject
    rules: bytes = b""
    whole: bytes = b""
    file: Path = Path()
    wrong: dict[str, int] = field(default_factory=dict)
    speeds: tuple[float, ...] = ()
    failed: str = ""


def compare(root: Path, rounds: int) -> None:
    """Prints the table."""
    folder = root / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    compiled = compile_all(root)[0]["connection-target"]
    samples = sample(compiled)
    rows = [_row(subject, compiled, folder, samples) for subject in SUBJECTS]
    for _ in range(rounds):
        for row in rows:
            if not row.failed:
                row.speeds += (speed(row.file, samples),)
    print(_heading(rounds, len(samples["profiles"]), len(samples["refused"])))
    for row in rows:
        print(_line(row))
    print(_notes(rows))


def _row(subject: Subject, compiled: Compiled, folder: Path, samples: Samples) -> Row:
    try:
        alone, whole = subject.make(compiled, folder)
        found = wrong(whole, samples)
    except UnavailableError as error:
        return Row(subject, failed=str(error))
    return Row(subject, alone.read_bytes(), whole.read_bytes(), whole, found)


def _heading(rounds: int, profiles: int, refused: int) -> str:
    return (
        f"The rules of connection-target with tables, trace and texts, in V8 {version()}; medians of {rounds} rounds.\n"
        f"Speed: evaluations with the trace in a second of processor time. Wrong: of {profiles:,} profiles, and of "
        f"{refused} inputs to refuse (errors); – is not done. The rest is what the rules need to run: an engine, "
        f"or for ours the reader of inputs with its errors, which by hand is one with the rules.\n"
        f"{'':18} {'rules':>7} {'gz -9':>7} {'rest gz':>10} {'total gz':>9} {'a second':>10}  "
        + " ".join(f"{part:>8}" for part in PARTS)
    )


def _line(row: Row) -> str:
    if row.failed:
        return f"{row.subject.name:18} not measured: {row.failed}"
    found = " ".join(f"{'–' if part in row.subject.lacks else row.wrong[part]:>8}" for part in PARTS)
    rules, whole = _packed(row.rules), _packed(row.whole)
    return (
        f"{row.subject.name:18} {len(row.rules):>7,} {rules:>7,} {whole - rules:>10,} {whole:>9,} "
        f"{statistics.median(row.speeds):>10,.0f}  {found}"
    )


def _notes(rows: list[Row]) -> str:
    ours, by_hand = rows[:2]
    lines = [f"{row.subject.name}: {row.subject.why}." for row in rows if row.subject.lacks]
    if not by_hand.failed and not ours.failed:
        ratio = _packed(ours.whole) / _packed(by_hand.whole)
        lines.append(f"Ours: the rules with tables, trace and texts are {_packed(ours.rules):,} bytes gzipped.")
        lines.append(f"Ours has {ratio:.2f} times the bytes of the rules by hand, gzipped (the limit is {MOST_BYTES}).")
    return "\n".join(lines)


def _packed(code: bytes) -> int:
    return len(gzip.compress(code, 9))
