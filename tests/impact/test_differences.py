"""The effect of a change on a calculator, beside a comparison of all its profiles one by one."""

import shutil
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from generator.compiler.compile import Compiled
from generator.compiler.domain import values_of
from generator.evaluate import as_json
from generator.impact.cover import Grid, cover, held
from generator.impact.differences import Differences, differences, shared
from generator.impact.profiles import profiles_of
from generator.proof.python_run import stringified
from tests.impact import small

CONNECTIONS = (None, 0, 1, 2, *range(4, 40), 30_000)
BAND = ("low", "high", "open_ended")
CHANGES = 32
Seen = dict[tuple[int, int | None], dict[str, object]]


def brute(compiled: Compiled) -> Seen:
    """Every answer by the number of its profile and by the connections, respect by respect, by way of plain Python."""
    calculator = compiled.calculator
    whole = [[(each.id, each.read({each.id: value})) for value in values_of(each)] for each in compiled.domain.whole]
    found: Seen = {}
    for number, values in enumerate(product(*whole)):
        for count in CONNECTIONS:
            who = calculator.profile(**dict(values), connections=count)
            steps, now = [], calculator.start
            for rule, before, step in calculator.steps(who):
                steps.append((rule.id, before, step.now, step.why, rule.rests_on))
                now = step.now
            found[number, count] = respects(calculator.conclude(who, now)._asdict(), steps)
    return found


def respects(result: dict[str, Any], steps: Sequence[tuple[Any, ...]]) -> dict[str, object]:
    """A result cut up by respect."""
    return {
        "band": [result.pop(name) for name in BAND],
        "trace": [step[0] for step in steps],
        "working": [step[1:3] for step in steps],
        "text": [result.pop("answer"), *((step[0], *step[3:]) for step in steps)],
        **result,
    }


def told(found: Differences) -> Iterator[tuple[int, int | None, str, str, str]]:
    """Every difference that was found: profile, connections, respect, what was and what is."""
    for number, place in enumerate(found.of):
        for (respect, old, new), stretches in found.found[place]:
            for count in CONNECTIONS:
                inside = any(
                    each.least is count or (None not in (each.least, count) and each.least <= count <= each.most)
                    for each in stretches
                )
                if inside or not stretches:
                    yield number, count, respect, old, new


@pytest.fixture(scope="module")
def base(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Compiled, Seen]:
    folder = small.project(root, tmp_path_factory.mktemp("small") / "base")
    compiled = small.compiled(folder)
    return folder, compiled, brute(compiled)


def test_a_comparison_misses_and_invents_nothing(base: tuple[Path, Compiled, Seen], tmp_path: Path) -> None:
    """For 32 random changes of figures and rules, what differs is just what running every profile shows."""
    folder, before, was = base
    seen = 0
    for number, random in enumerate(small.all_changes(CHANGES)):
        changed = tmp_path / str(number)
        shutil.copytree(folder, changed)
        what = small.changed(random, changed)
        after = small.compiled(changed)
        now = brute(after)
        found = differences(before, after, shared(before, after))
        expected = {(*key, name) for key, answer in was.items() for name in answer if answer[name] != now[key][name]}
        here = {(profile, count, name): (old, new) for profile, count, name, old, new in told(found)}
        assert here.keys() == expected, what
        for (profile, count, name), (old, new) in here.items():
            if "varies" not in old and name != "text":
                assert old == stringified(as_json(was[profile, count][name])), what
                assert new == stringified(as_json(now[profile, count][name])), what
        conditions_are_exact(found)
        seen += bool(expected)
    assert seen > CHANGES // 2


def conditions_are_exact(found: Differences) -> None:
    """The conditions of each kind hold for as many profiles as have it."""
    profiles = profiles_of(found)
    for kind in profiles.kinds():
        having = sum(1 for place in found.of if any(each == kind for each, _ in found.found[place]))
        assert profiles.count(kind.__eq__) == having
        condition = profiles.condition(kind.__eq__)
        names = {axis.name for axis in condition.axes} & {axis.name for axis in profiles.axes}
        grid = Grid(tuple(len(axis.groups) for axis in condition.axes))
        cells = held(grid, condition.found)
        covered = 0
        for cell, weight in enumerate(profiles.weights):
            size = grid.cells // len(profiles.weights)
            covered += weight * bool(cells >> (cell * size) & ((1 << size) - 1))
        assert names
        assert covered == having


def test_boxes_cover_exactly_what_is_wanted() -> None:
    """A cover of a random set of cells holds each of them and no other."""
    for random in small.all_changes(100):
        grid = Grid(tuple(random.randint(1, 5) for _ in range(random.randint(1, 5))))
        share = random.choice((0.1, 0.5, 0.9))
        wanted = grid.set_of([random.random() < share for _ in range(grid.cells)])
        assert held(grid, cover(grid, wanted)) == wanted


def test_nothing_differs_from_itself(base: tuple[Path, Compiled, Seen]) -> None:
    """A calculator beside itself has no difference in any profile."""
    _, compiled, _ = base
    assert not any(differences(compiled, compiled, shared(compiled, compiled)).of)
