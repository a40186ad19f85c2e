"""The proof that Python and JavaScript agree: what it finds, what it publishes, what it remembers."""

import hashlib
import json
import random
import re
from dataclasses import replace
from pathlib import Path

import dukpy  # type: ignore[import-untyped]
import pytest

from generator.compiler.compile import Compiled, compile_all
from generator.compiler.v8 import v8
from generator.verify import prove, verify
from tests.compiler.cases import compiled
from tests.compiler.engines import python_answer

ROOT = Path(__file__).parent.parent
RULES = """
@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    {only}


@rule("other", Section("source", "Heading"), (){more})
def other(who: Profile, now: State) -> Step[State] | None:
    {other}


def conclude(who: Profile, now: State) -> Result:
    count = 0 if who.count is None else who.count
    return Result(now.total, "many" if count > 300 + who.years else f"{{count}}")


CALCULATOR: Final = Calculator("case", Profile, State(0), (only, other), conclude, {rest})
"""
PLAIN = {
    "only": 'return Step(State(who.years), "Years.")',
    "other": 'return Step(State(now.total + 1), "Keen.") if who.keen else None',
    "more": "",
    "rest": "",
}


def case(folder: Path, **parts: str) -> Compiled:
    """A small calculator, with some of its parts changed."""
    found, problems = compiled(folder, RULES.format(**{**PLAIN, **parts}))
    assert problems == []
    assert found is not None
    return found


def test_agreement(tmp_path: Path) -> None:
    """A calculator whose languages agree has a proof: all its profiles, and where its large input turns an answer."""
    proof, problems = prove(case(tmp_path), None)
    assert problems == []
    assert proof is not None
    assert (proof.profiles, proof.cut_inputs) == (1224, ("count",))
    assert proof.whole_inputs == ("level", "years", "keen", "moods")
    assert [each.text for each in proof.turns] == ["count > 300 + who.years"]
    counts = [(each.id, each.applied, each.changed) for each in proof.rules]
    assert counts == [("only", 1224, 1200), ("other", 612, 612)]
    assert [(each.name, each.low, each.high) for each in proof.extents] == [("total", 0, 51)]
    assert proof.results == 1224 * 5


def test_progress(tmp_path: Path) -> None:
    """Progress is told after each chunk."""
    seen: list[tuple[int, int]] = []
    verify(case(tmp_path), None, lambda done, of: seen.append((done, of)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_difference(tmp_path: Path) -> None:
    """The first difference is shown with its inputs and both results."""
    sound = case(tmp_path)
    readable, short = sound.rules_mjs.replace("300 +", "301 +"), sound.rules_min.replace("300+", "301+")
    assert (readable != sound.rules_mjs, short != sound.rules_min) == (True, True)
    wrong = replace(sound, rules_mjs=readable, rules_min=short)
    (problem,) = verify(wrong, None)
    assert problem.code == "verify-differs"
    assert '"count": 301' in problem.says
    assert '"many"' in problem.says
    assert '"301"' in problem.says


def test_minified_difference(tmp_path: Path) -> None:
    """The readable module is held against the minified one."""
    sound = case(tmp_path)
    (problem,) = verify(replace(sound, rules_mjs=sound.rules_mjs.replace("now.total + 1", "now.total + 2")), None)
    assert problem.code == "verify-minified"


def test_broken_module(tmp_path: Path) -> None:
    """A module that the engine cannot run is a problem, not a crash."""
    (problem,) = verify(replace(case(tmp_path), rules_min="const export {"), None)
    assert problem.code == "verify-engine"


def test_idle_rule(tmp_path: Path) -> None:
    """A rule that never changes a result is reported, if it is not declared explanatory."""
    idle = 'return Step(State(now.total), "Nothing.") if who.keen else None'
    (problem,) = verify(case(tmp_path, other=idle), None)
    assert problem.code == "rule-idle"
    assert problem.place.text.startswith("def other(")
    assert verify(case(tmp_path, other=idle, more=", explanatory=True"), None) == []


def test_explanatory_rule(tmp_path: Path) -> None:
    """A rule that is declared explanatory and changes a figure is reported."""
    (problem,) = verify(case(tmp_path, more=", explanatory=True"), None)
    assert problem.code == "rule-not-explanatory"


def test_example(tmp_path: Path) -> None:
    """A worked example that comes out otherwise, or is refused, is reported at its place."""
    rest = '(Example({"level": "low"}, {"total": 7}), Example({"level": "x"}, {}))'
    source = "from calculators.vocabulary import Example\n\n" + RULES.format(**{**PLAIN, "rest": rest})
    found, _ = compiled(tmp_path, source)
    assert found is not None
    first, second = verify(found, None)
    assert (first.code, second.code) == ("verify-example", "verify-example")
    assert '{"total": 0}' in first.says
    assert "level must be one of low, middle, high" in second.says


LAW = "from dataclasses import replace\nfrom calculators.vocabulary import Law\n"


@pytest.mark.parametrize(
    ("law", "broken"),
    [
        ("Law('a', 'A.', lambda who: (who,), lambda case, _: case.gives.total <= 51)", False),
        ("Law('a', 'A.', lambda who: (who,), lambda case, _: case.gives.total < 51)", True),
        ("Law('a', 'A.', lambda who: (who,), lambda case, _: case.who.level != 'low' or case.who.years < 50)", True),
        ("Law('a', 'A.', lambda who: (replace(who, keen=True),), lambda a, b: a.gives.total <= b.gives.total)", False),
        ("Law('a', 'A.', lambda who: (replace(who, keen=True),), lambda a, b: a.gives.total < b.gives.total)", True),
        ("Law('a', 'A.', lambda who: (who,), lambda case, _: case.who.count != 300)", True),
    ],
)
def test_law(law: str, broken: bool, tmp_path: Path) -> None:
    """A law is held over the whole domain, of single cases and of pairs, and broken ones are shown with a profile."""
    found, problems = compiled(tmp_path, LAW + RULES.format(**{**PLAIN, "rest": f"(), ({law},)"}))
    assert problems == []
    assert found is not None
    assert [each.code for each in verify(found, None)] == (["verify-law"] if broken else [])


@pytest.mark.parametrize(
    "law",
    [
        "Law('a', 'A.', lambda who: (who,), lambda case, _: 1 // case.who.years > 0)",
        "Law('a', 'A.', lambda who: (replace(who, keen=True),), lambda a, b: {}[a.who.level])",
        "Law('a', 'A.', lambda who: (replace(who, ken=True),), lambda a, b: True)",
    ],
)
def test_law_that_raises(law: str, tmp_path: Path) -> None:
    """A law that raises is a problem at its place, with the profile and the error, and no traceback."""
    found, _ = compiled(tmp_path, LAW + RULES.format(**{**PLAIN, "rest": f"(), ({law},)"}))
    assert found is not None
    (problem,) = verify(found, None)
    assert problem.code == "verify-law"
    assert re.search(r"does not hold for \{.*\}: it raises (ZeroDivision|Key|Type)Error: ", problem.says)


def test_digest(tmp_path: Path) -> None:
    """The published digest is that of the chunks' digests, so that a browser can compute it with what it has."""
    calculator = case(tmp_path)
    proof, _ = prove(calculator, None)
    assert proof is not None
    with v8() as engine:
        engine.load("rules", calculator.rules_mjs)
        engine.load("check", calculator.check_mjs)
        texts = [engine.text(f"check.chunk({n}, rules.evaluate).text") for n in range(engine.json("check.CHUNKS"))]
    digests = "".join(hashlib.sha256(text.encode()).hexdigest() for text in texts)
    assert hashlib.sha256(digests.encode()).hexdigest() == proof.results_digest


def test_memory(tmp_path: Path) -> None:
    """A proof is remembered: the same calculator is not run again, another one is, and a spoilt file is no proof."""
    calculator, cache = case(tmp_path / "a"), tmp_path / "cache"
    ran: list[int] = []
    first, _ = prove(calculator, cache, lambda done, _: ran.append(done))
    assert ran
    ran.clear()
    assert prove(calculator, cache, lambda done, _: ran.append(done)) == (first, [])
    assert ran == []
    (kept,) = cache.iterdir()
    for spoilt in ("", "[]", "{}", kept.read_text(encoding="utf-8")[:-9], '{"digest": 1}'):
        kept.write_text(spoilt, encoding="utf-8")
        assert prove(calculator, cache, lambda done, _: ran.append(done)) == (first, [])
        assert ran
        ran.clear()
    other = case(tmp_path / "b", only='return Step(State(who.years + 1), "Years.")')
    assert other.digest != calculator.digest
    prove(other, cache, lambda done, _: ran.append(done))
    assert ran


def test_failure_is_not_remembered(tmp_path: Path) -> None:
    """What failed once is run again."""
    calculator, cache = case(tmp_path / "a", more=", explanatory=True"), tmp_path / "cache"
    assert verify(calculator, cache)
    assert verify(calculator, cache)


def test_another_root(tmp_path: Path) -> None:
    """Another project's rules are read with that project's own figures, and change nothing here."""
    import calculators.vocabulary as here  # noqa: PLC0415 - the module as it is now

    benchmarks = tmp_path / "content" / "benchmarks"
    (tmp_path / "calculators").mkdir()
    for path in (ROOT / "calculators").glob("*.py"):
        (tmp_path / "calculators" / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    benchmarks.mkdir(parents=True)
    for path in (ROOT / "content" / "benchmarks").glob("*.yml"):
        text = path.read_text(encoding="utf-8").replace("low: 100\n", "low: 110\n")
        (benchmarks / path.name).write_text(text, encoding="utf-8")
    ours, theirs = compile_all(ROOT)[0]["connection-target"], compile_all(tmp_path)[0]["connection-target"]
    assert "student: Band(100, 300, false)" in ours.rules_mjs
    assert "student: Band(110, 300, false)" in theirs.rules_mjs
    assert ours.digest != theirs.digest
    assert ours.path == theirs.path == "calculators/connection_target.py"
    import calculators.vocabulary as still  # noqa: PLC0415

    assert still is here


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("x = (\n", "rules-syntax", 1),
        ("\nx = 1 // 0\n", "rules-run", 2),
        ('from calculators.vocabulary import row\n\nX = row("none", "a")\n', "rules-table", 3),
        ("from calculators.nothing import x\n", "rules-run", 1),
    ],
)
def test_module_that_fails(text: str, code: str, line: int, tmp_path: Path) -> None:
    """What a rule module raises while it runs is a problem at its line."""
    folder = tmp_path / "calculators"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "vocabulary.py").write_text((ROOT / "calculators" / "vocabulary.py").read_text(encoding="utf-8"))
    (folder / "broken.py").write_text(text)
    calculators, (problem,) = compile_all(tmp_path)
    assert calculators == {}
    assert (problem.code, problem.place.file, problem.place.line) == (code, "calculators/broken.py", line)


def test_real_calculators() -> None:
    """The site's own calculators: both languages agree over the whole domain, and every law and example holds."""
    calculators, problems = compile_all(ROOT)
    assert problems == []
    for calculator in calculators.values():
        proof, found = prove(calculator, ROOT / ".cache")
        assert found == []
        assert proof is not None
        assert proof.results >= proof.profiles


def test_second_engine() -> None:
    """Another engine than V8 (QuickJS, by way of dukpy) gives the same answers on a sample."""
    calculators, _ = compile_all(ROOT)
    for calculator in calculators.values():
        profiles = list(calculator.domain.each())
        cut = {each.id: (each.least + each.most) // 3 for each in calculator.domain.cut}
        sample = [{**each, **cut} for each in random.Random(1).sample(profiles, 150)]
        for code in (calculator.rules_mjs, calculator.rules_min):
            body, _, exported = code.rpartition("export")
            name = exported.strip(" {};\n").partition(" ")[0]
            script = f"(() => {{ {body}\nreturn dukpy.all.map((each) => JSON.stringify({name}(each))); }})()"
            answers = dukpy.evaljs(script, all=json.loads(json.dumps(sample)))
            assert answers == [python_answer(calculator, each) for each in sample]
