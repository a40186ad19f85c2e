"""What all tests share."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write what is seen as what is expected; then read the diff")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def good() -> Path:
    """A small knowledge base without a problem."""
    return ROOT / "tests" / "good" / "content"


@pytest.fixture(scope="session")
def plumbline() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the command line as a user does."""

    def run(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "generator", *map(str, arguments)]
        return subprocess.run(command, cwd=ROOT, input=stdin, capture_output=True, text=True, check=False)

    return run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, plumbline: Callable[..., subprocess.CompletedProcess[str]]) -> Path:
    """The real site, built once for all tests."""
    out = tmp_path_factory.mktemp("built") / "site"
    done = plumbline("build", "--out", out)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may change."""
    folder = tmp_path / "project"
    for name in ("content", "calculators", "embeds", "site-theme", "generator"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "LICENSE"):
        shutil.copy(ROOT / name, folder / name)
    if (ROOT / ".cache").is_dir():
        shutil.copytree(ROOT / ".cache", folder / ".cache")
    return folder
