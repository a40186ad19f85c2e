"""The programs that the browser tests drive, where Debian puts them, and what to do where one is missing."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PATHS = {
    "chromium": Path("/usr/bin/chromium-headless-shell"),
    "firefox": Path("/usr/bin/firefox-esr"),
    "webkit": Path("/usr/bin/WebKitWebDriver"),
    "Xvfb": Path("/usr/bin/Xvfb"),
}
WORDPRESS = Path(sys.prefix, "wordpress", "usr", "share", "wordpress")
DEBIAN = shutil.which("apt-get") is not None
INSTALL = "run python tests/browser/install.py, or make test, which does"


def program(name: str) -> Path | None:
    """Where Debian has a program; None on another system, where Playwright brings its own. Fails if it is missing."""
    if not DEBIAN:
        return None
    if not PATHS[name].exists():
        pytest.fail(f"{PATHS[name]} is missing: {INSTALL}")
    return PATHS[name]


def mini_browser() -> Path:
    """WebKitGTK's own small browser, which Debian keeps in a folder of the library's version."""
    found = sorted(Path("/usr/lib").glob("*/webkit2gtk-4*/MiniBrowser"))
    if not found:
        pytest.fail(f"WebKitGTK's MiniBrowser is missing: {INSTALL}")
    return found[-1]


def wordpress() -> Path:
    """The folder of WordPress's files, as Debian's package has them."""
    if not WORDPRESS.is_dir():
        pytest.fail(f"WordPress is missing: {INSTALL}")
    return WORDPRESS


@contextmanager
def screen() -> Iterator[str]:
    """The name of a screen that nobody sees."""
    command = [str(program("Xvfb")), "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        yield f":{process.stdout.readline().strip()}"
        process.terminate()
