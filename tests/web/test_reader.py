"""How the choice of an audience goes through the site: in the address alone."""

from collections.abc import Callable
from typing import Any

import pytest

ROOT = "https://x.example/site/"
CARRIED = {
    "advice/a/": "advice/a/?for=student",
    "advice/a/#why": "advice/a/?for=student#why",
    "": "?for=student",
    "calculators/c/#level=mid": "calculators/c/?for=student#level=mid",
    "for/": "for/?for=student",
    "for/student/": "for/student/",
    "for/executive/": "for/executive/",
    "advice/a/?for=executive": "advice/a/?for=executive",
    "feed.xml": "feed.xml",
    "../other/": "../other/",
    "https://else.example/site/a/": "https://else.example/site/a/",
}
CHOSEN = {
    "advice/a/?for=student": "student",
    "for/student/": "student",
    "for/executive/?for=student": "executive",
    "for/": "",
    "for/?for=student": "student",
    "advice/a/": "",
    "?for=../../api": "",
    "?for=": "",
}


@pytest.fixture
def run(javascript: Callable[..., Any]) -> Callable[[str, str], Any]:
    def run(expression: str, path: str) -> Any:
        written = f"((url, root) => {expression})(new URL(path, '{ROOT}'), new URL('{ROOT}'))"
        return javascript("reader.mjs", written, folder="site-theme/assets", path=path)

    return run


@pytest.mark.parametrize("path", CARRIED)
def test_links_within_the_site_carry_the_choice(run: Callable[[str, str], Any], path: str) -> None:
    """Pages of the site take the choice along and keep their fragment; files, other sites and other guides do not."""
    assert run("m.carried(url, root, 'student')", path) == run("url.href", CARRIED[path])


@pytest.mark.parametrize("path", CHOSEN)
def test_the_address_says_who_reads(run: Callable[[str, str], Any], path: str) -> None:
    """A guide chooses its audience, and so does `?for=`; what is no id chooses nothing."""
    assert run("m.chosenIn(url, root)", path) == CHOSEN[path]


def test_an_address_is_freed(run: Callable[[str, str], Any]) -> None:
    """Without the choice an address keeps all else that it has."""
    assert run("m.freed(url)", "advice/a/?for=student&x=1#why") == f"{ROOT}advice/a/?x=1#why"
