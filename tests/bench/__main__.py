"""`make bench`: whole sites beside other site generators on the same records, in turn, with the targets; what the
browser of a reader fetches, and what an embed takes beside other ways; then the compiled rules beside the same rules by
hand and in other systems.

In full: `python -m tests.bench --sizes 100 1000 10000 --runs 5`. Fewer records than there are means the real ones.
Peers that draw a picture for each page take minutes; `--no-pictures` leaves them out.
"""

import argparse
import sys
from pathlib import Path

from tests.bench.embeds import report as embeds
from tests.bench.install import UnavailableError
from tests.bench.peers.compare import compare as rules
from tests.bench.sites.compare import compare as sites
from tests.bench.weight import report as weight


def main() -> int:
    parser = argparse.ArgumentParser("bench")
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000], help="numbers of records; none: no sites")
    parser.add_argument("--runs", type=int, default=3, help="rounds of the sites")
    parser.add_argument("--no-serve", action="store_true", help="leave the development server out")
    parser.add_argument("--no-pictures", action="store_true", help="leave out the peers that draw pictures")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the rules; 0: no rules")
    root = Path(__file__).resolve().parents[2]
    parser.add_argument("--site", type=Path, default=root / "site", help="the site to weigh, where it is there")
    options = parser.parse_args()
    try:
        if options.sizes:
            sites(root, sorted(options.sizes), options.runs, not options.no_serve, not options.no_pictures)
    except UnavailableError as error:
        print(f"A peer cannot be installed: {error}", file=sys.stderr)
        return 1
    if options.site.is_dir():
        print(f"{weight(options.site.resolve())}\n")
        print(f"{embeds(options.site.resolve())}\n")
    if options.rounds:
        rules(root, options.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
