"""Old addresses in a browser, with scripts and without."""

import threading
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.load import load
from generator.pages.moved import moved
from tests.browser.conftest import Quiet, Server


@pytest.mark.parametrize("scripts", [True, False])
def test_an_old_address_leads_on(chromium: Browser, good: Path, tmp_path: Path, scripts: bool) -> None:
    """A browser lands on the new page, and where scripts run, at the place behind the `#` of the old address."""
    library, _ = load(good)
    source = library.sources["manners"].model_copy(update={"aliases": ("a-book",)})
    library.records["source"]["manners"] = source  # type: ignore[index]
    (page,) = moved(library)
    (tmp_path / page.path).parent.mkdir(parents=True)
    (tmp_path / page.path).write_bytes(page.content)
    new = tmp_path / "sources" / "manners" / "index.html"
    new.parent.mkdir()
    new.write_text("<!doctype html><title>Manners</title><h1>Here</h1>", encoding="utf-8")
    with (
        Server(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server,
        chromium.new_context(java_script_enabled=scripts) as context,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        at = f"http://127.0.0.1:{server.server_port}/sources/"
        tab = context.new_page()
        tab.goto(f"{at}a-book/#ma-five")
        tab.wait_for_url(f"{at}manners/#ma-five" if scripts else f"{at}manners/**")
        assert tab.locator("h1").inner_text() == "Here"
        server.shutdown()
