"""The colours that a host chooses for an embedded calculator: what cannot be read is made so."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from generator.colours import contrast

JavaScript = Callable[..., Any]
MODULE = "colours.mjs"
OWN = {
    "paper": ["#ffffff", "#1e1e1e"],
    "ink": ["#000000", "#ffffff"],
    "accent": ["#1b5590", "#8bbcee"],
    "aim": ["#855600", "#e8b454"],
    "error": ["#9c2b1f", "#ff9f8c"],
}
LEAST = {"ink": 4.5, "accent": 4.5, "aim": 3.0, "error": 4.5}


def colours(count: int) -> list[str]:
    """Colours from all through the cube, the same ones each time."""
    given = Random(7)
    return ["#000000", "#ffffff", "#777777", *(f"#{given.randrange(1 << 24):06x}" for _ in range(count))]


def test_contrast_is_the_brands_own(javascript: JavaScript) -> None:
    """The browser's contrast of two colours is the one that the build measures a brand by."""
    pairs = list(zip(colours(200), reversed(colours(200)), strict=True))
    found = javascript(MODULE, "pairs.map(([one, other]) => m.contrast(one, other))", pairs=pairs)
    assert found == pytest.approx([contrast(*pair) for pair in pairs])


def test_whatever_is_chosen_can_be_read(javascript: JavaScript) -> None:
    """Any paper, ink, accent and aim give colours with the contrast that WCAG asks, by day and by night."""
    given = colours(300)
    choices = [dict(zip(("paper", "ink", "accent", "aim"), given[at : at + 4], strict=True)) for at in range(0, 300, 4)]
    made = javascript(MODULE, "choices.map((each) => m.palette(each, own).pairs)", choices=choices, own=OWN)
    for each in made:
        worn = OWN | each
        for name, least in LEAST.items():
            for paper, colour in zip(worn["paper"], worn[name], strict=True):
                assert contrast(paper, colour) >= least, each


def test_what_can_be_read_stays_as_it_was_chosen(javascript: JavaScript) -> None:
    """A dark accent is taken as it is for the day, and nothing else is set."""
    found = javascript(MODULE, "m.palette({ accent: '#5c068c' }, own)", own=OWN)
    assert found["corrected"] == []
    assert found["pairs"].keys() == {"accent"}
    assert found["pairs"]["accent"][0] == "#5c068c"


def test_nothing_chosen_sets_nothing(javascript: JavaScript) -> None:
    """The calculator's own colours are left to it."""
    own = {name: pair[0] for name, pair in OWN.items() if name != "error"}
    assert javascript(MODULE, "m.palette(chosen, own)", chosen=own, own=OWN) == {"pairs": {}, "corrected": []}
