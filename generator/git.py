"""Git, asked in the folder of a project. It is never asked in a build."""

import subprocess
from pathlib import Path

SETTINGS = ("--no-replace-objects", "-c", "log.showSignature=false", "-c", "i18n.logOutputEncoding=UTF-8")


class GitError(Exception):
    """Git cannot tell what was asked; the text says why, and what to do."""


def git(root: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What Git answers; None where it refuses. Raises `GitError` where there is no Git."""
    command = ["git", *SETTINGS, "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise GitError("Git is not installed") from error
    return done.stdout if done.returncode == 0 else None


def commit_named(root: Path, name: str) -> str | None:
    """The hash of the commit that a name stands for; None where Git knows none."""
    if name.startswith("-"):
        return None
    known = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    return known.decode().strip() if known else None
