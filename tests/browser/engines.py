"""Chromium, Firefox and WebKit, driven alike: a window in a colour scheme, a page in it, a script in the page.

On Debian WebKit is WebKitGTK: Selenium drives its MiniBrowser on a screen that nobody sees. It takes the colour scheme
from GTK's theme, so each scheme has a session; and its window is never narrower than 447 pixels. Debian's Firefox takes
the scheme from a preference, so there each scheme has a browser.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any, Literal, Protocol

from playwright.sync_api import Browser, Page, ViewportSize
from selenium.webdriver import WebKitGTK
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.programs import mini_browser, program, screen

Scheme = Literal["light", "dark"]
THEMES: dict[Scheme, str] = {"light": "Adwaita", "dark": "Adwaita:dark"}
ALIVE = "() => !document.querySelector('[data-calculator]:not([data-ready])')"
LONGEST = 20.0  # seconds


class Window(Protocol):
    """One window of one engine."""

    def open(self, address: str) -> None:
        """Goes to an address and waits until the page's forms are alive."""

    def run(self, script: str, *arguments: object) -> Any:
        """What a function in JavaScript gives; a promise is waited for."""


class Engine(Protocol):
    """A browser engine."""

    def window(self, scheme: Scheme, width: int, height: int = 900) -> AbstractContextManager[Window]:
        """A window in a colour scheme."""


class PlaywrightWindow:
    """A page that Playwright drives."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, address: str) -> None:
        self.page.goto("about:blank")
        self.page.goto(address)
        self.page.wait_for_function(ALIVE)

    def run(self, script: str, *arguments: object) -> Any:
        return self.page.evaluate(f"(given) => ({script})(...given)", list(arguments))


class PlaywrightEngine:
    """An engine that Playwright drives: a browser of a scheme is asked for, and each window has its own context."""

    def __init__(self, browser: Callable[[Scheme], Browser]) -> None:
        self.browser = browser

    @contextmanager
    def window(self, scheme: Scheme, width: int, height: int = 900) -> Iterator[Window]:
        size: ViewportSize = {"width": width, "height": height}
        with self.browser(scheme).new_context(viewport=size, color_scheme=scheme) as context:
            yield PlaywrightWindow(context.new_page())


class WebKitWindow:
    """The window of a WebKitGTK session."""

    def __init__(self, driver: WebKitGTK) -> None:
        self.driver = driver

    def open(self, address: str) -> None:
        self.driver.get("about:blank")
        self.driver.get(address)
        until = time.monotonic() + LONGEST
        while not self.run(ALIVE):
            assert time.monotonic() < until, f"the form of {address} did not come alive"
            time.sleep(0.05)

    def run(self, script: str, *arguments: object) -> Any:
        called = (
            "const given = [...arguments], done = given.pop();"
            f"Promise.resolve().then(() => ({script})(...given)).then((found) => done([true, found]),"
            " (error) => done([false, String(error)]));"
        )
        well, found = self.driver.execute_async_script(called, *arguments)
        assert well, found
        return found


class WebKitGTKEngine:
    """WebKitGTK's sessions, one a colour scheme, opened when they are first asked for and closed together."""

    def __init__(self) -> None:
        self.path, self.browser = program("webkit"), mini_browser()
        self.open = ExitStack()
        self.display = self.open.enter_context(screen())
        self.drivers: dict[Scheme, WebKitGTK] = {}

    def driver(self, scheme: Scheme) -> WebKitGTK:
        """The session of a colour scheme, for what only Selenium does, such as typing."""
        if scheme not in self.drivers:
            options = Options()
            options.binary_location = str(self.browser)
            options.set_capability("browserName", "MiniBrowser")
            options.add_argument("--automation")
            surroundings = {**os.environ, "DISPLAY": self.display, "GTK_THEME": THEMES[scheme]}
            driver = WebKitGTK(options=options, service=Service(str(self.path), env=surroundings))
            driver.set_script_timeout(LONGEST * 3)
            self.open.callback(driver.quit)
            self.drivers[scheme] = driver
        return self.drivers[scheme]

    @contextmanager
    def window(self, scheme: Scheme, width: int, height: int = 900) -> Iterator[Window]:
        driver = self.driver(scheme)
        driver.set_window_size(width, height)
        yield WebKitWindow(driver)
