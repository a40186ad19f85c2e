"""`make bench`: builds generated records with this generator and the same pages with stock MkDocs Material, in turn;
then the compiled rules beside the same rules by hand and in other systems."""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.peers.compare import compare
from tests.bench.sites.larger import plumbline_site
from tests.bench.sites.markdown import markdown_site

SCRIPTS = Path(sys.executable).parent


def main() -> int:
    parser = argparse.ArgumentParser("bench")
    parser.add_argument("--sizes", type=int, nargs="*", default=[100, 1000], help="none: no sites")
    parser.add_argument("--runs", type=int, default=3, help="rounds of the sites")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the rules")
    options = parser.parse_args()
    root = Path(__file__).resolve().parents[2]
    if options.sizes:
        sites(root, options.sizes, options.runs)
    compare(root, options.rounds)
    return 0


def sites(root: Path, sizes: list[int], runs: int) -> None:
    """Prints the table of whole builds."""
    print("Whole processes, cold output, proof remembered; medians of", runs, "runs in turn.")
    print(f"{'records':>8} {'plumbline':>11} {'mkdocs-material':>16} {'ratio':>7}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(row(root, Path(folder), size, runs), flush=True)
    print(
        f"Peak memory of any of these processes: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MB."
    )


def row(root: Path, folder: Path, size: int, runs: int) -> str:
    """One line of the table: both generators on the same records, one after the other, several times."""
    ours, theirs = folder / "ours", folder / "theirs"
    plumbline_site(root, ours, size)
    markdown_site(ours / "content", theirs)
    build_ours = [str(SCRIPTS / "plumbline"), "--root", str(ours), "build", "--out"]
    build_theirs = [
        str(SCRIPTS / "mkdocs"),
        "build",
        "--quiet",
        "--config-file",
        str(theirs / "mkdocs.yml"),
        "--site-dir",
    ]
    timed([*build_ours, str(ours / "first")])  # leaves the proof in the project's cache
    pairs = [
        (timed([*build_ours, str(ours / f"out{run}")]), timed([*build_theirs, str(theirs / f"out{run}")]))
        for run in range(runs)
    ]
    mine, peer = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    return f"{size:>8} {mine:>9.2f} s {peer:>14.2f} s {ratio:>7.2f}"


def timed(command: list[str]) -> float:
    """The seconds that a command takes, from its start to its end."""
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
