"""Our own build in the benchmark: cold, after one edited record, and while serving."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.bench.process import Took, put_aside, took

PLUMBLINE = str(Path(sys.executable).parent / "plumbline")
PROOFS = "proof-*"
WAIT = 0.005  # seconds between two looks at a page
LONGEST = 600.0


@dataclass(frozen=True)
class Project:
    """A project folder that is built into `out`, with the record that is edited."""

    folder: Path
    edited: str

    @property
    def out(self) -> Path:
        return self.folder / "site"

    @property
    def record(self) -> Path:
        return self.folder / "content" / "advice" / f"{self.edited}.yml"

    def prove(self, root: Path) -> None:
        """Leaves the proof of the rules in the cache, from the project's own where it is there.

        It depends on the rules and their tables alone, and no peer proves anything.
        """
        (self.folder / ".cache").mkdir()
        for proof in (root / ".cache").glob(PROOFS):
            shutil.copy(proof, self.folder / ".cache")
        took([PLUMBLINE, "--root", str(self.folder), "verify"], self.folder)

    def cold(self) -> Took:
        """A build with nothing remembered but the proof, into an empty folder."""
        cache = self.folder / ".cache"
        put_aside([self.out, *(set(cache.iterdir()) - set(cache.glob(PROOFS)))], self.folder.parent)
        return self._build()

    def after_edit(self, words: str) -> Took:
        """A build right after one record has changed."""
        self.edit(words)
        return self._build()

    def _build(self) -> Took:
        return took([PLUMBLINE, "--root", str(self.folder), "build", "--out", str(self.out)], self.folder)

    def edit(self, words: str) -> None:
        """Ends the record's reasons with other words than before."""
        record = yaml.safe_load(self.record.read_text(encoding="utf-8"))
        record["why"] = f"{record['why'].split(' Edited ')[0]} Edited {words}."
        text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=100)
        self.record.write_text(text, encoding="utf-8")

    def served(self, words: list[str]) -> list[float]:
        """The seconds from each edit until the server gives the page with it, which is open, as an editor has it.

        The editor's browser learns of it from the server at that moment; what it then draws is not counted.
        """
        with self._server() as url:
            page = f"{url}advice/{self.edited}/"
            _wait_for(page, "<h1", LONGEST)
            seconds = []
            with urllib.request.urlopen(f"{url}-/live?at=/advice/{self.edited}/", timeout=LONGEST):
                for each in words:
                    time.sleep(1.0)  # so that the watching has settled
                    started = time.perf_counter()
                    self.edit(each)
                    _wait_for(page, f"Edited {each}", LONGEST)
                    seconds.append(time.perf_counter() - started)
            return seconds

    @contextmanager
    def _server(self) -> Iterator[str]:
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            port = found.getsockname()[1]
        command = [PLUMBLINE, "--root", str(self.folder), "serve", "--port", str(port)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait()


def _wait_for(url: str, words: str, longest: float) -> None:
    end = time.perf_counter() + longest
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(url, timeout=longest) as answer:
                if words in answer.read().decode("utf-8"):
                    return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
        time.sleep(WAIT)
    raise SystemExit(f"{url} never said: {words}")
