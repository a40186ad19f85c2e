"""Embeds for the people who use them: accessible in three engines, private, and as high as they are."""

from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.embed.snippets import HEIGHT, SELF_SIZING
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


@pytest.mark.parametrize("browser", ["chromium", "firefox"])
@pytest.mark.parametrize("form", ["frame", "element"])
def test_nothing_is_asked_for_and_nothing_stored(
    request: pytest.FixtureRequest, embedding: Embedding, browser: str, form: str
) -> None:
    """A frame is one request and an element one more than its page; answering makes none, and nothing is stored."""
    at = f"{embedding.address}embed/1/{ID}"
    host = embedding.host("watched", f"<{ID}></{ID}><script src='/embed/1/{ID}.js'></script>")
    opened: Browser = request.getfixturevalue(browser)
    with opened.new_context() as context:
        page = context.new_page()
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        page.goto(f"{at}.html" if form == "frame" else host)
        page.get_by_label("Where are you").select_option("mid")
        page.get_by_label("How many connections").fill("420")
        expect(page.get_by_text("Aim for about 650")).to_have_count(2)
        page.get_by_text("Why").click()
        expected = [f"{at}.html"] if form == "frame" else [host, f"{at}.js"]
        assert [each for each in asked if "favicon" not in each] == expected
        assert context.cookies() == []
        stored = "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]"
        assert page.evaluate(stored) == [0, 0, 0]
        assert (
            page.evaluate("async () => (await caches.keys()).length + (navigator.serviceWorker.controller ? 1 : 0)")
            == 0
        )


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


def test_the_height_is_enough(chromium: Browser, embedding: Embedding) -> None:
    """At 320 pixels the fixed height holds each calculator's examples in every language, with the folds closed."""
    languages = ("", *(f".{each}" for each in embedding.library.languages if each != embedding.library.site.language))
    with chromium.new_context(viewport={"width": 320, "height": HEIGHT}) as context:
        page = context.new_page()
        for (name, compiled), language in product(embedding.calculators.items(), languages):
            for example in compiled.calculator.examples:
                preset = "&".join(f"{key}={written(value)}" for key, value in example.inputs.items())
                page.goto("about:blank")
                page.goto(f"{embedding.address}embed/1/{name}{language}.html#{preset}")
                page.locator("[part=answer]").wait_for()
                height = page.evaluate("document.body.getBoundingClientRect().height")
                assert height <= HEIGHT, (name, language, preset)


def written(value: object) -> str:
    """An input as an address has it."""
    return ",".join(map(str, value)) if isinstance(value, list | tuple) else str(value).lower()


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


HIDDEN = {
    "in no box": '<div id=cover style="display:none">{frames}</div>',
    "in a closed fold": "<details id=cover><summary>More</summary>{frames}</details>",
    "in a tab behind": "<p role=tablist><button role=tab>One</button></p><div id=cover hidden>{frames}</div>",
}
"""Places in a host's page in which frames stand unseen at first."""
UNCOVER = """async () => {
  const cover = document.querySelector("#cover"), frames = [...document.querySelectorAll("iframe")];
  const heights = () => frames.map((each) => each.getBoundingClientRect().height);
  await new Promise((done) => setTimeout(done, 500));
  cover.hidden = false;
  cover.open = true;
  cover.style.display = "block";
  const sized = () => heights().every((each) => each > 200 && each !== 900);
  const until = performance.now() + 10000;
  while (!sized() && performance.now() < until) {
    frames.forEach((each) => each.scrollIntoView());
    await new Promise((done) => setTimeout(done, 100));
  }
  const first = heights();
  await new Promise((done) => setTimeout(done, 700));
  return [first, heights()];
}"""


@pytest.mark.parametrize("place", HIDDEN)
def test_frames_that_begin_hidden_are_sized_when_they_show(engine: Engine, embedding: Embedding, place: str) -> None:
    """In three engines two frames in a hidden part of a page each get their height once it shows, and keep it."""
    frame = '<iframe src="/embed/1/{file}" title="x" width="100%" height="900" style="border:0"></iframe>'
    frames = frame.format(file=f"{ID}.html") + frame.format(file=f"{ID}.html{FILLED}")
    host = HIDDEN[place].format(frames=frames) + "<script src='/embed/1/resize.js'></script>"
    with engine.window("light", 800) as window:
        window.open(embedding.host("hidden", host))
        first, later = window.run(UNCOVER)
    assert first == later
    assert all(200 < each < 1000 and each != 900 for each in first)


def test_a_frame_without_scripts_leads_on(chromium: Browser, embedding: Embedding) -> None:
    """Where an editor leaves a frame no rights at all, it shows the table, and its link opens within it."""
    page_of = embedding.folder / "calculators" / ID / "index.html"
    page_of.parent.mkdir(parents=True, exist_ok=True)
    page_of.write_text("<!DOCTYPE html><title>The calculator's page</title>Here", encoding="utf-8")
    frame = f'<iframe src="/embed/1/{ID}.html" title="x" width="100%" height="900" sandbox=""></iframe>'
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(embedding.host("without", frame))
        inside = page.frame_locator("iframe")
        expect(inside.get_by_role("rowheader", name="Mid-career")).to_be_visible()
        inside.get_by_role("link", name="Open the calculator").click()
        expect(inside.get_by_text("Here")).to_be_visible()


SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
LOOSEN = f"""(styles) => {{
  const root = document.querySelector("{ID}").shadowRoot, sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}}"""
CUT = f"""() => {{
  const {{ scrollWidth, clientWidth }} = document.documentElement;
  const all = [...document.querySelector("{ID}").shadowRoot.querySelectorAll("h2, p, label, summary, li")];
  const cuts = (each) => getComputedStyle(each).overflow !== "visible" && each.scrollWidth > each.clientWidth + 1;
  return [scrollWidth - clientWidth, all.filter(cuts).length];
}}"""


@pytest.mark.parametrize("browser", ["chromium", "firefox"])
def test_nothing_is_cut_off(request: pytest.FixtureRequest, embedding: Embedding, browser: str) -> None:
    """At 320 pixels, 1280 at 400 %, with WCAG's text spacing, in forced colours nothing scrolls sideways or is cut."""
    opened: Browser = request.getfixturevalue(browser)
    with opened.new_context(viewport={"width": 320, "height": 900}, forced_colors="active") as context:
        page = context.new_page()
        page.goto(f"{embedding.address}embed/1/{ID}.fr.html{FILLED}")
        page.evaluate(LOOSEN, SPACED)
        assert page.evaluate(CUT) == [0, 0]


def test_nothing_moves(chromium: Browser, embedding: Embedding) -> None:
    """Nothing in the element is animated or takes time to change, with reduced motion and without."""
    moving = f"""() => [...document.querySelector("{ID}").shadowRoot.querySelectorAll("*")]
      .map((each) => getComputedStyle(each))
      .filter((each) => each.animationName !== "none" || parseFloat(each.transitionDuration)).length"""
    for motion in ("reduce", "no-preference"):
        with chromium.new_context(reduced_motion=motion) as context:
            page = context.new_page()
            page.goto(f"{embedding.address}embed/1/{ID}.html{FILLED}")
            assert page.evaluate(moving) == 0
