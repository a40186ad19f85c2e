"""Git's commits as the history tells them: what each altered in the content, day and why, and not who.

The first parents are followed, so the states stand in one line and each change goes on from the last. A commit's day is
its author's, which stays when it is rebased. What a commit left unreadable is told once it can be read again.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.altered import altered
from generator.facts import Facts, Stated, stated
from generator.git import GitError, commit_named, git
from generator.history import DIGITS
from generator.library import Commit, Key
from generator.load import kind_of

CONTENT = "content"
FORMAT = "%x1e%H%x1f%as%x1f%P%x1f%s%x1f%b%x1f"
MERGED = "Merge pull request "


class Logged(NamedTuple):
    """A commit as Git logs it, with the files of the content that it touched: path, and the blobs before and after."""

    hash: str
    day: str
    parents: str
    why: str
    files: tuple[tuple[str, str, str], ...]


def commits(root: Path, since: str | None = None) -> tuple[Commit, ...]:
    """The commits of the project at `root` that altered its content, the newest first; only those behind `since`.

    Raises `GitError` where Git does not know them all.
    """
    logged = _logged(root, since)
    blobs = _blobs(root, {blob for each in logged for file in each.files for blob in file[1:]})
    return tuple(reversed(list(_told(logged, blobs))))


def known(root: Path) -> frozenset[str] | None:
    """The commits that stand behind the newest one, by the digits that the history has; None in a shallow clone."""
    if _is_shallow(root):
        return None
    return frozenset(line[:DIGITS] for line in (git(root, "rev-list", "HEAD") or b"").decode().split())


def _logged(root: Path, since: str | None) -> list[Logged]:
    """The commits that touched the content, the oldest first."""
    newest = commit_named(root, "HEAD")
    if newest is None:
        raise GitError("there is no commit of Git's here; the history is written in a clone of the repository")
    oldest = commit_named(root, since) if since else None
    if since and oldest is None:
        raise GitError(f"{since} is no revision that Git knows")
    span = f"{oldest}..{newest}" if oldest else newest
    chosen = ("--first-parent", "-m", "--reverse", "--relative", f"--format={FORMAT}")
    shown = ("--raw", "-z", "--no-renames", "--no-abbrev", "--no-color", span, "--", CONTENT)
    log = (git(root, "log", *chosen, *shown) or b"").decode("utf-8", "replace")
    logged = [_parsed(each) for each in log.split("\x1e")[1:]]
    if _is_shallow(root) and (oldest is None or any(not each.parents for each in logged)):
        told = "this clone is shallow and does not know where the content comes from"
        raise GitError(f"{told}: run git fetch --unshallow, or give --since a revision that is in it")
    return logged


def _is_shallow(root: Path) -> bool:
    return git(root, "rev-parse", "--is-shallow-repository") == b"true\n"


def _parsed(told: str) -> Logged:
    name, day, parents, subject, body, files = told.split("\x1f", 5)
    raw = re.findall(r":\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [A-Z]\0([^\0]+)\0", files)
    inside = ((path.removeprefix(f"{CONTENT}/"), old, new) for old, new, path in raw)
    return Logged(name, day, parents, _why(subject, body), tuple(each for each in inside if kind_of(Path(each[0]))))


def _why(subject: str, body: str) -> str:
    """A commit's reason: its subject, or what GitHub puts below it for a pull request, without its number."""
    if subject.startswith(MERGED):
        subject = body.strip().split("\n")[0] or subject
    words = re.sub(r" \(#\d+\)$", "", subject)
    return " ".join("".join(each if each.isprintable() else " " for each in words).split()) or "No reason is given"


def _blobs(root: Path, names: Iterable[str]) -> Mapping[str, str]:
    """The text of every blob, by its hash; a file that is not there has a hash of zeros."""
    wanted = sorted(name for name in names if name.strip("0"))
    data = git(root, "cat-file", "--batch", given="".join(f"{name}\n" for name in wanted).encode()) or b""
    found, at = {}, 0
    for name in wanted:
        end = data.index(b"\n", at)
        head = data[at:end].split()
        if len(head) != 3:
            raise GitError(f"Git has lost the file {name}")
        start, size = end + 1, int(head[2])
        found[name] = data[start : start + size].decode("utf-8", "replace")
        at = start + size + 1
    return found


def _told(logged: Iterable[Logged], blobs: Mapping[str, str]) -> Iterator[Commit]:
    """The commits that altered something, the oldest first. Each file is known as it last could be read."""
    states: dict[str, Stated] = {}
    for each in logged:
        before, after = dict[Key, Facts](), dict[Key, Facts]()
        for path, old, new in each.files:
            if path not in states:
                states[path] = _read(path, old, blobs) or {}
            before |= states[path]
            states[path] = now if (now := _read(path, new, blobs)) is not None else states[path]
            after |= states[path]
        told = tuple(altered(before, after))
        if told:
            yield Commit(each.hash[:DIGITS], each.day, each.why, told)


def _read(path: str, blob: str, blobs: Mapping[str, str]) -> Stated | None:
    return stated(Path(path), blobs[blob]) if blob in blobs else {}
