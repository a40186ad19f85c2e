"""Axe looks at every kind of page in three engines."""

from pathlib import Path

import pytest

from tests.browser.engines import Engine, Scheme
from tests.browser.kinds import KINDS

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
IN_SCHEME = "(scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches"
AXE = """async (axe, tags) => {
  document.querySelectorAll("details").forEach((each) => { each.open = true; });
  if (!window.axe) (0, eval)(axe);
  const rules = { "target-size": { enabled: true } };
  const sparing = { resultTypes: ["violations"], preload: false }; // only audio and an experimental rule look ahead
  const found = await window.axe.run(document, { runOnly: tags, rules, ...sparing });
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(", ")}`);
}"""


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    path = root / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        pytest.fail("axe-core is not installed: run npm ci, or make test, which does")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1440)])
def test_axe_finds_nothing(engine: Engine, address: str, axe: str, scheme: Scheme, width: int) -> None:
    """In three engines axe finds nothing on any kind of page, on a phone by day and a desk by night, all opened.

    The rules are WCAG 2.2 AA's and axe's good practice.
    """
    found: dict[str, list[str]] = {}
    with engine.window(scheme, width) as window:
        for kind, path in KINDS.items():
            window.open(address + path)
            assert window.run(IN_SCHEME, scheme), "the window has another colour scheme"
            found[kind] = window.run(AXE, axe, TAGS)
    assert {kind: each for kind, each in found.items() if each} == {}
