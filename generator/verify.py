"""Proves that Python and JavaScript give the same answers: over the whole domain, figures, trace and texts.

Every profile is run through CPython and through V8, and what they print is compared byte for byte; the examples and
laws of a calculator are held against the same results. What was proved is remembered by the calculator's digest.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from generator.compiler.compile import Compiled, Decision
from generator.compiler.to_check import CHUNK
from generator.compiler.v8 import V8, EngineError, v8
from generator.problem import Problem
from generator.proof.laws import Laws, Points, broken_examples, idle_rules
from generator.proof.places import rule_place
from generator.proof.python_run import Outcome, PythonRun

REPORT = "report this fault of the compiler, with the rule"
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Turn:
    """A comparison in the rules that decides an answer along an input too large to run value by value."""

    line: int
    text: str


@dataclass(frozen=True)
class RuleFacts:
    """In how many cases a rule applied, and in how many it changed what the rules hand on."""

    id: str
    applied: int
    changed: int


@dataclass(frozen=True)
class Extent:
    """The least and the greatest that a figure of the result came to."""

    name: str
    low: int
    high: int


@dataclass(frozen=True)
class Proof:
    """What was run, and what it showed.

    `results_digest` is the SHA-256, in hexadecimal, of the digests of all chunks put together, each in hexadecimal; a
    chunk's digest is that of its text in UTF-8, and the text is what `chunk` of the check module gives. `profiles` are
    those of the whole inputs; `cases` are the traces that were followed, one a profile where no rule looks at a cut
    input and one a result where one does; `results` are all results that were compared.
    """

    calculator: str
    digest: str
    results_digest: str
    profiles: int
    cases: int
    results: int
    whole_inputs: tuple[str, ...]
    cut_inputs: tuple[str, ...]
    turns: tuple[Turn, ...]
    rules: tuple[RuleFacts, ...]
    extents: tuple[Extent, ...]
    laws: tuple[str, ...]
    examples: int
    v8: str


class Extents:
    """Keeps the least and the greatest of each figure of the results."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[int, int]] = {}

    def add(self, _looked_at: Mapping[str, Any], outcome: Outcome) -> None:
        for name, value in outcome.value._asdict().items():
            if isinstance(value, int) and not isinstance(value, bool):
                low, high = self._found.get(name, (value, value))
                self._found[name] = min(low, value), max(high, value)

    def found(self) -> tuple[Extent, ...]:
        return tuple(Extent(name, low, high) for name, (low, high) in self._found.items())


def verify(compiled: Compiled, cache_dir: Path | None, progress: Progress | None = None) -> list[Problem]:
    """The problems of a calculator: none where Python and JavaScript agree and every law and example holds."""
    return prove(compiled, cache_dir, progress)[1]


def prove(
    compiled: Compiled, cache_dir: Path | None, progress: Progress | None = None
) -> tuple[Proof | None, list[Problem]]:
    """What was proved of a calculator, or its problems. `progress` is told how many chunks of how many are done."""
    remembered = _remembered(compiled, cache_dir)
    if remembered is not None:
        return remembered, []
    problems = broken_examples(compiled)
    run = PythonRun(compiled.calculator, compiled.domain)
    laws, extents = Laws(compiled, run), Extents()
    run.conclude.watchers.append(extents.add)
    try:
        with v8() as engine:
            engine.load("rules", compiled.rules_min)
            engine.load("readable", compiled.rules_mjs)
            engine.load("check", compiled.check_mjs)
            difference, results_digest, points = _compare(compiled, run, laws, engine, progress)
            turned = [compiled.decisions[number] for number in engine.json("check.turned()")]
            version = engine.version
    except EngineError as error:
        return None, [*problems, _unrunnable(compiled, error)]
    problems += difference
    run.conclude.watchers.clear()
    if not difference:
        problems += [*laws.broken(points), *idle_rules(compiled, run, points)]
    if problems:
        return None, problems
    proof = _proof(compiled, run, extents, turned, results_digest, version)
    _remember(proof, cache_dir)
    return proof, []


def is_proved(compiled: Compiled, cache_dir: Path | None) -> bool:
    """Whether the proof of exactly this calculator is remembered."""
    return _remembered(compiled, cache_dir) is not None


def _proof(
    compiled: Compiled, run: PythonRun, extents: Extents, turned: Iterable[Decision], results_digest: str, version: str
) -> Proof:
    """The facts of a run without problems."""
    return Proof(
        calculator=compiled.calculator.id,
        digest=compiled.digest,
        results_digest=results_digest,
        profiles=compiled.domain.profiles,
        cases=run.cases,
        results=run.results,
        whole_inputs=tuple(each.id for each in compiled.domain.whole),
        cut_inputs=tuple(each.id for each in compiled.domain.cut),
        turns=tuple(Turn(each.line, each.text) for each in turned),
        rules=tuple(RuleFacts(each.id, run.applied[each.id], run.changed[each.id]) for each in compiled.rules),
        extents=extents.found(),
        laws=tuple(law.id for law in compiled.calculator.laws),
        examples=len(compiled.calculator.examples),
        v8=version,
    )


def _compare(
    compiled: Compiled, run: PythonRun, laws: Laws, engine: V8, progress: Progress | None
) -> tuple[list[Problem], str, list[Points]]:
    """The first difference between the two, or the digest of all results; and the points of each profile."""
    count = engine.json("check.CHUNKS")
    profiles = run.profiles()
    digests, seen = [], list[Points]()
    known: dict[Points, Points] = {}
    for number, (theirs, points, apart) in enumerate(engine.chunks(count)):
        values = list(islice(profiles, CHUNK))
        lines = [list(run.lines(each, here)) for each, here in zip(values, points, strict=True)]
        ours = "".join(f"{line}\n" for each in lines for line in each)
        if apart is not None:
            return [_apart(compiled, apart)], "", seen
        if ours != theirs:
            return [_difference(compiled, number * CHUNK, points, lines, theirs)], "", seen
        for each, here in zip(values, points, strict=True):
            laws.hold(each, here)
        run.forget_if_many()
        digests.append(hashlib.sha256(ours.encode()).hexdigest())
        seen += [known.setdefault(here, here) for here in (tuple(map(tuple, each)) for each in points)]
        if progress is not None:
            progress(number + 1, count)
    return [], hashlib.sha256("".join(digests).encode()).hexdigest(), seen


def _apart(compiled: Compiled, inputs: Any) -> Problem:
    """The first profile on which the readable and the minified module differ."""
    says = f"the readable and the minified JavaScript differ for {json.dumps(inputs, ensure_ascii=False)}"
    return Problem("verify-minified", rule_place(compiled, None), says, REPORT)


def _unrunnable(compiled: Compiled, error: EngineError) -> Problem:
    says = f"V8 cannot run the JavaScript: {str(error).strip().splitlines()[0]}"
    return Problem("verify-engine", rule_place(compiled, None), says, REPORT)


def _difference(compiled: Compiled, first: int, points: Any, lines: list[list[str]], theirs: str) -> Problem:
    """The first profile from the `first` on which the two differ, with both results."""
    raws = islice(compiled.domain.each(), first, None)
    cut = [each.id for each in compiled.domain.cut]
    answers = iter(theirs.split("\n"))
    for raw, here, ours in zip(raws, points, lines, strict=False):
        for point, python in zip(here, ours, strict=True):
            javascript = next(answers, "nothing")
            if javascript != python:
                inputs = json.dumps({**raw, **dict(zip(cut, point, strict=True))}, ensure_ascii=False)
                one, other = _where_apart(python, javascript)
                says = f"Python and JavaScript differ for {inputs}: Python gives {one}, JavaScript {other}"
                instead = f"{REPORT}; until then write the rule in another way"
                return Problem("verify-differs", rule_place(compiled, None), says, instead)
    raise AssertionError("the texts differ, so a line does")


def _where_apart(python: str, javascript: str) -> Iterable[str]:
    """The fields in which two results differ; both whole where one is no result, or where no field differs."""
    try:
        results = json.loads(python), json.loads(javascript)
        names = [name for name in results[0] | results[1] if results[0].get(name) != results[1].get(name)]
    except (ValueError, TypeError):
        names = []
    if not names:
        return python, javascript
    return (json.dumps({name: each.get(name) for name in names}, ensure_ascii=False) for each in results)


def _cache_file(cache_dir: Path, compiled_id: str) -> Path:
    return cache_dir / f"proof-{compiled_id}.json"


def _remembered(compiled: Compiled, cache_dir: Path | None) -> Proof | None:
    """The proof of exactly this calculator, where one was kept; a file that cannot be read is no proof."""
    if cache_dir is None:
        return None
    try:
        kept = json.loads(_cache_file(cache_dir, compiled.calculator.id).read_text(encoding="utf-8"))
        proof = _from_json(kept)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return proof if proof.digest == compiled.digest else None


def _from_json(kept: dict[str, Any]) -> Proof:
    lists: dict[str, Any] = {"turns": Turn, "rules": RuleFacts, "extents": Extent}
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()}
    return Proof(**{**fields, **{name: tuple(of(**each) for each in fields[name]) for name, of in lists.items()}})


def _remember(proof: Proof, cache_dir: Path | None) -> None:
    if cache_dir is None:
        return
    cache_dir.mkdir(parents=True, exist_ok=True)
    path = _cache_file(cache_dir, proof.calculator)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(proof), ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.replace(path)
