"""Every page is valid HTML, by the checker that the W3C and WHATWG point to."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.browser.programs import INSTALL

KEPT = re.compile("/embed/[0-9a-f]{12}/")  # what was published cannot be mended; the live files are the newest ones
CHECKER = Path("node_modules/vnu-jar/build/dist/vnu.jar")


class Excuse(NamedTuple):
    """A fault of Material's own templates: what the checker says of it, and the markup that it says it of."""

    says: str
    markup: str


EXCUSED = (
    Excuse("Attribute “autocomplete” is only allowed when", '<input class="md-toggle" data-md-toggle="drawer"'),
    Excuse("Attribute “autocomplete” is only allowed when", '<input class="md-toggle" data-md-toggle="search"'),
)


@pytest.fixture(scope="module")
def complaints(site: Path, root: Path) -> list[tuple[str, str, str]]:
    """What the checker has to say: the page, its words and the markup around the place."""
    checker = root / CHECKER
    assert checker.is_file(), "run npm ci, or make test, which does"
    java = shutil.which("java")
    assert java, f"java is missing: {INSTALL}"
    command = [java, "-Xss4m", "-jar", str(checker)]
    command += ["--skip-non-html", "--also-check-svg", "--format", "json", "--exit-zero-always", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    found = [
        (each["url"].partition(site.name)[2], each["message"], " ".join(each.get("extract", "").split()))
        for each in messages
    ]
    return [each for each in found if not KEPT.match(each[0])]


def test_every_page_is_valid_html(complaints: list[tuple[str, str, str]]) -> None:
    """No page and no drawing has an error or a warning, but the few that Material's own markup has on every page."""
    assert [complaint for complaint in complaints if not any(excused(complaint, each) for each in EXCUSED)] == []


def test_every_excuse_is_still_needed(complaints: list[tuple[str, str, str]]) -> None:
    """Each fault of Material's is still found, so that no excuse outlives it."""
    assert [each for each in EXCUSED if not any(excused(complaint, each) for complaint in complaints)] == []


def excused(complaint: tuple[str, str, str], excuse: Excuse) -> bool:
    _, says, markup = complaint
    return says.startswith(excuse.says) and excuse.markup in markup
