"""What real sanitisers leave of each form of embedding, against what the embed pages say."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.compiler.compile import compile_all
from generator.embed.element import spoken
from generator.embed.sanitisers import FILE, SANITISERS, found
from generator.embed.snippets import FORMS, common, filled, in_language, plugin_name, unchosen
from generator.embed.versions import version
from generator.load import load
from tests.browser.programs import INSTALL, wordpress
from tests.browser.sanitisers.arriving import arrives

HERE = Path(__file__).parent
ID = "connection-target"
Cleaned = Mapping[str, Any]
DOMPURIFY = """([code, snippets]) => {
  (0, eval)(code);
  const left = Object.entries(snippets).map(([name, text]) => [name, DOMPurify.sanitize(text)]);
  return { version: DOMPurify.version, left: Object.fromEntries(left) };
}"""


EDITOR = "http://editor.test/"  # where the editor's files seem to be; no request leaves the browser
TINYMCE = """async (snippets) => {
  const [editor] = await tinymce.init({ selector: "textarea", license_key: "gpl", plugins: "code" });
  const saved = (text) => {
    editor.setContent(text);
    return editor.getContent();
  };
  const left = Object.entries(snippets).map(([name, text]) => [name, saved(text)]);
  return { version: `${tinymce.majorVersion}.${tinymce.minorVersion}`, left: Object.fromEntries(left) };
}"""


@pytest.fixture(scope="module")
def snippets(root: Path) -> dict[str, str]:
    """Each form's snippet, as the embed page shows it where nothing is chosen; a pasted address is a link by then."""
    library, _ = load(root / "content")
    compiled = compile_all(root)[0][ID]
    made = version(library, compiled, {})
    said = next(spoken(library, compiled))
    words = common(library, said) | in_language(library, said, dict.fromkeys(made.files, "sha384-x"))
    shown = {each.id: filled(each.snippet, words | unchosen(each, said, made.hash)) for each in FORMS}
    return {**shown, "link": f'<p><a href="{shown["link"]}">{words["title"]}</a></p>'}


@pytest.fixture(scope="module")
def plugin(root: Path) -> str:
    return plugin_name(load(root / "content")[0])


def run(program: str, *arguments: str | Path, given: Mapping[str, str]) -> Cleaned:
    """What a sanitiser that is a program makes of snippets."""
    path = shutil.which(program)
    if path is None:
        pytest.fail(f"{program} is missing: {INSTALL}")
    command = [path, *map(str, arguments)]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True)
    cleaned: Cleaned = json.loads(done.stdout)
    return cleaned


def in_tinymce(page: Page, files: Path, given: Mapping[str, str]) -> Cleaned:
    """What the editor makes of snippets that are put into its source view; its files are served to the page."""
    page.route(f"{EDITOR}**", lambda route: route.fulfill(path=files / route.request.url.removeprefix(EDITOR)))
    body = "<!DOCTYPE html><textarea></textarea>"
    page.route(f"{EDITOR}page", lambda route: route.fulfill(content_type="text/html", body=body))
    page.goto(f"{EDITOR}page")
    page.add_script_tag(url=f"{EDITOR}tinymce.min.js")
    left: Cleaned = page.evaluate(TINYMCE, given)
    return left


@pytest.fixture(scope="module")
def cleaned(snippets: dict[str, str], chromium: Browser, root: Path) -> dict[str, Cleaned]:
    """What each sanitiser leaves of each snippet that it may meet, and its version."""
    elsewhere = {name: text for name, text in snippets.items() if name != "plugin"}
    purify = (root / "node_modules" / "dompurify" / "dist" / "purify.min.js").read_text(encoding="utf-8")
    with chromium.new_context() as context:
        purified = context.new_page().evaluate(DOMPURIFY, [purify, elsewhere])
        edited = in_tinymce(context.new_page(), root / "node_modules" / "tinymce", elsewhere)
    return {
        "kses": run("php", HERE / "kses.php", wordpress(), given=snippets),
        "canvas": run("ruby", HERE / "canvas.rb", given=elsewhere),
        "dompurify": purified,
        "tinymce": edited,
        "sanitize-html": run("node", HERE / "sanitize.mjs", given=elsewhere),
    }


def test_each_snippet_arrives_whole_where_nothing_is_cleaned(snippets: dict[str, str], plugin: str) -> None:
    """Without a sanitiser each form is recognised as itself."""
    assert {name: arrives(text, ID, plugin) for name, text in snippets.items()} == {name: name for name in snippets}


def test_what_is_left_is_what_the_pages_say(cleaned: dict[str, Cleaned], plugin: str, update: bool) -> None:
    """A fresh run of all five sanitisers leaves of each form what the kept table says."""
    assert cleaned.keys() == {each.id for each in SANITISERS}
    fresh = {
        name: {form: arrives(text, ID, plugin) for form, text in each["left"].items()} for name, each in cleaned.items()
    }
    if update:
        told = {"versions": {name: each["version"] for name, each in cleaned.items()}, "arrives": fresh}
        FILE.write_text(f"{json.dumps(told, indent=2)}\n", encoding="utf-8")
        found.cache_clear()
    assert fresh == found().arrives


def test_no_sanitiser_leaves_a_frame_too_low(cleaned: dict[str, Cleaned]) -> None:
    """Where a sanitiser takes the self-sizing out of a frame, its fixed height is all that is left."""
    for name, each in cleaned.items():
        for form in ("frame", "sized"):
            text = each["left"][form]
            if "<iframe" in text and "frame-sizing" not in text:
                assert 'height="900"' in text, name
                assert "auto" not in text, name
