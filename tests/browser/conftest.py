"""The built site in a browser, served from this machine, with a record of everything that it asks for."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser.engines import Engine, PlaywrightEngine, Scheme, WebKitGTKEngine
from tests.browser.programs import DEBIAN, program

DARK: dict[Scheme, int] = {"dark": 0, "light": 1}  # as Firefox's preference numbers them


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is not there is answered with the site's own page for it, as static hosts do."""
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing: a page that is left breaks off what it was loading."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address that the site is served at."""
    with Server(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    with playwright.chromium.launch(executable_path=program("chromium"), args=["--no-sandbox"]) as browser:
        yield browser


@pytest.fixture(scope="session")
def firefoxes(playwright: Playwright) -> Iterator[Callable[[Scheme], Browser]]:
    """Firefox in a colour scheme; Debian's own is spoken to in WebDriver BiDi."""
    channel = "moz-firefox" if DEBIAN else None
    with ExitStack() as open_ones:

        @cache
        def launch(scheme: Scheme) -> Browser:
            chosen: dict[str, str | float | bool] = {"layout.css.prefers-color-scheme.content-override": DARK[scheme]}
            path = program("firefox")
            firefox = playwright.firefox.launch(executable_path=path, channel=channel, firefox_user_prefs=chosen)
            return open_ones.enter_context(firefox)

        yield launch


@pytest.fixture(scope="session")
def firefox(firefoxes: Callable[[Scheme], Browser]) -> Browser:
    """Firefox by day."""
    return firefoxes("light")


@pytest.fixture(scope="session")
def webkit(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """WebKit: WebKitGTK on Debian, elsewhere the one that Playwright brings."""
    if DEBIAN:
        engine = WebKitGTKEngine()
        with engine.open:
            yield engine
    else:
        playwright: Playwright = request.getfixturevalue("playwright")
        with playwright.webkit.launch() as browser:
            yield PlaywrightEngine(lambda _scheme: browser)


@pytest.fixture(scope="session", params=["chromium", "firefoxes", "webkit"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each of the three engines in turn."""
    found = request.getfixturevalue(request.param)
    if isinstance(found, Browser):
        return PlaywrightEngine(lambda _scheme: found)
    return PlaywrightEngine(found) if callable(found) else found


@dataclass
class Visit:
    """A page, and what went on while it was open."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Goes to a page of the site and waits until its form, if it has one, is alive."""
        self.page.goto("about:blank")
        self.page.goto(self.address + path)
        if self.page.locator("[data-calculator]").count():
            self.page.locator("[data-calculator][data-ready]").first.wait_for()
        return self.page


def visit(context: BrowserContext, address: str) -> Visit:
    """A page in a context, listened to."""
    made = Visit(context.new_page(), address)
    made.page.on("request", lambda request: made.requests.append(request.url))
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    made.page.on("console", lambda said: made.complaints.append(said.text) if said.type == "error" else None)
    return made


@pytest.fixture
def reader(chromium: Browser, address: str) -> Iterator[Visit]:
    """A reader at a desk; afterwards nothing was fetched from elsewhere, nothing stored, nothing complained."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        made = visit(context, address)
        yield made
        assert [url for url in made.requests if not url.startswith((address, "data:", "blob:", "about:"))] == []
        assert made.complaints == []
        assert context.cookies() == []
        assert made.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
