"""Runs the modules of the form in Node."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def javascript(root: Path) -> Callable[..., Any]:
    """`javascript(module, expression, **values)` gives the value of an expression over a module's exports as `m`."""

    def run(module: str, expression: str, folder: str = "calculators/web", **values: object) -> Any:
        address = json.dumps((root / folder / module).as_uri())
        given = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in values.items())
        script = f"import * as m from {address};\n{given}console.log(JSON.stringify({expression}));"
        command = ["node", "--input-type=module", "--eval", script]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
