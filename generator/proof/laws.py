"""Holds a calculator's worked examples and laws against its rules, and finds rules that do nothing."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.compiler.compile import Compiled
from generator.compiler.inputs import InputError
from generator.evaluate import as_json, evaluate
from generator.problem import Problem
from generator.proof.places import call_place, rule_place
from generator.proof.python_run import Looks, NotLookedAtError, Outcome, PythonRun

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
    return any(run.result(values) != run.result(values, without=number) for values in every_point(run, points))


def every_point(run: PythonRun, points: Sequence[Points]) -> Iterator[dict[str, Any]]:
    """The values of every profile at every point."""
    for values, here in zip(run.profiles(), points, strict=True):
        for point in here:
            values.update(zip(run.cut, point, strict=True))
            yield values


class Laws:
    """Holds the laws of a calculator while its domain is run.

    A law of single cases is held wherever the conclusion was drawn, which is at every point of every profile. A law
    that compares profiles is held with the cut inputs left blank, or, where one cannot be blank, at every point.
    """

    def __init__(self, compiled: Compiled, run: PythonRun) -> None:
        self._compiled = compiled
        self._run = run
        self._profile = compiled.calculator.profile
        self._blank = all(each.optional for each in compiled.domain.cut)
        self._laws = compiled.calculator.laws
        self._alone = set(range(len(self._laws)))  # laws that have compared no profiles so far
        self._broken: dict[int, str] = {}
        self._broken_alone: dict[int, str] = {}
        self._look_elsewhere: set[int] = set()  # laws that look at more inputs than the conclusion did
        run.conclude.watchers.append(self._hold_conclusion)

    def hold(self, values: dict[str, Any], points: Points) -> None:
        """Holds the laws that compare profiles for one profile; the values of its cut inputs are put in here."""
        for point in points[:1] if self._blank else points:
            values.update(zip(self._run.cut, point, strict=True))
            case = Case(self._profile(**values), self._run.result(values))
            for number in range(len(self._laws)):
                for who in self._changed(number, case.who):
                    self._alone.discard(number)
                    other = Case(who, self._run.result(vars(who)))
                    self._hold(number, case, other, f"{self._shown(vars(case.who))} beside {self._shown(vars(who))}")

    def broken(self, points: Sequence[Points]) -> list[Problem]:
        """The laws that do not hold, each with the first profiles that break it."""
        for number in self._alone:
            if number in self._broken_alone:
                self._broken[number] = self._broken_alone[number]
            elif number in self._look_elsewhere:
                self._hold_everywhere(number, points)
        return [self._problem(number, found) for number, found in sorted(self._broken.items())]

    def _hold_conclusion(self, looked_at: Mapping[str, Any], outcome: Outcome) -> None:
        """Holds the laws of single cases for all the profiles that a conclusion stands for."""
        case = Case(Looks(looked_at), outcome.value)
        for number in self._alone - self._broken_alone.keys() - self._look_elsewhere:
            try:
                broken = self._broken_by(number, case, case)
            except NotLookedAtError:
                self._look_elsewhere.add(number)
            else:
                if broken is not None:
                    self._broken_alone[number] = self._shown(looked_at) + broken

    def _hold_everywhere(self, number: int, points: Sequence[Points]) -> None:
        """Holds a law for the case of every profile at every point, until it breaks."""
        for values in every_point(self._run, points):
            case = Case(self._profile(**values), self._run.result(values))
            self._hold(number, case, case, self._shown(values))
            if number in self._broken:
                return

    def _hold(self, number: int, case: Case, other: Case, shown: str) -> None:
        """Holds a law that is not broken yet; `shown` are the profiles that it is held for."""
        broken = None if number in self._broken else self._broken_by(number, case, other)
        if broken is not None:
            self._broken[number] = shown + broken

    def _broken_by(self, number: int, case: Case, other: Case) -> str | None:
        """None where the law holds; otherwise what is said beside the profiles: the error, where it raises one."""
        try:
            return None if self._laws[number].holds(case, other) else ""
        except NotLookedAtError:
            raise
        except Exception as error:  # a law is the author's own code: whatever it raises is a problem
            return _raised(error)

    def _changed(self, number: int, who: Any) -> Iterator[Any]:
        """The profiles to hold beside a profile, itself left out; none after an error, which breaks the law."""
        try:
            yield from (each for each in self._laws[number].changed(who) if each is not who)
        except Exception as error:
            self._broken.setdefault(number, self._shown(vars(who)) + _raised(error))

    def _shown(self, values: Mapping[str, Any]) -> str:
        return json.dumps({name: as_json(value) for name, value in values.items()}, ensure_ascii=False)

    def _problem(self, number: int, found: str) -> Problem:
        law, place = self._laws[number], call_place(self._compiled, "Law", number)
        says = f"the law {law.id} ({law.says}) does not hold for {found}"
        return Problem("verify-law", place, says, "correct the rule that breaks it, or the law")


def _raised(error: Exception) -> str:
    return f": it raises {type(error).__name__}: {error}"
