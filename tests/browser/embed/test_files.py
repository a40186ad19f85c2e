"""The files of the embeds: how large they are, what they hold, and that they say what the rules say."""

import base64
import hashlib
import io
import json
import re
import zipfile
from itertools import product
from pathlib import Path

import brotli
import pytest

from generator.compiler.v8 import v8
from generator.embed.element import VERSION
from generator.embed.snippets import plugin_name
from generator.embed.versions import RESIZER, in_ascii
from generator.evaluate import evaluate
from generator.outputs.embeds import embeds
from tests.browser.embed.conftest import Embedding, Sound

MOST = {"js": 4608, "html": 5632}
"""The most bytes of an element and of a frame page, packed with Brotli: 4.5 and 5.5 KB."""
MOST_OF_RESIZER, LANGUAGE = 410, 1024
LANGUAGES = ("es", "fr")


def packed(content: bytes) -> int:
    return len(brotli.compress(content, quality=11))


@pytest.mark.parametrize("kind", MOST)
def test_embeds_are_small(embedding: Embedding, kind: str) -> None:
    """Every calculator's element and frame page is within the limit, and each language adds 1 KB at most."""
    for name in embedding.calculators:
        size = packed(embedding.file(f"1/{name}.{kind}"))
        assert size <= MOST[kind], f"{name}.{kind} has {size} bytes"
        for language in LANGUAGES:
            assert packed(embedding.file(f"1/{name}.{language}.{kind}")) <= size + LANGUAGE


def test_the_resizer_is_small(embedding: Embedding) -> None:
    """What a host loads to size frames is within 0.4 KB."""
    assert packed(embedding.file(f"1/{RESIZER}")) <= MOST_OF_RESIZER


def test_the_same_files_stand_under_the_version(embedding: Embedding) -> None:
    """Each version's folder holds the live files byte for byte, and their integrity is published."""
    told = json.loads(embedding.file("versions.json"))
    assert told["live"] == {each["calculator"]: each["version"] for each in told["versions"]}
    assert told["live"].keys() == embedding.calculators.keys()
    for version in told["versions"]:
        name = version["calculator"]
        assert set(version["integrity"]) == {RESIZER, *(f"{name}{each}" for each in endings())}
        for file, integrity in version["integrity"].items():
            content = embedding.file(f"1/{file}")
            assert embedding.file(f"{version['version']}/{file}") == content
            assert integrity == f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"
            assert file == RESIZER or f"{version['version']}, {version['day']}".encode() in content
            assert VERSION.encode() not in content


def endings() -> list[str]:
    return [f"{language}.{kind}" for language, kind in product(("", *(f".{each}" for each in LANGUAGES)), MOST)]


def test_scripts_are_read_alike_in_every_encoding(embedding: Embedding) -> None:
    """A host's page may be in any encoding: scripts are written in ASCII."""
    for path in (embedding.folder / "embed" / "1").glob("*.js"):
        assert path.read_bytes().isascii(), path.name


def test_no_french_sign_stands_alone_in_a_line(root: Path) -> None:
    """What French sets before signs of two parts, and within its quotation marks, is a space that does not break."""
    text = (root / "content" / "languages" / "fr.yml").read_text(encoding="utf-8")
    assert re.findall(r"\S+ [?!;»]|\S+ :|« ", text) == []


def test_the_policy_names_what_the_frame_holds(embedding: Embedding) -> None:
    """A frame page's policy allows its own script and styles by their hashes and nothing else, with Trusted Types."""
    for path in (embedding.folder / "embed" / "1").glob("*.html"):
        page = path.read_text(encoding="utf-8")
        policy = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', page)
        assert policy
        rules = dict(each.strip().split(" ", 1) for each in policy[1].replace("&#39;", "'").split(";"))
        for tag, rule in (("script", "script-src"), ("style", "style-src")):
            (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
            assert rules.pop(rule) == f"'sha256-{digest}'"
        assert rules == {
            **dict.fromkeys(("default-src", "base-uri", "form-action", "trusted-types"), "'none'"),
            "require-trusted-types-for": "'script'",
        }
        assert not re.search(r'(?:src|href)="(?!http://127)|url\(|@import', page)


@pytest.mark.parametrize("language", ["", *LANGUAGES])
def test_the_element_answers_as_the_rules_do(embedding: Embedding, language: str) -> None:
    """The rules within each language's element give the figures of the published ones; in English the words as well."""
    for name, compiled in embedding.calculators.items():
        says = embedding.library.languages[language].calculators[name].sentences if language else {}
        rules = compiled.rules_saying(says)
        file = embedding.file(f"1/{name}{f'.{language}' if language else ''}.js").decode()
        assert in_ascii(rules.partition("export{")[0]) in file
        with v8() as engine:
            engine.load("rules", rules)
            for inputs in profiles(embedding, name):
                defaults = {each.id: each.default for each in compiled.inputs}
                theirs = engine.json(f"rules.evaluate({json.dumps({**defaults, **inputs})})")
                ours = evaluate(compiled, inputs)
                if language:
                    assert theirs["answer"] != ours["answer"]
                    ours, theirs = without_words(ours), without_words(theirs)
                assert theirs == ours


def test_the_element_holds_what_the_proof_ran(embedding: Embedding) -> None:
    """Over chunks from all through the domain, the element's rules give to the letter what the proved module gives."""
    for compiled in embedding.calculators.values():
        with v8() as engine:
            modules = {"proved": compiled.rules_min, "embedded": compiled.rules_alone, "check": compiled.check_mjs}
            for name, code in modules.items():
                engine.load(name, code)
            count = engine.json("check.CHUNKS")
            for number in {0, count // 3, count * 2 // 3, count - 1}:
                texts = (f"check.chunk({number}, {name}.evaluate).text" for name in ("proved", "embedded"))
                assert engine.json(" === ".join(texts)), (compiled.calculator.id, number)


def profiles(embedding: Embedding, name: str) -> list[dict[str, object]]:
    return [dict(example.inputs) for example in embedding.calculators[name].calculator.examples]


def without_words(result: dict[str, object]) -> dict[str, object]:
    steps = [{key: each[key] for key in each if key != "why"} for each in result["steps"]]  # type: ignore[attr-defined]
    return {**result, "answer": "", "steps": steps}


def test_an_oembed_reader_gets_a_frame(embedding: Embedding) -> None:
    """Each calculator's oEmbed answer is a rich one whose frame is there, with its title and a height."""
    for name in embedding.calculators:
        told = json.loads(embedding.file(f"1/{name}.oembed.json"))
        assert (told["version"], told["type"]) == ("1.0", "rich")
        assert f'src="{embedding.address}embed/1/{name}.html"' in told["html"]
        assert f'height="{told["height"]}"' in told["html"]
        assert told["title"] in told["html"]


def test_a_host_can_take_it_all(root: Path, embedding: Embedding) -> None:
    """The zip holds the live version's files byte for byte, how they are put to use, and the licence's own text."""
    for name in embedding.calculators:
        with zipfile.ZipFile(io.BytesIO(embedding.file(f"1/{name}.zip"))) as packed:
            assert set(packed.namelist()) == {
                "README.txt",
                "LICENSE",
                RESIZER,
                *(f"{name}{each}" for each in endings()),
            }
            for file in set(packed.namelist()) - {"README.txt", "LICENSE"}:
                assert packed.read(file) == embedding.file(f"1/{file}")
            assert packed.read("LICENSE") == (root / "LICENSE").read_bytes()
            assert f"<{name}></{name}>" in packed.read("README.txt").decode()
            assert f"In other languages: {name}.es.js, {name}.es.html, " in packed.read("README.txt").decode()


def test_the_plugin_bears_its_licence(root: Path, embedding: Embedding, made: Sound) -> None:
    """The plugin names the licences of code and content, holds the former's text, and is the same each time."""
    library, calculators = made
    name = plugin_name(library)
    assets = {each.path: each.content for each in embeds(library.at(embedding.address), calculators, ())}
    zipped = embedding.file(f"1/{name}.zip")
    assert zipped == assets[f"embed/1/{name}.zip"]
    with zipfile.ZipFile(io.BytesIO(zipped)) as packed:
        assert packed.read(f"{name}/LICENSE") == (root / "LICENSE").read_bytes()
        said = packed.read(f"{name}/readme.txt").decode()
    assert f"whose text is in LICENSE; figures and texts are under {library.site.licence_name}." in said
