"""Translates the port with PScript, in the venv that holds it: `to_pscript.py RULES FOLDER`.

Settings: operator overloading is off in every function (PSCRIPT_OVERLOAD, PScript's own advice for speed; all operands
are numbers, booleans and texts), and of its library only the functions that are used are put in. Annotations and
imports, which only the type checker reads, are taken out first.
"""

import ast
import importlib
import sys
from pathlib import Path


class Bare(ast.NodeTransformer):
    """Takes out what is there for the type checker, and turns overloading off."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.returns = None
        for each in node.args.args:
            each.annotation = None
        self.generic_visit(node)
        node.body.insert(0, ast.parse("PSCRIPT_OVERLOAD = False").body[0])
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.Assign | None:
        return None if node.value is None else ast.Assign([node.target], node.value)

    def visit_ImportFrom(self, _: ast.ImportFrom) -> None:
        return None


def main(rules: str, folder: str) -> None:
    """Writes pscript-all.js, and pscript-rules.js without PScript's library."""
    tree = Bare().visit(ast.parse(Path(rules).read_text(encoding="utf-8")))
    source = ast.unparse(ast.fix_missing_locations(tree))
    translate = importlib.import_module("pscript").py2js
    for part, library in (("all", True), ("rules", False)):
        text = translate(source, inline_stdlib=library) + "\nexport { evaluate };\n"
        (Path(folder) / f"pscript-{part}.js").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
