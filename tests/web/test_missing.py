"""What is suggested where an address leads nowhere."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from generator.outputs.addresses import addresses
from tests.pages.conftest import Real, real

__all__ = ["real"]

ASKED = {
    "/advice/do-not-buy-conections/": "advice/do-not-buy-connections/",
    "/for/studnets/": "for/student/",
    "/advice/hrnasty": "sources/hrnasty/",
    "/sources/smprotips.html": "sources/smprotips/",
    "/calculator/": "calculators/",
    "/How%20many%20connections/": "topics/how-many/",
    "/questions/%E0%A4/weak-ties/": "questions/weak-or-strong-ties/",
}


def suggested(javascript: Callable[..., Any], real: Real, asked: str) -> list[str]:
    rows = json.loads(addresses(real.library).content)
    found = javascript("missing.mjs", "m.near(asked, rows)", folder="site-theme/assets", asked=asked, rows=rows)
    return [path for path, *_ in found]


@pytest.mark.parametrize("asked", ASKED)
def test_the_nearest_page_comes_first(javascript: Callable[..., Any], real: Real, asked: str) -> None:
    """A slip, a wrong folder, a file's ending, a title, a broken escape: the page that was meant comes first."""
    assert suggested(javascript, real, asked)[0] == ASKED[asked]


def test_nothing_is_suggested_for_nonsense(javascript: Callable[..., Any], real: Real) -> None:
    """Where no name is like what was asked for, there is no suggestion, and there are never more than five."""
    assert suggested(javascript, real, "/wp-login.php") == []
    assert suggested(javascript, real, "/") == []
    assert len(suggested(javascript, real, "/connections/")) == 5


def test_an_old_id_suggests_the_page_that_it_names_now(javascript: Callable[..., Any]) -> None:
    """Ids that a record had before count like its own."""
    rows = [["advice/new/", "Another title", "once-upon-a-time"], ["advice/other/", "Other"]]
    found = javascript("missing.mjs", "m.near('/advice/once-upon-time/', rows)", folder="site-theme/assets", rows=rows)
    assert found == [rows[0]]
