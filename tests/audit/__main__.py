"""`make audit`: Lighthouse on a page of every kind, against the least scores; reports in build/audit/."""

import json
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.browser.kinds import CALCULATOR, KINDS
from tests.browser.programs import program

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OUT = ROOT / "build" / "audit"
LEAST = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 99}
UNFOUND = "404.html"  # it asks not to be found, so how well it would be is not judged
TIMED = {"": 3, CALCULATOR: 3}  # the middle one of so many runs counts


def main() -> int:
    """Builds the site for a port of this machine, audits it, and prints the scores. 1 where one is too low."""
    install()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    site = OUT / "site"
    build = [sys.executable, "-m", "generator", "build", "--out", str(site), "--url", f"http://127.0.0.1:{port}/"]
    subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    kinds = {kind: path for kind, path in KINDS.items() if "#" not in path}
    pages = [{"kind": kind, "path": path, "runs": TIMED.get(path, 0)} for kind, path in kinds.items()]
    job = {"site": str(site), "port": port, "out": str(OUT), "chromium": str(program("chromium")), "pages": pages}
    subprocess.run(["node", "audit.mjs", json.dumps(job)], cwd=HERE, check=True)
    scores = json.loads((OUT / "scores.json").read_text(encoding="utf-8"))
    print("\n".join(table(scores)))
    short = [line for page in scores for line in shortfalls(page)]
    print("\n".join(short) or "No score is too low.")
    return 1 if short else 0


def install() -> None:
    """Lighthouse at its pinned version, once for each lock."""
    lock, kept = HERE / "package-lock.json", HERE / "node_modules" / ".locked"
    if kept.is_file() and kept.read_bytes() == lock.read_bytes():
        return
    subprocess.run(["npm", "ci", "--ignore-scripts", "--silent", "--no-audit", "--no-fund"], cwd=HERE, check=True)
    shutil.copy(lock, kept)


def table(scores: list[dict[str, Any]]) -> list[str]:
    """A line a page, with its score in each category."""
    lines = [f"{'page':24} {' '.join(f'{name:>14}' for name in LEAST)}"]
    for page in scores:
        by_name = {each["category"]: each["score"] for each in page["categories"]}
        cells = " ".join(f"{by_name.get(name, '–'):>14}" for name in LEAST)
        lines.append(f"{page['kind']:24} {cells}")
    return lines


def shortfalls(page: dict[str, Any]) -> list[str]:
    """What is too low on a page, with the audits that say why."""
    judged = LEAST.keys() - ({"seo"} if page["path"] == UNFOUND else set())
    low = [
        each for each in page["categories"] if each["category"] in judged and each["score"] < LEAST[each["category"]]
    ]
    return [f"{page['kind']}: {each['category']} is {each['score']}: {'; '.join(each['short'])}" for each in low]


if __name__ == "__main__":
    sys.exit(main())
