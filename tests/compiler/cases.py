"""Rule modules for the tests of the compiler: small cases between a prelude and an ending that all of them share."""

import shutil
import textwrap
from pathlib import Path

from generator.compiler.compile import Compiled, compile_all
from generator.problem import Problem

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PRELUDE = (HERE / "prelude.txt").read_text(encoding="utf-8") + "\n\n"
ONLY = """

@rule("only", Section("source", "Heading"), ("claim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(State(1), "Because.")
"""
CONCLUDE = """

def conclude(who: Profile, now: State) -> Result:
    return Result(now.total, "text")
"""
CALCULATOR = """

CALCULATOR: Final = Calculator("case", Profile, State(0), (only,), conclude)
"""
OFFSET = PRELUDE.count("\n")


def module_of(case: str) -> str:
    """The whole module that a case stands for: what it leaves out is put in."""
    missing = [(ONLY, "def only"), (CONCLUDE, "def conclude"), (CALCULATOR, "CALCULATOR")]
    return PRELUDE + case + "".join(text for text, word in missing if word not in case)


def rule(body: str) -> str:
    """A rule with these statements before its last."""
    head = ONLY.strip().rpartition("\n")[0]
    return f"{head}\n{textwrap.indent(textwrap.dedent(body).strip(), '    ')}\n"


def conclusion(body: str) -> str:
    """A conclusion with these statements."""
    return (
        f"def conclude(who: Profile, now: State) -> Result:\n{textwrap.indent(textwrap.dedent(body).strip(), '    ')}\n"
    )


def project(folder: Path, module: str, name: str = "case") -> Path:
    """A project's root with one rule module."""
    calculators = folder / "calculators"
    calculators.mkdir(parents=True, exist_ok=True)
    (calculators / "__init__.py").touch()
    shutil.copy(ROOT / "calculators" / "vocabulary.py", calculators / "vocabulary.py")
    (calculators / f"{name}.py").write_text(module, encoding="utf-8")
    return folder


def compiled(folder: Path, case: str) -> tuple[Compiled | None, list[Problem]]:
    """A case compiled in a project of its own."""
    calculators, problems = compile_all(project(folder, module_of(case)))
    return calculators.get("case"), problems
