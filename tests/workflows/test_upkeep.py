"""The commands that workflows call, with what GitHub and a client told, as it was recorded."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.comment import CommentError, comment, harmless, read_pulls
from generator.links import addresses
from generator.load import load

PAYLOADS = Path(__file__).parent / "payloads"
EVENT = json.loads((PAYLOADS / "workflow_run.json").read_text(encoding="utf-8"))
PULLS = read_pulls((PAYLOADS / "pulls.json").read_text(encoding="utf-8"))
Run = Callable[..., subprocess.CompletedProcess[str]]


def test_a_comment_goes_to_the_pull_request_of_the_commit() -> None:
    """The pull request is the open one at the commit that ran, from a fork too; the text links to the run."""
    made = comment(EVENT, PULLS, b"**No change in content or rules.**\n")
    assert made.number == 12
    assert "**No change in content or rules.**" in made.body
    assert "(https://github.com/plumbline/plumbline/actions/runs/1730012345)" in made.body


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"event": "push"}, "no run for a pull request"),
        ({"head_sha": "$(id)"}, "cannot be read"),
        ({"head_sha": "1" * 40}, "0 open pull requests"),
        ({"html_url": "https://example.org/)[x](y"}, "names no run"),
    ],
)
def test_a_comment_that_belongs_nowhere_is_refused(change: dict[str, str], says: str) -> None:
    """An event of another kind, a commit that is none or nobody's, and an address that is no run's are refused."""
    with pytest.raises(CommentError, match=says):
        comment({"workflow_run": {**EVENT["workflow_run"], **change}}, PULLS, b"")


def test_untrusted_text_is_made_harmless() -> None:
    """Names, HTML, pictures, hidden characters and other issues' numbers lose their power, and a long text is cut."""
    told = harmless("@team ![x](https://example.org/p.png) <script> \u202e #5 a@b".encode())
    assert "@team" not in told
    assert "<" not in told
    assert "\\![x]" in told
    assert "\u202e" not in told
    assert "#5" not in told
    assert len(harmless(b"a" * 10**6)) < 61_000


def test_the_command_writes_two_files_or_none(plumbline: Run, tmp_path: Path) -> None:
    """The command writes number and text; where the event cannot be read it says so and writes nothing."""
    effect = tmp_path / "effect.md"
    effect.write_text("fine", encoding="utf-8")
    files = ("--pulls", PAYLOADS / "pulls.json", "--effect", effect)
    done = plumbline("comment", "--event", PAYLOADS / "workflow_run.json", *files, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "number").read_text(encoding="utf-8") == "12\n"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["body.md", "number"]
    refused = plumbline("comment", "--event", effect, *files, "--out", tmp_path / "none")
    assert refused.returncode == 1
    assert not (tmp_path / "none").exists()


def test_a_link_is_dead_the_second_time_only(plumbline: Run, root: Path, tmp_path: Path) -> None:
    """A missing page is told the second time in a row; one that refuses, fails or is back is not told."""
    library, _ = load(root / "content")
    gone, refused, failing, there = list(addresses(library))[:4]
    answers, memory = tmp_path / "answers.txt", tmp_path / "memory.json"
    answers.write_text(f"404 {gone}\n403 {refused}\n503 {failing}\n200 {there}\nnoise\n", encoding="utf-8")
    files = ("--answers", answers, "--memory", memory)
    assert plumbline("links", *files).stdout == ""
    second = plumbline("links", *files).stdout
    assert gone in second
    assert not any(f"<{each}>" in second for each in (refused, failing, there))
    answers.write_text(f"200 {gone}\n", encoding="utf-8")
    assert plumbline("links", *files).stdout == ""


def test_the_addresses_are_listed(plumbline: Run, root: Path) -> None:
    """Every source's address is listed once, a line each."""
    library, _ = load(root / "content")
    listed = plumbline("links").stdout.splitlines()
    assert set(listed) == {each.address for each in library.sources.values() if each.address}
    assert len(listed) == len(set(listed))


def test_what_is_due_is_told_for_a_day(plumbline: Run, project: Path) -> None:
    """Nothing is due before the time that a source's grade gives, all of a source's claims are after it, and a day that
    is still to come is told at its line."""
    path = project / "content" / "sources" / "li-help-accept-ignore.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("claims:\n", "verified_on: '2026-10-10'\nclaims:\n", 1), encoding="utf-8")
    early = plumbline("--root", project, "due", "--today", "2026-12-01")
    assert early.stdout == "", early.stderr
    late = plumbline("--root", project, "due", "--today", "2027-05-01").stdout
    assert late.count("li-help-accept-ignore.yml`, due 2027-04-10") == text.count("  - id: ")
    path.write_text(text.replace("claims:\n", "verified_on: '2062-10-10'\nclaims:\n", 1), encoding="utf-8")
    line = text[: text.index("claims:\n")].count("\n") + 1
    ahead = plumbline("--root", project, "due", "--today", "2026-12-01").stdout
    assert ahead.startswith(f"- `content/sources/li-help-accept-ignore.yml:{line}:14`: 2062-10-10 is after 2026-12-01.")
