"""The embeds alone, for an address of this machine, and hosts around them."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from generator.compiler.compile import Compiled, compile_all
from generator.library import Library
from generator.load import load
from generator.outputs.embeds import embeds
from tests.browser.conftest import Quiet, Server


class Open(Quiet):
    """Lets scripts be asked for by pages of other origins, as GitHub Pages does; no test gets the page of another."""

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


@dataclass(frozen=True)
class Embedding:
    """The embeds in a folder that is served, beside which tests put their hosts."""

    address: str
    folder: Path
    library: Library
    calculators: dict[str, Compiled]

    def host(self, name: str, body: str, html: str = "<!DOCTYPE html><html lang=en>", head: str = "") -> str:
        """The address of a host's page with this body."""
        page = f"{html}<head><meta charset=utf-8><title>Host</title>{head}</head><body>{body}</body></html>"
        (self.folder / f"{name}.html").write_text(page, encoding="utf-8")
        return f"{self.address}{name}.html"

    def file(self, path: str) -> bytes:
        return (self.folder / "embed" / path).read_bytes()


Sound = tuple[Library, dict[str, Compiled]]


@pytest.fixture(scope="session")
def made(root: Path) -> Sound:
    """The real content and rules."""
    library, problems = load(root / "content")
    calculators, refusals = compile_all(root)
    assert (problems, refusals) == ([], [])
    return library, calculators


@pytest.fixture(scope="session")
def embedding(
    made: tuple[Library, dict[str, Compiled]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Embedding]:
    """The embeds for the address that they are served at."""
    folder = tmp_path_factory.mktemp("embeds")
    library, calculators = made
    with Server(("127.0.0.1", 0), partial(Open, directory=str(folder))) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        for asset in embeds(library.at(address), calculators, ()):
            path = folder / asset.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(asset.content)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Embedding(address, folder, library, calculators)
        server.shutdown()
