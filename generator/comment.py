"""The comment under a pull request: for which one, and what it says. All that comes from its side is untrusted.

The effect was written where the pull request's own code ran. So which pull request it belongs to is taken from what
GitHub says of the run, and the text is cut to a size and kept from naming people, holding HTML or loading pictures.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

MOST_BYTES = 60_000
_CONTROL = re.compile(r"[^\S\n ]|[\x00-\x09\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


class CommentError(Exception):
    """There is no comment to make; the text says why."""


class Comment(NamedTuple):
    """The number of a pull request, and the text to put under it."""

    number: int
    body: str


def comment(event: Mapping[str, Any], pulls: Any, effect: bytes) -> Comment:
    """The comment of a `workflow_run` event. Raises `CommentError`."""
    run = event.get("workflow_run")
    if not isinstance(run, dict) or run.get("event") != "pull_request":
        raise CommentError("the event is no run for a pull request")
    number = _number(run, pulls)
    address, digits = str(run.get("html_url")), re.fullmatch(r"\d+", str(run.get("id")))
    if not digits or not re.fullmatch(r"https://[\w.-]+/[\w.-]+/[\w.-]+/actions/runs/\d+", address):
        raise CommentError("the event names no run")
    head = "## What this change does\n\n"
    foot = f"\n\nThe built site is the artifact `preview` of [the run]({address}).\n"
    return Comment(number, head + harmless(effect) + foot)


def _number(run: Mapping[str, Any], pulls: Any) -> int:
    """The one open pull request whose head is the commit that was run."""
    head = run.get("head_sha")
    if not isinstance(pulls, list) or not re.fullmatch(r"[0-9a-f]{40}", str(head)):
        raise CommentError("the pull requests cannot be read")
    found = [each["number"] for each in pulls if isinstance(each, dict) and each.get("head", {}).get("sha") == head]
    if len(found) != 1 or not isinstance(found[0], int):
        raise CommentError(f"{len(found)} open pull requests stand at {str(head)[:12]}, not one")
    return int(found[0])


def harmless(effect: bytes) -> str:
    """Untrusted Markdown that names nobody, holds no HTML, no picture and nothing that cannot be seen."""
    text = effect[:MOST_BYTES].decode("utf-8", "ignore")
    text = _CONTROL.sub("", text).replace("&", "&amp;").replace("<", "&lt;")
    text = re.sub(r"!(?=\[)", "\\!", text)
    text = re.sub(r"@(?=\w)", "@\u2060", text)
    text = re.sub(r"(?<![\w/])#(?=\d)", "#\u2060", text)
    return text + ("\n\nThe rest is left out." if len(effect) > MOST_BYTES else "")


def read_pulls(text: str) -> Any:
    """GitHub's answer; one list a page, which `gh --paginate` writes one after the other."""
    decoder, found, at = json.JSONDecoder(), list[Any](), 0
    while text[at:].strip():
        at += len(text[at:]) - len(text[at:].lstrip())
        page, at = decoder.raw_decode(text, at)
        found += page if isinstance(page, list) else [page]
    return found
