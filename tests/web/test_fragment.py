"""Answers in the page's address: written, read back, and read from whatever somebody pasted."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.pages.fragment import fragment

JavaScript = Callable[..., Any]

INPUTS = [
    {"id": "size", "kind": "one-of", "required": True, "default": None, "options": {"small": "Small", "big": "Big"}},
    {"id": "hat", "kind": "one-of", "required": False, "default": "none", "options": {"none": "None", "top": "Top"}},
    {"id": "years", "kind": "whole", "required": False, "default": 0, "least": 0, "most": 50, "options": {}},
    {"id": "wet", "kind": "yes-no", "required": False, "default": False, "options": {}},
    {"id": "tags", "kind": "any-of", "required": False, "default": [], "options": {"a": "A", "b": "B"}},
    {"id": "count", "kind": "whole", "required": False, "default": None, "least": 0, "most": 900, "options": {}},
]

WRITTEN = [
    ({}, ""),
    ({"size": "big"}, "size=big"),
    ({"size": "big", "hat": "none", "years": 0, "wet": False, "tags": []}, "size=big"),
    ({"size": "small", "years": 7, "tags": ["a", "b"]}, "size=small&years=7&tags=a,b"),
    ({"wet": True, "count": 0}, "wet=true&count=0"),
]

READ = [
    ("", {}, []),
    ("?size=big", {"size": "big"}, []),
    ("wet=yes&hat=top", {"wet": True, "hat": "top"}, []),
    ("wet=false&tags=&count=900", {"wet": False, "tags": [], "count": 900}, []),
    ("tags=b%2Ca", {"tags": ["b", "a"]}, []),
    ("size=huge", {}, ["size=huge"]),
    ("size=big&size=small", {"size": "big"}, ["size=small"]),
    ("years=51", {}, ["years=51"]),
    ("years=-1&count=1.5", {}, ["years=-1", "count=1.5"]),
    ("years=1e1&count=0x10", {}, ["years=1e1", "count=0x10"]),
    ("tags=a,z", {}, ["tags=a,z"]),
    ("wet=maybe&toString=1&__proto__=x", {}, ["wet=maybe", "toString=1", "__proto__=x"]),
    ("size=toString&wet=constructor", {}, ["size=toString", "wet=constructor"]),
    ("no-answers-here", {}, ["no-answers-here"]),
    ("%E0%A4%A&size=big", {"size": "big"}, ["%E0%A4%A"]),
    ("size=<b>x</b>", {}, ["size=<b>x</b>"]),
]


@pytest.mark.parametrize(("answers", "written"), WRITTEN)
def test_answers_are_written_without_defaults(javascript: JavaScript, answers: dict[str, Any], written: str) -> None:
    """The fragment names each answer that is not at its default, in the order of the inputs."""
    assert javascript("fragment.mjs", "m.write(answers, inputs)", answers=answers, inputs=INPUTS) == written


@pytest.mark.parametrize(("written", "answers", "ignored"), READ)
def test_what_is_no_answer_is_ignored_and_named(
    javascript: JavaScript, written: str, answers: dict[str, Any], ignored: list[str]
) -> None:
    """Only what an input allows is read; each other part is handed back, to be shown."""
    found = javascript("fragment.mjs", "m.read(written, inputs)", written=written, inputs=INPUTS)
    assert found["answers"] == answers
    assert len(found["ignored"]) == len(ignored)
    if "%E0" not in written:
        assert found["ignored"] == ignored


@pytest.mark.parametrize("answers", [answers for answers, _ in WRITTEN])
def test_links_made_in_python_are_read_in_javascript(javascript: JavaScript, answers: dict[str, Any]) -> None:
    """A fragment that a page was built with fills the form with the same answers."""
    written = fragment(answers)
    found = javascript("fragment.mjs", "m.read(written, inputs)", written=written, inputs=INPUTS)
    assert found == {"answers": answers, "ignored": []}
