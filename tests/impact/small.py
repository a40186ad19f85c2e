"""A small sister of the connection target, whose every profile can be run one by one, and random changes to it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

from generator.compiler.compile import Compiled, compile_all

ROWS = {
    "career-level": {"student": (5, 9), "entry": (8, 14), "executive": (18, 36)},
    "job-seekers": {"student": (7, 11), "entry": (9, 17), "executive": (18, 30)},
    "industry": {"legal": (9, 15), "third": (12, 20)},
}
LEVELS = "student entry executive"
YEARS = {"established": (12, 12, 3, 6), "first-years": (4, 4, 0, 2)}
SHRUNK = (  # the real rules over a domain that can be run whole
    ("Whole(0, 50)", "Whole(0, 4)"),
    ("* position + 50) // 100 * 10", "* position + 5) // 10"),
)
EDITS = (  # what somebody might change in a rule
    ("now.position + 2", "now.position + {}"),
    ("now.position - 2", "now.position - {}"),
    ("now.position + ticked", "now.position + {} * ticked"),
    ("Band(0, 0, False), 3)", "Band(0, 0, False), {})"),
    ("who.years < FIRST_YEARS.years_high:", "who.years < FIRST_YEARS.years_high + {}:"),
    ("who.years < ESTABLISHED.years_low", "who.years < ESTABLISHED.years_low - {}"),
    ("* position + 5) // 10", "* position + {}) // 10"),
    ("max(0, aim - who.connections)", "max(0, aim + {} - who.connections)"),
    ("if connections == 0:", "if connections <= {}:"),
    ("if connections < band.low:", "if connections <= band.low + {}:"),
    ("job_search, network_role, seniority,", "network_role, job_search, seniority,"),
    ("circumstances, early_career)", "early_career, circumstances)"),
    ("nobody is counting yet:", "nobody counts:"),
    ("who.level == Level.STUDENT:", "who.level == Level.ENTRY:"),
    ("connections < aim else", "connections < aim + {} else"),
    ("if not who.job_seeking:", "if not who.job_seeking or who.network_role:"),
)


PLAN_SHRUNK = (("Whole(1, 100)] = 5\n", "Whole(1, 6)] = 5\n"), ("Whole(1, 100)] = 50\n", "Whole(49, 51)] = 50\n"))
PLAN_EDITS = (  # what somebody might change in the rules of the plan
    ("YEAR_IN_WEEKS: Final = 52", "YEAR_IN_WEEKS: Final = 26"),
    ("NOTES_A_MONTH: Final = 5", "NOTES_A_MONTH: Final = 7"),
    ("-(-missing * 100 // (who.requests_per_week", "(missing * 100 // (who.requests_per_week"),
    ("requests = weeks * who.requests_per_week", "requests = weeks * who.requests_per_week + 1"),
    ("if who.connections < who.aim:", "if who.connections <= who.aim:"),
    ("rules=(met, slow, notes_allowance)", "rules=(notes_allowance, slow)"),
    ("in a hundred are accepted.", "of a hundred are accepted."),
    ("if weeks == 0:", "if weeks <= 1:"),
)


def plan(root: Path, into: Path, *edits: tuple[str, str]) -> Compiled:
    """The growth plan over a small domain of its whole inputs, with some edits."""
    shutil.copytree(root / "calculators", into / "calculators", ignore=shutil.ignore_patterns("connection*", "__py*"))
    path = into / "calculators" / "growth_plan.py"
    text = path.read_text(encoding="utf-8")
    text = text[: text.index("    examples=(")] + ")\n"
    for old, new in (*PLAN_SHRUNK, *edits):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return compiled(into)


def project(root: Path, into: Path) -> Path:
    """The small calculator with its tables, as a project of its own."""
    (into / "content" / "benchmarks").mkdir(parents=True)
    (into / "calculators").mkdir()
    for name in ("__init__.py", "vocabulary.py"):
        shutil.copy(root / "calculators" / name, into / "calculators" / name)
    text = (root / "calculators" / "connection_target.py").read_text(encoding="utf-8")
    text = text.replace(text[text.index("class Level") : text.index("class Industry")], _enum("Level", LEVELS))
    text = text.replace(
        text[text.index("class Industry") : text.index("class Factor")],
        _enum("Industry", "legal third other"),
    )
    text = text.replace(text[text.index("class Factor") : text.index("class Verdict")], _enum("Factor", "discoverable"))
    text = text[: text.index("    examples=(")] + ")\n"
    for old, new in SHRUNK:
        assert old in text
        text = text.replace(old, new)
    (into / "calculators" / "small.py").write_text(text, encoding="utf-8")
    for name, rows in ROWS.items():
        _write(into, name, {row: (*figures, 0, 0) for row, figures in rows.items()})
    _write(into, "experience", YEARS)
    return into


def _enum(name: str, values: str) -> str:
    members = "\n".join(f'    {value.upper().replace("-", "_")} = "{value}"' for value in values.split())
    return f"class {name}(StrEnum):\n{members}\n\n\n"


def _write(into: Path, name: str, rows: dict[str, tuple[int, int, int, int]]) -> None:
    lines = ["rows:"]
    for row, (low, high, least, most) in rows.items():
        lines += [
            f"  - id: {row}",
            f"    low: {low}",
            f"    high: {high}",
            f"    open_ended: {str(low % 3 == 0).lower()}",
        ]
        lines += [f"    years: {{low: {least}, high: {most}}}"]
    (into / "content" / "benchmarks" / f"{name}.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def compiled(root: Path) -> Compiled:
    """The only calculator of a project."""
    calculators, problems = compile_all(root)
    assert problems == []
    (only,) = calculators.values()
    return only


def changed(random: Random, root: Path) -> str:
    """Changes a figure or a rule of a project, and says what."""
    if random.random() < 0.5:
        path = random.choice(sorted((root / "content" / "benchmarks").glob("*.yml")))
        lines = path.read_text(encoding="utf-8").split("\n")
        number = random.choice([at for at, line in enumerate(lines) if line.startswith("    low:")])
        low, high = (int(lines[at].split(":")[1]) for at in (number, number + 1))
        low = max(1, low + random.choice((-3, -1, 1, 2)))
        lines[number], lines[number + 1] = f"    low: {low}", f"    high: {max(low, high + random.choice((0, 0, 3)))}"
        path.write_text("\n".join(lines), encoding="utf-8")
        return f"{path.stem}, {lines[number - 1].strip()}: {low}"
    path = root / "calculators" / "small.py"
    text = path.read_text(encoding="utf-8")
    old, new = random.choice([edit for edit in EDITS if edit[0] in text])
    new = new.format(random.randint(1, 4))
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return f"{old} → {new}"


def all_changes(many: int) -> Iterator[Random]:
    """A source of chance for each change."""
    return (Random(number) for number in range(many))
