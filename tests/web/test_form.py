"""What the form works out before it touches the page: errors, texts, alternatives, and the band's places."""

from collections.abc import Callable
from typing import Any

import pytest

from generator import figures
from generator.pages.band import band, scale

JavaScript = Callable[..., Any]

REFUSING = """
((answers) => {
  const evaluate = (given) => {
    for (const [input, most] of [["a", 5], ["b", 9]])
      if ((given[input] ?? 0) > most) throw Object.assign(new Error(`${input} is wrong`), { input });
    return { sum: (given.a ?? 0) + (given.b ?? 0) };
  };
  return m.resultOf(evaluate, answers);
})(answers)
"""

BEFORE = {"band": {"low": 0, "high": 0, "open_ended": False}, "position": 3}
AFTER = {"band": {"low": 400, "high": 750, "open_ended": True}, "position": 5}
LAST = {"rule": "last", "why": "Note.", "before": AFTER, "after": AFTER}
RESULT = {
    "low": 400,
    "high": 750,
    "open_ended": True,
    "aim": 510,
    "answer": "Aim for about 510.",
    "gap": 10,
    "verdict": "near",
    "coat_band": {"low": 500, "high": 500, "open_ended": True},
    "steps": [
        {"rule": "first", "why": "Because.", "before": BEFORE, "after": AFTER},
        LAST,
    ],
}
DATA = {
    "inputs": [
        {"id": "coat", "kind": "one-of", "label": "Which coat?", "options": {"red": "Red"}, "required": True},
        {"id": "wet", "kind": "yes-no", "label": "Is it wet?", "options": {}, "required": False, "default": False},
    ],
    "count": "have",
    "figures": {"aim": "Aim for about", "range": "Range"},
    "onward": {"goal": "aim", "colour": "coat", "now": "have"},
    "verdicts": {"near": "Nearly there."},
    "words": {"gap": "The aim is {gap} more."},
    "rules": {},
}


def test_every_refused_answer_is_found(javascript: JavaScript) -> None:
    """Errors come one at a time from the rules; the form asks again without each, and shows them all."""
    found = javascript("errors.mjs", REFUSING, answers={"a": 6, "b": 10})
    refusals = [{"input": "a", "message": "a is wrong"}, {"input": "b", "message": "b is wrong"}]
    assert found == {"result": None, "refusals": refusals}


def test_with_nothing_refused_there_is_a_result(javascript: JavaScript) -> None:
    """Answers that the rules take give their result."""
    assert javascript("errors.mjs", REFUSING, answers={"a": 1, "b": 2}) == {"result": {"sum": 3}, "refusals": []}


def test_a_step_says_what_it_changed(javascript: JavaScript) -> None:
    """A step names each part of the state that it changed, before and after; nothing where it changed nothing."""
    changes = javascript("result.mjs", "steps.map(m.changeOf)", steps=RESULT["steps"])
    assert changes == ["range 400–750+, position 3 → 5", ""]


def test_the_verdict_names_the_gap(javascript: JavaScript) -> None:
    """The verdict is the record's sentence, with the gap where there is one."""
    assert javascript("result.mjs", "m.verdictOf(data, result)", data=DATA, result=RESULT) == (
        "Nearly there. The aim is 10 more."
    )
    without = {**RESULT, "verdict": None, "gap": None}
    assert javascript("result.mjs", "m.verdictOf(data, result)", data=DATA, result=without) == ""


def test_the_chosen_option_is_shown_with_its_own_band(javascript: JavaScript) -> None:
    """A band that the result gives for a chosen option is named as context."""
    found = javascript("result.mjs", "m.contextOf(data, { coat: 'red' }, result)", data=DATA, result=RESULT)
    assert found == "Red by itself: 500+."


def test_a_result_is_copied_as_plain_text(javascript: JavaScript) -> None:
    """The text has the answers, the result, every reason with what it changed, and the link."""
    text = "m.asText(data, { coat: 'red', wet: true }, result, ['What if:', 'Is it wet? No'], 'https://x.example/')"
    found = javascript("share.mjs", text, data=DATA, result=RESULT)
    assert found.split("\n") == [
        *("Which coat? Red", "Is it wet? Yes", "", "Aim for about 510.", "Nearly there. The aim is 10 more.", ""),
        *("Why:", "- Because. (range 400–750+, position 3 → 5)", "- Note.", "", "What if:", "Is it wet? No", ""),
        "https://x.example/",
    ]


def test_every_single_change_is_offered(javascript: JavaScript) -> None:
    """Each option that is not chosen, each yes and no turned round, each of several added or taken away."""
    hats = {"id": "hats", "kind": "any-of", "label": "Which hats?", "options": {"cap": "Cap", "bowler": "Bowler"}}
    inputs = [*DATA["inputs"], {**hats, "required": False, "default": []}]
    found = javascript("compare.mjs", "m.singleChanges(inputs, answers)", inputs=inputs, answers={"hats": ["cap"]})
    assert [(each["label"], each["changes"]) for each in found] == [
        ("Red", {"coat": "red"}),
        ("Is it wet? Yes", {"wet": True}),
        ("Not: Cap", {"hats": []}),
        ("Bowler", {"hats": ["cap", "bowler"]}),
    ]
    found = javascript("compare.mjs", "m.singleChanges(inputs, { coat: 'red', wet: true })", inputs=DATA["inputs"])
    assert [(each["label"], each["changes"]) for each in found] == [("Is it wet? No", {"wet": False})]


def test_changes_are_what_differs(javascript: JavaScript) -> None:
    """A default that is left out equals itself, a blank changes nothing, and a No that differs is kept."""
    told = "m.changesIn(inputs, own, other)"
    given = {"inputs": DATA["inputs"], "own": {"coat": "red"}, "other": {"coat": "red", "wet": False}}
    assert javascript("compare.mjs", told, **given) == {}
    given = {"inputs": DATA["inputs"], "own": {"coat": "red", "wet": True}, "other": {"wet": False}}
    assert javascript("compare.mjs", told, **given) == {"wet": False}


def test_two_profiles_stand_in_one_fragment(javascript: JavaScript) -> None:
    """Changes stand behind the reader's own answers, and both are read back."""
    assert javascript(
        "compare.mjs", "m.writtenChanges(changes)", changes={"wet": False, "hats": ["cap", "bowler"]}
    ) == ("if.wet=false&if.hats=cap,bowler")
    assert javascript("compare.mjs", "m.split('coat=red&if.wet=false&x=1')") == {
        "own": "coat=red&x=1",
        "changed": "wet=false",
    }


def test_differences_are_told_in_words(javascript: JavaScript) -> None:
    """Each figure that differs is named with both values, and each rule that came or went."""
    other = {**RESULT, "aim": 400, "low": 300, "steps": [{**LAST, "rule": "third"}], "rules": ["third"]}
    mine = {**RESULT, "rules": ["first", "last"]}
    data = {**DATA, "rules": {"first": {"name": "One"}, "last": {"name": "Two"}, "third": {"name": "Three"}}}
    assert javascript("compare.mjs", "m.differences(data, mine, other)", data=data, mine=mine, other=other) == [
        "Aim for about: 400 instead of 510 (110 less).",
        "Range: 300–750+ instead of 400–750+.",
        "Now applies: Three. Note.",
        "No longer applies: One.",
        "No longer applies: Two.",
    ]
    assert javascript("compare.mjs", "m.differences(data, mine, mine)", data=data, mine=mine) == []


def test_a_result_leads_on_with_answers_and_figures(javascript: JavaScript) -> None:
    """The next calculator's inputs are filled from answers and figures; what is blank is left out."""
    led = "m.onwardFrom(data, answers, result)"
    found = javascript("result.mjs", led, data=DATA, answers={"coat": "red"}, result=RESULT)
    assert found == "goal=510&colour=red"
    found = javascript("result.mjs", led, data=DATA, answers={"coat": "red", "have": 7}, result={**RESULT, "aim": None})
    assert found == "colour=red&now=7"


def test_a_result_without_reasons_is_copied_without_them(javascript: JavaScript) -> None:
    """Where no rule applied, the text ends with the result and its link."""
    bare = {"answer": "Two weeks.", "rules": [], "steps": []}
    found = javascript("share.mjs", "m.asText(data, {}, result, [], 'https://x.example/')", data=DATA, result=bare)
    assert found == "\nTwo weeks.\n\nhttps://x.example/"


def test_the_scale_is_the_same_in_both_languages(javascript: JavaScript) -> None:
    """Page and form draw on the same scales, and places agree to a hundredth of a percent."""
    values = [0, 1, 4, 5, 6, 9, 10, 50, 99, 100, 101, 300, 499, 500, 501, 750, 1000, 1500, 2400, 5000, 30000, 10**6]
    places = "values.map((most) => [m.scale(most), m.at(m.scale(most), Math.floor(most / 3))])"
    for value, (there, at) in zip(values, javascript("band.mjs", places, values=values), strict=True):
        here = scale(value)
        assert there == {"end": here.end, "step": here.step}
        assert float(at.rstrip("%")) == pytest.approx(float(here.at(value // 3).rstrip("%")), abs=0.011)


def test_bands_are_written_the_same_in_both_languages(javascript: JavaScript) -> None:
    """A range is written and said alike in a table of the page and in the form's answer."""
    bands = [(100, 300, False), (500, 500, True), (800, 2000, True), (7, 7, False), (9999, 10000, False)]
    as_json = [{"low": low, "high": high, "open_ended": more} for low, high, more in bands]
    found = javascript("figures.mjs", "bands.map((each) => [m.text(each), m.spoken(each)])", bands=as_json)
    assert found == [[figures.text(figures.Range(*each)), figures.spoken(figures.Range(*each))] for each in bands]


def test_a_band_is_drawn_within_the_picture() -> None:
    """A band starts where its low stands and ends where its high stands; a single figure is a point."""
    on = scale(300)
    drawn = band(on, figures.Range(100, 300))
    assert (drawn.low, drawn.high, drawn.width) == ("31.33%", "90.00%", "58.67%")
    assert not drawn.point
    assert band(on, figures.Range(50, 50)).point
    assert not band(on, figures.Range(50, 50, open_ended=True)).point
