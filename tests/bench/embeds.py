"""The bytes of embeds in brotli, ours beside what others begin with: `python -m tests.bench.embeds SITE`.

Ours are whole calculators with form, rules, reasons and texts. Theirs are the library alone: publicodes' engine without
rules, iframe-resizer's half for the host's page, lit and preact with what any component takes of them, and the smallest
component that Stencil makes.
"""

import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import brotli

from tests.bench.install import npm_packages, ran
from tests.bench.peers.bundle import ESBUILD

ROOT = Path(__file__).resolve().parents[2]
OURS = {
    "element": "embed/1/connection-target.js",
    "frame": "embed/1/connection-target.html",
    "host's resizer": "embed/1/resize.js",
    "host's upgrader": "embed/1/upgrade.js",
}
PEERS: Mapping[str, str] = {
    "publicodes' engine": 'export { default } from "publicodes";',
    "iframe-resizer": 'export { default } from "@iframe-resizer/parent";',
    "lit": 'export { LitElement, css, html } from "lit";',
    "preact with hooks": 'export { h, render } from "preact"; export { useState } from "preact/hooks";',
    "Stencil's smallest": 'export * from "./dist/components/x-hello.js";',
}


def report(site: Path) -> str:
    """A line a file, ours first."""
    folder = ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["What an embed takes, in brotli:"]
    for name, size in (*_ours(site), *_peers(folder)):
        lines.append(f"  {name:24} {size:>7,} B")
    return "\n".join(lines)


def _ours(site: Path) -> Iterator[tuple[str, int]]:
    return ((f"plumbline, {name}", packed((site / path).read_bytes())) for name, path in OURS.items())


def _peers(folder: Path) -> Iterator[tuple[str, int]]:
    """Each peer as esbuild packs it, by the same options for all."""
    npm_packages(folder)
    shutil.copytree(Path(__file__).with_name("stencil"), folder, dirs_exist_ok=True)
    ran([folder / "node_modules" / ".bin" / "stencil", "build", "--ci", "--prod"], folder)
    for name, entry in PEERS.items():
        file, made = folder / "entry.mjs", folder / "made.mjs"
        file.write_text(entry, encoding="utf-8")
        ran([folder / "node_modules" / ".bin" / "esbuild", file, *ESBUILD, f"--outfile={made}"], folder)
        yield name, packed(made.read_bytes())


def packed(content: bytes) -> int:
    """The bytes that brotli makes of content at its best."""
    return len(brotli.compress(content, quality=11))


if __name__ == "__main__":
    print(report(Path(sys.argv[1]).resolve()))
