"""Where an answer can turn along an input that is too large to run value by value: halving finds every such value."""

import json
from random import Random

import pytest

from generator.compiler.compile import Compiled
from generator.compiler.v8 import v8
from tests.compiler.cases import compiled
from tests.compiler.programs import program

PROGRAMS = 300  # written; most are refused
MISSED = """
globalThis.missed = (profiles) => profiles.flatMap((who) => check.CUT.flatMap(({ id, least, most }) => {
  const { notes } = check.notes_of({ ...who, [id]: least });
  const found = check.turns((value) => notes(id, value), least, most, []);
  const missing = [];
  let before = notes(id, least);
  for (let value = least + 1; value <= most; value += 1) {
    const here = notes(id, value);
    if (!check.same(before, here) && !(found.includes(value - 1) && found.includes(value))) missing.push([who, value]);
    before = here;
  }
  return missing;
}));
"""


def missed(found: Compiled) -> tuple[int, list[object]]:
    """How many comparisons turn along the cut inputs, and the values of some profiles where one does unseen."""
    opened = found.check_mjs.replace("export { ", "export { CUT, notes_of, turns, same, ")
    profiles = Random(0).sample(list(found.domain.each()), 4)
    with v8() as engine:
        engine.load("check", opened)
        engine.text(f"{MISSED};''")
        unseen = engine.json(f"missed({json.dumps([{**each, 'count': 0} for each in profiles])})")
        return len(engine.json("check.turned()")), unseen


def test_halving_sees_every_turn(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Of random programs those are refused whose comparisons waver; in the others no turn is missed."""
    turned = taken = wavering = 0
    for seed in range(PROGRAMS):
        found, problems = compiled(tmp_path_factory.mktemp("program"), program(Random(seed), counting=True))
        wavering += any(each.code == "turns" for each in problems)
        if found is None or not found.decisions:
            continue
        turns, unseen = missed(found)
        assert unseen == [], seed
        taken += 1
        turned += turns > 0
    assert min(turned, wavering) > 20, (taken, turned, wavering)
