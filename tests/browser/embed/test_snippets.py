"""Every snippet as the embed page writes it, on a page of another origin under a strict policy, in three engines."""

import io
import json
import shutil
import zipfile
from collections.abc import Iterator

import pytest

from generator.embed.element import spoken
from generator.embed.snippets import FORMS, HEIGHT, common, filled, in_language, unchosen
from tests.browser.embed.conftest import Embedding
from tests.browser.engines import Engine

ID = "connection-target"
LISTENS = "<script nonce=host>addEventListener('message', ({ data }) => (window.heard ??= []).push(data))</script>"
SHOWN = f"""async (sizes) => {{
  const asks = () => document.querySelector("{ID}")?.shadowRoot?.querySelector("[part=ask]")?.textContent;
  const frame = () => document.querySelector("iframe");
  const until = performance.now() + 10000;
  const heard = () => window.heard && (!sizes || frame().clientHeight !== {HEIGHT});
  while (!asks() && !heard() && performance.now() < until) await new Promise((done) => setTimeout(done, 50));
  await new Promise((done) => setTimeout(done, 300));
  return {{ asks: asks() ?? "", heard: window.heard?.[0]?.message, height: frame()?.clientHeight }};
}}"""


@pytest.fixture(scope="module")
def snippets(embedding: Embedding) -> dict[str, str]:
    """The snippets where nothing is chosen; `pinned` is the self-sizing frame of a version that never changes."""
    library, compiled = embedding.library.at(embedding.address), embedding.calculators[ID]
    told = json.loads(embedding.file("versions.json"))
    version = next(each for each in told["versions"] if each["calculator"] == ID)
    said = next(spoken(library, compiled))
    words = common(library, said) | in_language(library, said, version["integrity"])
    made = {each.id: filled(each.snippet, words | unchosen(each, said, version["version"])) for each in FORMS}
    sized = next(each for each in FORMS if each.id == "sized")
    return {
        **made,
        "pinned": filled(sized.snippet, unchosen(sized, said, "") | words | {"version": version["version"]}),
    }


@pytest.fixture
def elsewhere(embedding: Embedding) -> Iterator[Embedding]:
    """The host's own folder, with what the zip holds in it."""
    folder = embedding.folder / "folder"
    with zipfile.ZipFile(io.BytesIO(embedding.file(f"1/{ID}.zip"))) as packed:
        packed.extractall(folder)
    yield embedding
    shutil.rmtree(folder)


def hosting(embedding: Embedding, name: str, snippet: str) -> str:
    """The address, in another origin, of a host with a snippet; its policy names what the recipes say that it names."""
    site = embedding.address.rstrip("/")
    policy = f"default-src 'none'; script-src 'self' {site} 'nonce-host'; frame-src {site}"
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return embedding.host(name, LISTENS + snippet, head=head).replace("127.0.0.1", "localhost")


@pytest.mark.parametrize("form", ["element", "zip"])
def test_an_element_is_there_by_its_snippet(
    engine: Engine, elsewhere: Embedding, snippets: dict[str, str], form: str
) -> None:
    """The pinned element runs by its integrity, and the one from the host's own folder as it is."""
    assert ("integrity" in snippets[form]) == (form == "element")
    with engine.window("light", 800) as window:
        window.open(hosting(elsewhere, form, snippets[form]))
        assert "Where are you in your career?" in window.run(SHOWN, False)["asks"]


@pytest.mark.parametrize("form", ["frame", "sized", "pinned", "upgrade"])
def test_a_frame_is_there_by_its_snippet(
    engine: Engine, embedding: Embedding, snippets: dict[str, str], form: str
) -> None:
    """Each form with a frame shows it; those that size themselves take its height, the plain one does not."""
    assert ("integrity" in snippets[form]) == (form == "pinned")
    with engine.window("light", 800) as window:
        window.open(hosting(embedding, form, snippets[form]))
        shown = window.run(SHOWN, form != "frame")
    assert shown["heard"] == "height"
    assert (shown["height"] == HEIGHT) == (form == "frame")


def test_changed_bytes_are_not_run(engine: Engine, embedding: Embedding, snippets: dict[str, str]) -> None:
    """Where the file of a pinned element is another one, no browser runs it, and readers see the link and the table."""
    version = next(each for each in json.loads(embedding.file("versions.json"))["versions"] if each["calculator"] == ID)
    file = embedding.folder / "embed" / version["version"] / f"{ID}.js"
    as_published = file.read_bytes()
    file.write_bytes(as_published + b"document.title = 'Taken over';\n")
    try:
        with engine.window("light", 800) as window:
            window.open(hosting(embedding, "changed-bytes", snippets["element"]))
            window.run("async () => new Promise((done) => setTimeout(done, 500))")
            title, table = window.run("() => [document.title, document.querySelector('table').checkVisibility()]")
            defined = window.run(f"() => customElements.get('{ID}') !== undefined")
    finally:
        file.write_bytes(as_published)
    assert (title, table, defined) == ("Host", True, False)
