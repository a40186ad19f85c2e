"""The profiles that every port is held against, with our results, and the inputs that must be refused."""

from random import Random
from typing import Any

from generator.compiler.compile import Compiled
from generator.evaluate import InputError, evaluate
from tests.bench.peers.measure import Samples

PROFILES = 2_500
DEFAULTS: dict[str, object] = {
    "industry": "other",
    "years": 0,
    "job_seeking": False,
    "network_role": False,
    "factors": [],
}
ODD: tuple[dict[str, object], ...] = (
    {"level": "student"},
    {"level": "mid", "years": 7.0, "connections": -0.0},
    {"level": "mid", "factors": ["discoverable", "discoverable", "local-peers"]},
    {"level": "senior", "connections": None},
)
NESTED: list[object] = [[[[[[[[[[[["deep"]]]]]]]]]]]]
BAD_VALUES: dict[str, tuple[object, ...]] = {
    "level": ("boss", "", 'a "quote" — ü', 1, None, ["student"], {"b": 1, "a": [None]}, "constructor"),
    "industry": ("it", None, 0, "toString", NESTED),
    "years": (-1, 51, 1.5, "3", True, None, [], 1e21, 1e-7),
    "job_seeking": (1, 0, "yes", None, []),
    "network_role": (1, "no", None),
    "factors": ("discoverable", ["x"], [1], [None], None, {}, ["local-peers", "x"]),
    "connections": (-1, 30_001, 0.5, "5", False, [], {}),
    **dict.fromkeys(("colour", "__proto__", "constructor", "Level", ""), (1,)),
}
BAD: tuple[object, ...] = (
    *(None, [], "student", 7, True, {}),
    *({"level": "mid", name: value} for name, values in BAD_VALUES.items() for value in values),
    {"level": "mid", "b": 1, "a": 2},
    {"years": 99},
    {"level": "mid", "years": 99, "colour": "red", "connections": -1},
)


def sample(compiled: Compiled) -> Samples:
    """By chance, always the same ones; counts of connections lie where a verdict can change, defaults are left out."""
    chance = Random(0)
    profiles = [dict(each) for each in ODD]
    for whole in chance.choices(list(compiled.domain.each()), k=PROFILES - len(ODD)):
        found: dict[str, Any] = evaluate(compiled, whole)
        near = [found[name] + step for name in ("low", "high", "aim") for step in (-1, 0, 1)]
        counted = {"connections": chance.choice([0, 1, chance.randint(0, 30_000), *near])}
        given = {**whole, **(counted if chance.random() < 0.8 else {})}
        left_out = {name for name, value in DEFAULTS.items() if given[name] == value and chance.random() < 0.5}
        profiles.append({name: value for name, value in given.items() if name not in left_out})
    return {
        "profiles": [{"inputs": each, "result": evaluate(compiled, each)} for each in profiles],
        "refused": [{"inputs": each, "error": _error(compiled, each)} for each in BAD],
    }


def _error(compiled: Compiled, inputs: object) -> dict[str, object]:
    try:
        evaluate(compiled, inputs)
    except InputError as error:
        return {"input": error.input, "message": error.message}
    raise AssertionError(f"accepted: {inputs}")
