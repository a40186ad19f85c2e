"""The development servers: they follow changes, and a mistake keeps the last good site up."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator.pipeline import quiet
from generator.serve.living import Living

PATIENCE = 180.0


@contextmanager
def served(project: Path, command: list[str]) -> Iterator[Path]:
    """Runs a server for the time of a test, and ends it; gives the file that holds what it printed."""
    said = project.parent / "said.txt"
    with said.open("w") as out:
        server = subprocess.Popen([sys.executable, "-m", *command], cwd=project, stdout=out, stderr=subprocess.STDOUT)
        try:
            yield said
        finally:
            server.terminate()
            server.wait(10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(port: int, path: str, words: str, said: Path) -> str:
    """The page once it holds the words."""
    deadline = time.monotonic() + PATIENCE
    page = ""
    while time.monotonic() < deadline:
        try:
            with urlopen(f"http://127.0.0.1:{port}/{path}", timeout=PATIENCE) as answer:
                page = answer.read().decode()
        except OSError:
            page = ""
        if words in page:
            return page
        time.sleep(0.2)
    raise AssertionError(f"{path} never showed {words!r}; the server said:\n{said.read_text()}")


@pytest.mark.parametrize("name", ["plumbline", "mkdocs"])
def test_a_server_follows_content_and_survives_a_mistake(name: str, project: Path) -> None:
    """A changed title shows; a mistake is told with its place while the last good page stays up; mending it shows."""
    port = free_port()
    command = {
        "plumbline": ["generator", "serve", "--port", str(port)],
        "mkdocs": ["mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
    }[name]
    audiences = project / "content" / "audiences.yml"
    good = audiences.read_text(encoding="utf-8")
    with served(project, command) as said:
        page = until(port, "for/student/", "Students", said)
        assert {"plumbline": "-/live.mjs", "mkdocs": "livereload"}[name] in page
        audiences.write_text(good.replace("title: Students", "title: Pupils"), encoding="utf-8")
        until(port, "for/student/", "Pupils", said)
        audiences.write_text(good.replace("title: Students", "tilte: Students"), encoding="utf-8")
        told(said, r'content/audiences\.yml:\d+:\d+: there is no field "tilte" here')
        until(port, "for/student/", "Pupils", said)
        audiences.write_text(good.replace("title: Students", "title: Learners"), encoding="utf-8")
        until(port, "for/student/", "Learners", said)


def told(said: Path, pattern: str) -> None:
    """Waits until the server has printed something."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if re.search(pattern, said.read_text()):
            return
        time.sleep(0.2)
    raise AssertionError(f"the server never said {pattern}; it said:\n{said.read_text()}")


def test_open_pages_come_before_all_else(project: Path) -> None:
    """An open page shows new words before anything is checked, as a whole build then makes them; what is made of files
    that have changed since is not shown; and after a mistake the last good page stands there again."""
    living, page = Living(project), "advice/be-findable/index.html"
    living.renew(quiet)
    record = project / "content" / "advice" / "be-findable.yml"
    good = record.read_text(encoding="utf-8")
    with living.opened("advice/be-findable/"):
        record.write_text(good.replace("title: Have", "title: Do have", 1), encoding="utf-8")
        living.glance([record])
        glanced = living.state
        assert glanced.changed == {page}
        assert b"Do have a profile" in glanced.files[page]
        assert b"Do have a profile" not in glanced.files["index.html"] + glanced.files["feed.xml"]

        made = living.renew(lambda _: None)
        assert made
        assert made.is_good
        assert made.files[page] == glanced.files[page]
        assert "api/v1/advice/be-findable.json" in made.changed

        record.write_text(good.replace("title: Have", "title: Have 999", 1), encoding="utf-8")
        living.glance([record])
        assert b"Have 999 a profile" in living.state.files[page]
        assert living.renew(lambda _: living.glance([record])) is living.state
        assert living.state.problems
        assert living.state.files == made.files

        record.write_text(good, encoding="utf-8")
        assert living.renew(lambda _: living.glance([record])) is None
