"""A calculator's answers: the worked examples, and the same error to the letter in both languages."""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compiler.canonical import as_shown, number
from generator.compiler.compile import Compiled, compile_all
from generator.compiler.v8 import V8
from generator.evaluate import InputError, evaluate
from tests.compiler.engines import as_javascript, engine, javascript_answer, python_answer

ROOT = Path(__file__).parent.parent
MID = {"level": "mid"}


@pytest.fixture(scope="module")
def target() -> Compiled:
    calculators, problems = compile_all(ROOT)
    assert problems == []
    return calculators["connection-target"]


@pytest.fixture(scope="module")
def running(target: Compiled) -> Iterator[V8]:
    with engine(target) as found:
        yield found


def test_examples(target: Compiled) -> None:
    """Each worked example comes out as it is stated."""
    for example in target.calculator.examples:
        result = evaluate(target, dict(example.inputs))
        assert {name: result[name] for name in example.gives} == dict(example.gives)


def test_result_shape(target: Compiled) -> None:
    """A result names the conclusion's fields in order, then the rules that applied and the steps they took."""
    result = evaluate(target, MID)
    assert list(result) == [*target.calculator.conclude.__annotations__["return"]._fields, "rules", "steps"]
    steps: Any = result["steps"]
    assert list(steps[0]) == ["rule", "why", "source", "section", "before", "after"]
    assert steps[0]["before"] == {"band": {"low": 0, "high": 0, "open_ended": False}, "position": 3}


def test_plain_calculator(target: Compiled) -> None:
    """A calculator that was not compiled gives the same answer."""
    assert evaluate(target.calculator, MID) == evaluate(target, MID)


WRONG: dict[str, list[object]] = {
    "years": [
        -1,
        51,
        1.5,
        "7",
        True,
        None,
        [],
        {},
        1e21,
        1e-07,
        1.5e-07,
        1.23e-18,
        5e-324,
        1e16,
        1.7976931348623157e308,
        12345678901234567890,
        2**53 + 1,
        10**400,
        -(10**400),
        math.nan,
        math.inf,
        -math.inf,
    ],
    "job_seeking": [0, 1, "true", None, [], ""],
    "factors": [None, "local-peers", ["x"], [["local-peers"]], [None], {"0": "local-peers"}, [1]],
    "connections": [-1, 30001, "", False, [1], 0.1, "\ud800", "\u2028</script>", "\x7f\x00\n"],
}
REFUSED: list[object] = [
    {},
    None,
    [],
    "mid",
    7,
    True,
    {"level": None},
    {"level": "Mid"},
    {"level": ["mid"]},
    {"level": 5, "years": -1},
    *({**MID, name: value} for name, values in WRONG.items() for value in values),
    {**MID, "b": 1, "a": 2},
    {**MID, "10": 1, "9": 2, "aim": None},
    {**MID, "\uffff": 1, "\U0001f600": 2},
    {**MID, "__proto__": 1},
    {**MID, "constructor": {"b": 1, "a": [{"2": 1, "10": 2, "": None}]}},
    {**MID, "toString": "\ud83d"},
    {"level": {"a": [[[[[[[[[[[[["deep"]]]]]]]]]]]]]}},
    {"level": {"10": 1, "9": 2, "b": {}, "a": -0.0}},
    {"level": {"b": 1, "01": 2, "4294967295": 3, "4294967294": 4, "0": 5}},
    {"level": [math.nan, math.inf, {"a": -math.inf}, 10**400]},
]


@pytest.mark.parametrize("inputs", REFUSED, ids=lambda each: repr(each)[:40])
def test_same_refusal(inputs: object, target: Compiled, running: V8) -> None:
    """What is refused is refused with the same input and message in Python and in both forms of the JavaScript."""
    ours = python_answer(target, inputs)
    assert isinstance(json.loads(ours), list)
    assert javascript_answer(running, as_javascript(inputs), "readable") == ours
    assert javascript_answer(running, as_javascript(inputs)) == ours


ACCEPTED: list[dict[str, object]] = [
    {**MID, "years": 7.0},
    {**MID, "years": -0.0, "connections": 0.0},
    {**MID, "connections": None},
    {**MID, "factors": ["discoverable", "local-peers", "discoverable"]},
    {**MID, "factors": ["local-peers", "discoverable"]},
    {**MID, "industry": "other", "years": 0, "job_seeking": False, "network_role": False, "factors": []},
]


@pytest.mark.parametrize("inputs", ACCEPTED, ids=lambda each: repr(each)[:60])
def test_same_answer(inputs: dict[str, object], target: Compiled, running: V8) -> None:
    """However a value is written, the answer is the same in both languages."""
    ours = python_answer(target, inputs)
    assert isinstance(json.loads(ours), dict)
    assert javascript_answer(running, as_javascript(inputs), "readable") == ours
    assert javascript_answer(running, as_javascript(inputs)) == ours


def test_message(target: Compiled) -> None:
    """An error carries the input and says what is allowed and what was given."""
    with pytest.raises(InputError) as caught:
        evaluate(target, {**MID, "years": "7"})
    assert caught.value.input == "years"
    assert caught.value.message == 'years must be a whole number from 0 to 50; it is "7"'
    with pytest.raises(InputError, match="connections must be a whole number from 0 to 30000 or null; it is 30001"):
        evaluate(target, {**MID, "connections": 30001})
    with pytest.raises(InputError, match=r"level must be one of student, .*; it is missing"):
        evaluate(target, {})


def test_first_refusal(target: Compiled) -> None:
    """Of several errors it is that of the first input; unknown keys come last, the first in order among them."""
    wrong = {"z": 1, "connections": -1, "years": -1, "level": "mid"}
    assert json.loads(python_answer(target, wrong))[0] == "years"
    assert json.loads(python_answer(target, {**MID, "z": 1, "b": 2}))[0] == "b"


JAVASCRIPT_ONLY = {
    "({level: 'mid', years: undefined, more: undefined})": "the same as left out",
    "Object.create({years: 3}, {level: {value: 'mid', enumerable: true}})": "own properties only",
    "Object.assign(Object.create(null), {level: 'mid'})": "no prototype",
}


@pytest.mark.parametrize("inputs", JAVASCRIPT_ONLY, ids=list(JAVASCRIPT_ONLY.values()))
def test_absent(inputs: str, target: Compiled, running: V8) -> None:
    """What is undefined, or only inherited, is absent."""
    assert javascript_answer(running, inputs) == python_answer(target, MID)


ODD = [
    "undefined",
    "({level: 'mid', years: 3n})",
    "({level: Symbol('x')})",
    "({level: 'mid', factors: [, 'x']})",
    "({level: 'mid', factors: [, 'discoverable']})",
    "(() => { const a = []; a[0] = a; return {level: a}; })()",
    "new Map()",
    "(x) => x",
    "({level: new Date(0)})",
    "({level: [3n]})",
    "({level: () => 1})",
    "({level: Array.from({length: 20000}).reduce((inner) => [inner], [])})",
]


@pytest.mark.parametrize("inputs", ODD)
def test_odd_values(inputs: str, running: V8) -> None:
    """What JSON has no word for is refused like anything else, not with an error of the engine."""
    found = json.loads(javascript_answer(running, inputs))
    assert isinstance(found, list)
    assert "must be" in found[1]


def test_polluted_prototypes(target: Compiled) -> None:
    """What a page puts on the prototypes of objects and arrays changes no answer and no error."""
    with engine(target) as polluted:
        polluted.text("""
            Object.prototype.years = 9; Object.prototype.level = 'mid'; Object.prototype.toJSON = () => 'x';
            Object.prototype.extra = 1; Array.prototype[0] = 'local-peers'; Array.prototype.toJSON = () => 'y';
            globalThis.plain = (value) => { delete Object.prototype.toJSON; delete Array.prototype.toJSON;
              delete Array.prototype[0]; return value; }; '';
        """)
        assert json.loads(javascript_answer(polluted, "plain({})") or "[]")[0] == "level"
        polluted.text("Object.prototype.toJSON = () => 'x'; Array.prototype.toJSON = () => 'y'; ''")
        odd = {"level": {"a": ["mid"]}}
        ours = json.loads(python_answer(target, odd))
        refused = "try { minified.evaluate({level: {a: ['mid']}}); } catch (error) { return error.message; }"
        assert polluted.text(f"(() => {{ {refused} }})()") == ours[1]
    with engine(target) as polluted:
        polluted.text("Object.prototype.years = 9; Object.prototype.extra = 1; Array.prototype[0] = 'local-peers'; ''")
        assert javascript_answer(polluted, "({level: 'mid'})") == python_answer(target, MID)
        assert json.loads(javascript_answer(polluted, "({level: 'mid', factors: new Array(1)})"))[0] == "factors"


def test_result_cannot_spoil_the_next(running: V8) -> None:
    """What a page does to a result reaches no table: the next answer is as before."""
    inputs = "({level: 'mid', industry: 'legal'})"
    before = javascript_answer(running, inputs)
    running.text(f"""
        const spoiled = minified.evaluate({inputs});
        try {{ spoiled.industry_band.low = 1; spoiled.steps[0].after.position = 9; }} catch {{}}
        try {{ spoiled.steps[0].before.band.low = 7; spoiled.steps[0].after.band.low = 7; }} catch {{}} ''
    """)
    assert javascript_answer(running, inputs) == before


@settings(max_examples=300, deadline=None)
@given(st.floats(allow_nan=False) | st.integers() | st.integers(min_value=-(2**70), max_value=2**70).map(float))
def test_numbers_shown(value: float) -> None:
    """A number is shown with the digits that mean it, and none more."""
    shown = number(value)
    if "Infinity" not in shown:
        assert float(shown) == float(value)
        assert not shown.endswith(".0")


ANY = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(value=ANY)
def test_values_shown(value: object, running: V8) -> None:
    """Any value stands in an error as the JavaScript shows it."""
    shown = as_shown(value)
    answer = json.loads(javascript_answer(running, f"({{level: {as_javascript(value)}}})"))
    if isinstance(answer, list):
        assert answer[1].endswith(f"; it is {shown}")


def test_safe_in_html(target: Compiled) -> None:
    """Neither module can end a script, or begin a comment, where it stands inside a page."""
    for code in (target.rules_mjs, target.rules_min):
        assert "</" not in code
        assert "<!--" not in code
        assert "-->" not in code
