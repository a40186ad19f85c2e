"""A WordPress that runs, in which an author's page shows the calculator in each way that there is."""

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Quiet, Server
from tests.browser.wordpress.installed import WordPress, running

ID = "connection-target"
PRESET = "level=mid&years=10"
ANSWER = "Aim for about"


@pytest.fixture(scope="module")
def beside(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of this site, built for it and served."""
    folder = tmp_path_factory.mktemp("beside") / "site"
    folder.mkdir()
    with Server(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        build = [sys.executable, "-m", "generator", "build", "--out", str(folder), "--url", address]
        subprocess.run(build, cwd=root, check=True, stdout=subprocess.DEVNULL)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


@pytest.fixture(scope="module")
def wordpress(beside: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    with running(tmp_path_factory.mktemp("wordpress"), int(beside.rstrip("/").rpartition(":")[2])) as started:
        yield started


def embed_block(address: str) -> str:
    """What the block editor keeps of an address that was pasted into an empty paragraph."""
    inside = f'<div class="wp-block-embed__wrapper">\n{address}\n</div>'
    return f'<!-- wp:embed {{"url":"{address}"}} --><figure class="wp-block-embed">{inside}</figure><!-- /wp:embed -->'


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with chromium.new_context(viewport={"width": 1000, "height": 900}) as context:
        yield context.new_page()


def test_a_pasted_address_becomes_the_calculator(wordpress: WordPress, beside: str, page: Page) -> None:
    """Without a plugin, an author's pasted address is shown as a frame that works, is as high as what it shows, and
    whose link leads on.
    """
    address = f"{beside}calculators/{ID}/"
    posts = wordpress.call("write.php", plugins=[], posts={"block": embed_block(address), "classic": address})
    for post in posts.values():
        page.goto(post["address"])
        frame = page.frame_locator("iframe.wp-embedded-content")
        frame.get_by_label("Where are you").select_option("mid")
        expect(frame.locator("[part=answer]")).to_contain_text(ANSWER)
        inner = frame.locator("body").evaluate("(each) => Math.ceil(each.getBoundingClientRect().height)")
        expect(page.locator("iframe.wp-embedded-content")).to_have_js_property("clientHeight", inner)
        frame.get_by_role("link", name="Details and method").click()
        expect(page).to_have_url(re.compile(f"{re.escape(address)}#level=mid"))


@pytest.fixture(scope="module")
def with_plugin(wordpress: WordPress, beside: str) -> dict[str, dict[str, str]]:
    """An author's posts in a WordPress that has the plugin."""
    with urlopen(f"{beside}embed/1/plumbline.zip") as answer:
        wordpress.plugin(answer.read())
    address = f"{beside}calculators/{ID}/#{PRESET}"
    made: dict[str, dict[str, str]] = wordpress.call(
        "write.php",
        plugins=["plumbline/plumbline.php"],
        posts={
            "pasted": address,
            "pasted block": embed_block(address),
            "shortcode": f'[plumbline calculator="{ID}" level="mid" years="10"]',
            "block": f'<!-- wp:plumbline/calculator {{"calculator":"{ID}","preset":"{PRESET}"}} /-->',
        },
    )
    return made


@pytest.mark.parametrize("way", ["pasted", "pasted block", "shortcode", "block"])
def test_the_plugin_shows_the_element(
    wordpress: WordPress, with_plugin: dict[str, dict[str, str]], page: Page, way: str
) -> None:
    """A pasted address, the shortcode and the block show the element with its answers, and ask WordPress alone."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(with_plugin[way]["address"])
    expect(page.locator("[part=answer]")).to_contain_text(ANSWER)
    expect(page.get_by_label("How many full years")).to_have_value("10")
    assert [each for each in asked if not each.startswith((wordpress.address, "data:", "blob:"))] == []


def test_without_scripts_the_plugin_leaves_the_table(chromium: Browser, with_plugin: dict[str, dict[str, str]]) -> None:
    """Where no script runs, readers get the table and the link."""
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(with_plugin["shortcode"]["address"])
        expect(page.get_by_role("row").filter(has_text="Executive")).to_be_visible()
        expect(page.get_by_role("link", name="Open the calculator")).to_be_visible()


def test_the_editor_offers_the_block(wordpress: WordPress, with_plugin: dict[str, dict[str, str]], page: Page) -> None:
    """In the block editor the block is offered under the site's name and shows the calculator."""
    assert with_plugin
    page.goto(f"{wordpress.address}wp-login.php")
    page.get_by_label("Username").fill("admin")
    page.get_by_label("Password", exact=True).fill("admin")
    page.get_by_role("button", name="Log In").click()
    page.goto(f"{wordpress.address}wp-admin/post-new.php")
    page.wait_for_function("window.wp?.blocks?.getBlockType('plumbline/calculator')")
    assert page.evaluate("wp.blocks.getBlockType('plumbline/calculator').title") == "Plumbline: calculators"
    page.evaluate(
        "(preset) => wp.data.dispatch('core/block-editor').insertBlocks("
        "wp.blocks.createBlock('plumbline/calculator', { preset }))",
        PRESET,
    )
    frame = page.frame_locator("iframe[title^='How many connections']")
    expect(frame.locator("[part=answer]")).to_contain_text(ANSWER)
