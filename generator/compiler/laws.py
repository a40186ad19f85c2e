"""Holds a calculator's worked examples and laws against its rules, and finds rules that do nothing."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from generator.compiler.compile import Compiled
from generator.compiler.inputs import InputError
from generator.compiler.places import call_place, rule_place
from generator.compiler.python_run import Outcome, PythonRun, Remembered
from generator.evaluate import as_json, evaluate
from generator.problem import Problem

Points = Sequence[Sequence[Any]]


class Case(NamedTuple):
    """A profile and the result it gives."""

    who: Any
    gives: Any


def broken_examples(compiled: Compiled) -> list[Problem]:
    """The worked examples that do not come out as they are stated."""
    problems = []
    for number, example in enumerate(compiled.calculator.examples):
        inputs = json.dumps(dict(example.inputs), ensure_ascii=False)
        try:
            result = evaluate(compiled, dict(example.inputs))
        except InputError as error:
            says = f"the example {inputs} is refused: {error.message}"
        else:
            other = {name: result.get(name) for name, stated in example.gives.items() if result.get(name) != stated}
            if not other:
                continue
            says = f"the example {inputs} gives {json.dumps(other, ensure_ascii=False)}"
        place = call_place(compiled, "Example", number)
        problems.append(Problem("verify-example", place, says, "correct the example, or the rule that it shows"))
    return problems


def idle_rules(compiled: Compiled, run: PythonRun, points: Sequence[Points]) -> list[Problem]:
    """Rules that never change a result, and explanatory ones that do."""
    problems = []
    for number, rule in enumerate(compiled.rules):
        if rule.explanatory and run.changed[rule.id]:
            says = f"the rule {rule.id} is declared explanatory and changes figures"
            instead = "leave out `explanatory=True`, or hand on `now` as it is"
            problems.append(Problem("rule-not-explanatory", rule_place(compiled, rule.id), says, instead))
        elif not rule.explanatory and not _changes(compiled, run, points, number):
            says = f"the rule {rule.id} never changes a result"
            instead = "correct its condition, remove it, or declare it `explanatory=True`"
            problems.append(Problem("rule-idle", rule_place(compiled, rule.id), says, instead))
    return problems


def _changes(compiled: Compiled, run: PythonRun, points: Sequence[Points], number: int) -> bool:
    """Whether some profile's result is another one without the rule."""
    if not run.changed[compiled.rules[number].id]:
        return False
    return any(run.result(values) != run.result(values, without=number) for values in _values(run, points))


def _values(run: PythonRun, points: Sequence[Points]) -> Iterator[dict[str, Any]]:
    """The values of every profile at every point."""
    for values, here in zip(run.profiles(), points, strict=True):
        for point in here:
            values.update(zip(run.cut, point, strict=True))
            yield values


def broken_laws(compiled: Compiled, run: PythonRun, points: Sequence[Points]) -> list[Problem]:
    """The laws that do not hold, each with the first profiles that break it.

    A law of single cases is held at every point of every profile. A law that compares profiles is held with the cut
    inputs left blank, or, where one cannot be blank, at every point.
    """
    laws = [_HeldLaw(law, compiled, run) for law in compiled.calculator.laws]
    for values, here in zip(run.profiles(), points, strict=True):
        for law in laws:
            if law.broken is None:
                law.hold(values, here)
    problems = []
    for number, law in enumerate(laws):
        if law.broken is not None:
            says = f"the law {law.law.id} ({law.law.says}) does not hold for {law.broken}"
            place = call_place(compiled, "Law", number)
            problems.append(Problem("verify-law", place, says, "correct the rule that breaks it, or the law"))
    return problems


class _HeldLaw:
    """One law over the whole domain; `broken` says where it does not hold."""

    def __init__(self, law: Any, compiled: Compiled, run: PythonRun) -> None:
        self.law = law
        self.broken: str | None = None
        self._inputs = compiled.inputs
        self._profile = compiled.calculator.profile
        self._run = run
        self._cut = run.cut
        self._blank = all(each.optional for each in compiled.domain.cut)
        self._single = Remembered(lambda who, gives: Outcome(law.holds(case := Case(who, gives), case)))

    def hold(self, values: dict[str, Any], points: Points) -> None:
        """Holds the law for a profile."""
        for number, point in enumerate(points):
            values.update(zip(self._cut, point, strict=True))
            if number and self._blank:
                return
            who = self._profile(**values)
            for other in self.law.changed(who):
                if other is who:
                    self._hold_alone(dict(values), points if self._blank else (point,))
                elif not self.law.holds(Case(who, self._result(values)), Case(other, self._result(vars(other)))):
                    self.broken = f"{self._shown(vars(who))} beside {self._shown(vars(other))}"

    def _hold_alone(self, values: dict[str, Any], points: Points) -> None:
        now, _ = self._run.trace(values)
        for point in points:
            values.update(zip(self._cut, point, strict=True))
            if self._run.cut_looked_at:
                now, _ = self._run.trace(values)
            if not self._single(values, self._run.conclude(values, now).value).value:
                self.broken = self._shown(values)

    def _result(self, values: dict[str, Any]) -> Any:
        return self._run.result(values)

    def _shown(self, values: dict[str, Any]) -> str:
        return json.dumps({each.id: as_json(values[each.id]) for each in self._inputs}, ensure_ascii=False)
