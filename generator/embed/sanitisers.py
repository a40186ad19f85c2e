"""What is left of each form where an editor's HTML is cleaned, as the tests found it with the sanitisers themselves.

`sanitisers.json` holds what they found; a test runs the sanitisers anew and holds the file against them.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("sanitisers.json")


@dataclass(frozen=True)
class Sanitiser:
    """A sanitiser: who meets it, and with what settings it was run."""

    id: str
    title: str
    says: str


SANITISERS = (
    Sanitiser("kses", "WordPress kses", "What authors save in WordPress, who may not write all HTML."),
    Sanitiser(
        "canvas", "Canvas’s list", "What is saved in a page of Canvas; its list, run by the library that it uses."
    ),
    Sanitiser("dompurify", "DOMPurify", "In many editors that run in the browser; with its own settings."),
    Sanitiser(
        "tinymce",
        "TinyMCE",
        "The editor of Joomla, Plone and many more; as it comes. From version 7 on it takes from a frame the right to "
        "run its scripts, so the frame shows its table; who runs the site can except this site’s address.",
    ),
    Sanitiser("sanitize-html", "sanitize-html", "In many systems that run on Node; with its own settings."),
)


@dataclass(frozen=True)
class Found:
    """What a run found: the version of each sanitiser, and what each form arrives as; empty where nothing does."""

    versions: dict[str, str]
    arrives: dict[str, dict[str, str]]


@cache
def found() -> Found:
    """What the last run found."""
    return Found(**json.loads(FILE.read_text(encoding="utf-8")))
