"""The element and the frame in three engines, on good hosts and bad ones."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.embed.conftest import Embedding
from tests.browser.engines import Engine, Window

ID = "connection-target"
ELEMENT = f"<{ID} level=mid industry=healthcare years=10 connections=420></{ID}>"
DOUBT = "In doubt: the range is one marketing site’s word."
ANSWER = "Aim for about 550 connections; the range is 500 to 1000."
SHOWN = f"""async () => {{
  const until = performance.now() + 10000;
  const inside = (each) => each.shadowRoot?.querySelector("[part=answer]")?.textContent;
  const shown = () => [...Document.prototype.querySelectorAll.call(document, "{ID}")].map(inside);
  while (!shown()[0] && performance.now() < until) await new Promise((done) => setTimeout(done, 50));
  return shown();
}}"""


def script(language: str = "") -> str:
    return f"<script src='/embed/1/{ID}{language}.js'></script>"


HOSTS = {
    "plain": ELEMENT + script(),
    "script first": script() + ELEMENT,
    "loaded twice": script() + ELEMENT + script(),
    "as a module": f"<script type=module src='/embed/1/{ID}.js'></script>{ELEMENT}",
    "clobbered": "<img name=createElement><img name=querySelectorAll><form><input name=lang><input name=closest>"
    f"{ELEMENT}</form>" + script(),
    "polluted": "<script>Object.prototype.level = 'student'; Array.prototype.extra = 1;"
    "String.prototype.more = 2</script>" + ELEMENT + script(),
    "all unset": "<style>* { all: unset !important; }</style>" + ELEMENT + script(),
    "right to left": f"<div dir=rtl lang=ar>{ELEMENT}</div>" + script(),
    "moved about": ELEMENT + script() + f"<script>const it = document.querySelector('{ID}');"
    "it.remove(); document.body.append(it); it.remove(); document.body.append(it)</script>",
}
"""Bodies of hosts' pages, each with one element that is to show the same answer."""


@pytest.fixture
def window(engine: Engine) -> Iterator[Window]:
    with engine.window("light", 800) as opened:
        yield opened


@pytest.mark.parametrize("host", HOSTS)
def test_the_element_answers_on_every_host(window: Window, embedding: Embedding, host: str) -> None:
    """Whatever a host's page does to names, prototypes and styles, the element shows the answer of its attributes."""
    window.open(embedding.host("host", HOSTS[host]))
    assert window.run(SHOWN) == [ANSWER]


def test_a_quirky_host_and_a_strict_one_get_the_same(window: Window, embedding: Embedding) -> None:
    """Neither quirks mode nor a policy of the site's scripts alone, with Trusted Types, changes the answer."""
    window.open(embedding.host("quirks", ELEMENT + script(), html="<html>"))
    assert window.run("() => document.compatMode") == "BackCompat"
    assert window.run(SHOWN) == [ANSWER]
    policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    window.open(embedding.host("strict", ELEMENT + script(), head=head))
    assert window.run(SHOWN) == [ANSWER]


def test_fifty_stand_on_one_page(window: Window, embedding: Embedding) -> None:
    """Fifty elements on one page all answer."""
    window.open(embedding.host("fifty", ELEMENT * 50 + script()))
    assert window.run(SHOWN) == [ANSWER] * 50


def test_an_unusable_preset_is_shown_and_not_run(window: Window, embedding: Embedding) -> None:
    """What is no preset is named as text above the form; nothing of it becomes an element, and the rest is used."""
    bad = "<img src=x onerror=document.title=1>"
    window.open(embedding.host("bad", f'<{ID} level="student" years="{bad}" preset="shoe={bad}"></{ID}>' + script()))
    assert window.run(SHOWN) == ["Aim for about 160 connections; the range is 100 to 300."]
    notice, images, title = window.run(
        f"""() => {{
        const root = document.querySelector("{ID}").shadowRoot;
        return [root.querySelector("[part=notice]").textContent, root.querySelectorAll("img").length, document.title];
        }}"""
    )
    assert notice == f"Left out, not understood: shoe={bad}, years={bad}"
    assert (images, title) == (0, "Host")


def test_each_element_speaks_the_language_of_its_place(window: Window, embedding: Embedding) -> None:
    """With two languages loaded, in either order, an element takes that of the nearest `lang`, else the first."""
    body = f"{ELEMENT}<div lang=es-MX>{ELEMENT}</div><div lang=de>{ELEMENT}</div>" + script() + script(".es")
    window.open(embedding.host("languages", body))
    spanish = "Tu objetivo: unos 550 contactos; rango: 500 a 1000."
    assert window.run(SHOWN) == [ANSWER, spanish, ANSWER]


def test_an_element_says_its_language_and_reads_as_that_does(window: Window, embedding: Embedding) -> None:
    """On an Arabic page an English element is marked as English and runs from left to right, whatever is around it."""
    window.open(embedding.host("arabic", ELEMENT + script(), html="<!DOCTYPE html><html lang=ar dir=rtl>"))
    assert window.run(SHOWN) == [ANSWER]
    box = f"document.querySelector('{ID}').shadowRoot.firstElementChild"
    assert window.run(f"() => [{box}.lang, getComputedStyle({box}).direction]") == ["en", "ltr"]


def test_what_is_doubtful_is_said_with_the_answer(window: Window, embedding: Embedding) -> None:
    """The doubt stands below the answer, and whoever listens hears it as well."""
    window.open(embedding.host("doubtful", ELEMENT + script()))
    seen, heard = window.run(
        f"""async () => {{
        const root = document.querySelector("{ID}").shadowRoot, part = (name) => root.querySelector(name).textContent;
        await new Promise((done) => setTimeout(done, 1500));
        return [part("[part=verdict]"), part("[role=status]")];
        }}"""
    )
    assert seen.startswith(f"{DOUBT} Below the range")
    assert heard == f"{ANSWER} {seen}"


def test_an_attribute_that_changes_is_followed(window: Window, embedding: Embedding) -> None:
    """A preset that the host changes later fills the form anew."""
    window.open(embedding.host("changed", ELEMENT + script()))
    assert window.run(SHOWN) == [ANSWER]
    window.run(f"() => document.querySelector('{ID}').setAttribute('level', 'student')")
    assert window.run(SHOWN) == ["Aim for about 120 connections; the range is 100 to 300."]


FRAME = (
    f'<iframe src="/embed/1/{ID}.html{{preset}}" title="Calculator" sandbox="allow-scripts" width="100%" height="900">'
    "</iframe>"
)
HEARD = """async () => {
  const until = performance.now() + 10000;
  while (!(window.heard ?? []).length && performance.now() < until) await new Promise((done) => setTimeout(done, 50));
  return window.heard;
}"""
LISTENS = "<script>addEventListener('message', ({ data }) => (window.heard ??= []).push(data))</script>"


def test_a_sandboxed_frame_tells_its_height_and_nothing_else(window: Window, embedding: Embedding) -> None:
    """In an opaque origin the frame answers and tells its height, in WordPress's way too; results when asked for."""
    frame = FRAME.format(preset="?level=mid#?secret=abc123")
    window.open(embedding.host("framed", LISTENS + frame))
    heard: list[dict[str, Any]] = window.run(HEARD)
    assert {each["message"] for each in heard} == {"height"}
    assert {each["secret"] for each in heard} == {"abc123"}
    assert all(each["v"] == 1 and 200 < each["value"] < 1000 for each in heard)
    told = window.run(
        """async () => {
        const { contentWindow } = document.querySelector("iframe");
        contentWindow.postMessage({ v: 1, message: "listen" }, "*");
        const result = () => window.heard.find((each) => each.message === "result");
        const until = performance.now() + 10000;
        while (!result() && performance.now() < until) await new Promise((done) => setTimeout(done, 50));
        return result();
        }"""
    )
    assert (told["v"], told["calculator"], told["inputs"]["level"]) == (1, ID, "mid")
    assert told["result"]["rules"] == ["career-stage", "early-career"]


def test_a_frame_heeds_its_host_alone(window: Window, embedding: Embedding) -> None:
    """Messages that mean nothing change nothing, and another frame of the page that asks for results is told none."""
    spy = "<script>addEventListener('message', ({ data }) => parent.postMessage({ spied: data }, '*'));\
      const ask = () => parent.frames[0].postMessage({ v: 1, message: 'listen' }, '*');\
      setInterval(ask, 50)</script>"
    embedding.host("spy", spy)
    frames = FRAME.format(preset="#level=mid") + "<iframe title=Spy src='/spy.html'></iframe>"
    window.open(embedding.host("spied", LISTENS + frames))
    window.run(HEARD)
    heard = window.run(
        """async () => {
        const { contentWindow } = document.querySelector("iframe");
        for (const data of [null, 1, "listen", [], { v: 2, message: "listen" }, { message: "listen" }, { v: 1 }]) {
          contentWindow.postMessage(data, "*");
        }
        await new Promise((done) => setTimeout(done, 700));
        return window.heard;
        }"""
    )
    assert {each.get("message", each) for each in heard} == {"height"}


def test_the_resizer_heeds_its_own_frames_alone(window: Window, embedding: Embedding) -> None:
    """Each of two frames gets its own height; what another window, or no frame at all, says changes nothing."""
    frames = FRAME.format(preset="") + FRAME.format(preset="#level=mid&connections=420")
    foreign = "<iframe id=foreign title=Other src='/foreign.html' height=300></iframe>"
    embedding.host("foreign", "<script>parent.postMessage({ v: 1, message: 'height', value: 4000 }, '*')</script>")
    window.open(embedding.host("sized", f"<script src='/embed/1/resize.js'></script>{foreign}{frames}"))
    heights = window.run(
        """async () => {
        const height = { v: 1, message: "height", value: 5 };
        for (const data of [null, 1, "x", { v: 1 }, { ...height, v: 2 }, { ...height, value: "1e9" }, height]) {
          postMessage(data, "*");
        }
        const frames = [...document.querySelectorAll("iframe")];
        const sized = () => frames.slice(1).every((each) => each.style.height);
        const until = performance.now() + 10000;
        while (!sized() && performance.now() < until) {
          frames[2].scrollIntoView();
          await new Promise((done) => setTimeout(done, 100));
        }
        await new Promise((done) => setTimeout(done, 300));
        return frames.map((each) => each.getBoundingClientRect().height);
        }"""
    )
    assert 300 <= heights[0] <= 304
    assert all(200 < each < 900 for each in heights[1:])


def test_a_pasted_link_becomes_the_calculator(window: Window, embedding: Embedding) -> None:
    """A link alone in its paragraph becomes a frame with its answers, in the page's language; no other link does.

    The frame is called as the calculator is there, whatever stood in the link, and does not say where it stands.
    """
    at = f"{embedding.address}calculators/{ID}/"
    body = (
        f"<p><a href='{at}#level=mid'>{at}</a></p><p lang=fr><a href='{at}'>Combien ?</a></p>"
        f"<p>See <a href='{at}'>this</a>.</p><p><a href='{at}method/'>Method</a></p><p><a href='/else/'>Else</a></p>"
        f"<nav><ul><li><a href='{at}'>Menu</a></li></ul></nav>"
        f"<p><a href='{embedding.address}calculators/constructor/'>Unknown</a></p>"
    )
    window.open(embedding.host("pasted", body, head="<script src='/embed/1/upgrade.js'></script>"))
    frames, links = window.run(
        """() => [
        [...document.querySelectorAll("iframe")].map(({ src, title, referrerPolicy }) => [src, title, referrerPolicy]),
        [...document.querySelectorAll("a")].map((each) => each.textContent),
        ]"""
    )
    live = f"{embedding.address}embed/1/{ID}"
    titles = (embedding.library.calculators[ID].title, embedding.library.languages["fr"].calculators[ID].title)
    sources = (f"{live}.html#level=mid", f"{live}.fr.html")
    assert frames == [[*each, "no-referrer"] for each in zip(sources, titles, strict=True)]
    assert links == ["this", "Method", "Else", "Menu", "Unknown"]
