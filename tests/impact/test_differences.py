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
from generator.impact.differences import Differences, differences, profile_at, shared
from generator.impact.profiles import Axis, Condition, profiles_of
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
        everybody = [calculator.profile(**dict(values), connections=count) for count in CONNECTIONS]
        steps, now = traced(calculator, everybody[0])
        assert traced(calculator, everybody[-1]) == (steps, now), "a rule looks at the connections: trace every one"
        shared_by_all = of_steps(steps)
        for who in everybody:
            found[number, who.connections] = of_result(calculator.conclude(who, now)._asdict()) | shared_by_all
    return found


def traced(calculator: Any, who: Any) -> tuple[list[tuple[Any, ...]], Any]:
    """What each rule says and hands on, and the state after all of them."""
    steps, now = [], calculator.start
    for rule, before, step in calculator.steps(who):
        steps.append((rule.id, before, step.now, step.why, rule.rests_on))
        now = step.now
    return steps, now


def of_steps(steps: Sequence[tuple[Any, ...]]) -> dict[str, object]:
    """What the steps are in each respect."""
    return {
        "trace": [step[0] for step in steps],
        "working": [step[1:3] for step in steps],
        "words": [(step[0], *step[3:]) for step in steps],
    }


def of_result(result: dict[str, Any]) -> dict[str, object]:
    """A result cut up by respect."""
    return {"band": [result.pop(name) for name in BAND], "words of the answer": result.pop("answer"), **result}


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
        expected = {
            (*key, "text" if name.startswith("words") else name)
            for key, answer in was.items()
            for name in answer
            if answer[name] != now[key][name]
        }
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
    """The conditions of each kind hold for just those profiles that have it."""
    profiles = profiles_of(found)
    everybody = [profile_at(found.inputs, number) for number in range(found.inputs.profiles)]
    values = {name: [stringified(who[name]) for who in everybody] for name in everybody[0]}
    for kind in profiles.kinds:
        having = [any(each == kind for each, _ in what) for what in found.found]
        condition = profiles.condition(kind.__eq__)
        grid = grid_of(condition)
        holds, cells = held(grid, condition.found), [0] * len(everybody)
        for axis, size in zip(condition.axes, grid.sizes, strict=True):
            places = place_of(axis)
            here = [places[value] for value in values[axis.name]] if axis.name in values else [0] * len(everybody)
            cells = [cell * size + place for cell, place in zip(cells, here, strict=True)]
        along = (1 << (1 if condition.axes[-1].name in values else grid.sizes[-1])) - 1
        assert [bool(holds >> cell & along) for cell in cells] == [having[each] for each in found.of], kind
        assert profiles.kinds[kind] == profiles.count(kind.__eq__) == sum(having[each] for each in found.of)


def grid_of(condition: Condition) -> Grid:
    return Grid(tuple(len(axis.groups) for axis in condition.axes))


def place_of(axis: Axis) -> dict[str, int]:
    """The place of each value of an axis."""
    return {stringified(value): place for place, group in enumerate(axis.groups) for value in group}


POINTS = (*((0, aim) for aim in range(1, 330)), *product((1, 20, 30_000), (1, 2, 20, 1203, 30_000)))


def test_along_several_inputs_nothing_is_missed_or_invented(root: Path, tmp_path: Path) -> None:
    """For each edit of the plan, whose two inputs are cut, a profile differs in just those respects that some point of
    both shows, everywhere where that is said, and by no more than the largest change that is told."""
    before = small.plan(root, tmp_path / "base")
    was = planned(before)
    for number, edit in enumerate(small.PLAN_EDITS):
        after = small.plan(root, tmp_path / str(number), edit)
        now, found = planned(after), differences(before, after, shared(before, after))
        largest = {each.respect: abs(each.new - each.old) for each in found.largest}
        for profile, place in enumerate(found.of):
            points = [(was[profile][at], now[profile][at]) for at in was[profile]]
            told = dict.fromkeys(kind.respect for kind, _ in found.found[place])
            apart = {name for old, new in points for name in old if old[name] != new[name]}
            assert {"text" if name in ("words", "answer") else name for name in apart} == told.keys(), edit
            for kind, stretches in found.found[place]:
                names = ("words", "answer") if kind.respect == "text" else (kind.respect,)
                differ = [any(old[name] != new[name] for name in names) for old, new in points]
                assert stretches or all(differ), edit
            for name in ("weeks", "requests"):
                assert max(abs(old[name] - new[name]) for old, new in points) <= largest.get(name, 0), edit


def planned(compiled: Compiled) -> list[dict[tuple[int, int], dict[str, Any]]]:
    """For each profile of the plan, what it gives at some points of its two cut inputs."""
    calculator, found = compiled.calculator, list[dict[tuple[int, int], dict[str, Any]]]()
    for values in product(*(values_of(each) for each in compiled.domain.whole)):
        whole = {each.id: value for each, value in zip(compiled.domain.whole, values, strict=True)}
        found.append({})
        for point in POINTS:
            who = calculator.profile(connections=point[0], aim=point[1], **whole)
            steps, now = traced(calculator, who)
            found[-1][point] = {**calculator.conclude(who, now)._asdict(), **of_steps(steps)}
    return found


def test_boxes_cover_exactly_what_is_wanted() -> None:
    """A cover of a random set of cells holds each of them and no other; one of few boxes is given where it is found."""
    for random in small.all_changes(100):
        grid = Grid(tuple(random.randint(1, 4) for _ in range(random.randint(1, 5))))
        share = random.choice((0.1, 0.5, 0.9))
        wanted = grid.set_of([random.random() < share for _ in range(grid.cells)])
        found, few = cover(grid, wanted), cover(grid, wanted, 3)
        assert found is not None
        assert held(grid, found) == wanted
        assert few is None or (held(grid, few) == wanted and len(few.boxes) + len(few.but) <= 3)


def test_nothing_differs_from_itself(base: tuple[Path, Compiled, Seen]) -> None:
    """A calculator beside itself has no difference in any profile."""
    _, compiled, _ = base
    assert not any(differences(compiled, compiled, shared(compiled, compiled)).of)
