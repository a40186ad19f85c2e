"""The house: imports point one way, and the real content is sound."""

import ast
from pathlib import Path

from generator.check.all_checks import check
from generator.load import load
from generator.problem import as_text

ROOMS = (  # from left to right; a room may use what stands before it
    ("codes", "edit", "text_forms", "cases", "memory", "cores", "git"),
    ("problem",),
    ("renderings",),
    ("fields",),
    ("record",),
    ("calculator_words", "language"),
    ("yaml_errors",),
    ("model", "yaml_nodes", "page"),
    ("field_problems", "colours", "held", "setting"),
    ("origin",),
    ("library",),
    ("kept",),
    ("ledger", "history", "freshness", "dates", "changes"),
    ("load",),
    ("schemas",),
    ("field_docs",),
    ("skeleton",),
    ("new",),
    ("links", "comment"),
    ("address",),
    ("figures",),
    ("facts",),
    ("altered",),
    ("commits",),
    ("terms", "markdown"),
    (
        "prose",
        "findings",
    ),
    ("plain",),
    ("reading",),
    ("relate",),
    ("watched",),
    ("check",),
    ("fix",),
    ("compiler",),
    ("evaluate",),
    ("results",),
    ("agree",),
    ("translations",),
    ("proof",),
    ("verify",),
    ("navigation",),
    ("pages", "outputs", "embed"),
    ("press",),
    ("pictures",),
    ("pipeline",),
    ("impact",),
    ("write",),
    ("mkdocs_plugin",),
    ("shell",),
    ("serve",),
    ("commands",),
    ("cli",),
    ("__main__",),
    ("print_book",),
)


def imports(path: Path) -> set[str]:
    """The modules of the project that a file imports, by their dotted names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in found if name.split(".")[0] in ("generator", "calculators")}


def test_imports_only_point_left(root: Path) -> None:
    """No module of the generator imports one of a later room."""
    order = {name: number for number, names in enumerate(ROOMS) for name in names}
    wrong = []
    for path in sorted((root / "generator").rglob("*.py")):
        inside = path.relative_to(root / "generator").with_suffix("")
        room = inside.parts[0]
        if room == "__init__":
            continue
        assert room in order, f"{inside} stands in no room: name it in ROOMS"
        for name in imports(path):
            parts = name.split(".")
            if parts[0] == "generator" and len(parts) > 1 and order.get(parts[1], 0) > order[room]:
                wrong.append(f"{inside} imports {name}")
    assert wrong == []


def test_modules_import_each_other_in_no_circle(root: Path) -> None:
    """The modules of generator and calculators can be put in an order in which each imports earlier ones only."""
    modules = {
        ".".join(path.relative_to(root).with_suffix("").parts): imports(path)
        for room in ("generator", "calculators")
        for path in (root / room).rglob("*.py")
    }
    left = {name: {other for other in used if other in modules and other != name} for name, used in modules.items()}
    while left:
        free = [name for name, used in left.items() if not used & left.keys()]
        assert free, f"these import each other: {sorted(left)}"
        for name in free:
            del left[name]


def test_calculators_import_nothing_of_the_generator(root: Path) -> None:
    """Rules run without the generator."""
    for path in (root / "calculators").rglob("*.py"):
        assert not any(name.startswith("generator") for name in imports(path)), path


def test_nothing_reads_the_clock_or_the_network(root: Path) -> None:
    """No module of the generator but the command line, which prints how long it took, imports a clock or a socket."""
    clocks = {"time", "datetime", "random", "socket", "urllib.request", "http.client", "requests", "locale"}
    for path in (root / "generator").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        used = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        used |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not used & clocks or path.name == "cli.py", path


def test_the_real_content_has_no_problem(root: Path) -> None:
    """Every record of the real content passes every check."""
    library, problems = load(root / "content")
    assert as_text(problems) == ""
    assert as_text(check(library, library.site.revised)) == ""


def test_the_founding_sources_are_whole(root: Path) -> None:
    """The two founding sources stand with all their claims: 50 of hrnasty, 130 of smprotips, doubtful ones marked."""
    library, _ = load(root / "content")
    assert len(library.sources["hrnasty"].claims) == 50
    assert len(library.sources["smprotips"].claims) == 130
    assert sum(1 for claim in library.claims.values() if claim.doubtful) >= 20
