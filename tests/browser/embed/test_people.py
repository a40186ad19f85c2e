"""Embeds for the people who use them: accessible in three engines, private, and as high as they are."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.embed.snippets import SELF_SIZING
from tests.browser.embed.conftest import Embedding
from tests.browser.engines import Engine, Scheme
from tests.browser.test_axe import AXE, TAGS

ID = "connection-target"
FILLED = "#level=mid&industry=healthcare&years=10&connections=420&factors=discoverable"
STEADY = 1500  # milliseconds in which a frame that grows without end would have grown


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1440)])
def test_axe_finds_nothing(engine: Engine, embedding: Embedding, root: Path, scheme: Scheme, width: int) -> None:
    """Axe finds nothing in a frame page, empty, answered and misread, in two languages, nor in an element."""
    axe = (root / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    body = f"<main><h1>Host</h1><{ID} preset='level=mid'></{ID}></main><script src='/embed/1/{ID}.js'></script>"
    scheming = "<style>:root { color-scheme: light dark } body { color: CanvasText; background: Canvas }</style>"
    script = AXE.replace("if (!window.axe) (0, eval)(axe);", f"if (!window.axe) {{ {axe} }}")  # a policy forbids eval
    pages = [
        *(
            f"{embedding.address}embed/1/{ID}{each}"
            for each in (".html", f".html{FILLED}", ".fr.html#level=x&years=99")
        ),
        f"{embedding.address}embed/1/growth-plan.html",
        embedding.host("axe", body, head=scheming),
    ]
    found = {}
    with engine.window(scheme, width) as window:
        for page in pages:
            window.open(page)
            found[page] = window.run(script, None, TAGS)
    assert {page: each for page, each in found.items() if each} == {}


def test_nothing_is_asked_for_and_nothing_stored(chromium: Browser, embedding: Embedding) -> None:
    """A frame is one request; answering makes no further one, sets no cookie and stores nothing."""
    with chromium.new_context() as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{embedding.address}embed/1/{ID}.html")
        page.get_by_label("Where are you").select_option("mid")
        page.get_by_label("How many connections").fill("420")
        expect(page.get_by_text("Aim for about 650")).to_have_count(2)
        page.get_by_text("Why").click()
        assert [each for each in asked if "favicon" not in each] == [f"{embedding.address}embed/1/{ID}.html"]
        assert context.cookies() == []
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_an_error_is_tied_to_its_field_and_said_once(chromium: Browser, embedding: Embedding) -> None:
    """A number that cannot be is refused beside its field, which names the error as its description."""
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(f"{embedding.address}embed/1/{ID}.html#level=mid")
        years = page.get_by_label("How many full years")
        years.fill("99")
        expect(years).to_have_attribute("aria-invalid", "true")
        expect(years).to_have_accessible_description("Write a whole number from 0 to 50.")
        expect(page.get_by_role("status")).to_have_text("Write a whole number from 0 to 50.")
        years.fill("9")
        expect(years).to_have_attribute("aria-invalid", "false")
        expect(page.get_by_role("status")).to_contain_text("Aim for about 650")


def test_everything_is_reached_by_keyboard(chromium: Browser, embedding: Embedding) -> None:
    """Tab goes through every control in the order of the questions, and the folds open with the space bar."""
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(f"{embedding.address}embed/1/{ID}.html#level=mid")
        page.locator("h2").wait_for()
        reached = []
        for _ in range(9):
            page.keyboard.press("Tab")
            reached.append(page.evaluate(f"document.querySelector('{ID}').shadowRoot.activeElement?.localName"))
        assert reached == ["select", "select", "input", "input", "input", "summary", "input", "summary", "a"]
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Space")
        expect(page.get_by_role("link", name="Your career level sets the range")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1200])
def test_a_frame_is_as_high_as_it_is(chromium: Browser, embedding: Embedding, width: int) -> None:
    """Where a browser can size frames by itself, one is as high as its page, under 1000 pixels, and stays so."""
    style = f"border:0;{SELF_SIZING}"
    frame = f'<iframe src="/embed/1/{ID}.html{FILLED}" title="x" width="100%" height="900" style="{style}"></iframe>'
    with chromium.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        page.goto(embedding.host(f"frame-{width}", frame))
        page.wait_for_timeout(STEADY)
        inner = page.frames[1].evaluate("document.body.getBoundingClientRect().height")
        outer = page.evaluate("document.querySelector('iframe').getBoundingClientRect().height")
        assert abs(outer - inner) <= 2
        assert outer < 1000


def test_nothing_is_cut_off(chromium: Browser, embedding: Embedding) -> None:
    """At 320 pixels, 1280 at 400 %, with WCAG's text spacing, in forced colours nothing scrolls sideways."""
    spacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
    with chromium.new_context(viewport={"width": 320, "height": 900}, forced_colors="active") as context:
        page = context.new_page()
        page.goto(f"{embedding.address}embed/1/{ID}.fr.html{FILLED}")
        page.evaluate(
            f"""() => {{
            const root = document.querySelector("{ID}").shadowRoot, sheet = new CSSStyleSheet();
            sheet.replaceSync("{spacing}");
            root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
            }}"""
        )
        assert page.evaluate("document.documentElement.scrollWidth") == 320
