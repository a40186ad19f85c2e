"""The page for frames: one file that asks for nothing more, under a policy of hashes alone."""

import base64
import hashlib
import json
from dataclasses import dataclass

from markupsafe import Markup

from generator.embed.bundle import Call
from generator.embed.element import Spoken, element
from generator.pages.templates import render

STYLES = "body{margin:0}table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .5em}"


@dataclass(frozen=True)
class FrameView:
    """A frame page; script and styles are those that the policy names by their hashes."""

    lang: str
    calculator: str
    title: str
    page: str
    open: str
    policy: str
    styles: Markup
    table: Markup
    script: Markup


def frame_script(said: Spoken) -> str:
    """All the code of the page, without its version."""
    return element(said, Call("frame.mjs", "frame", (json.dumps(said.compiled.calculator.id),)))


def frame_page(said: Spoken, code: str, table: Markup) -> str:
    """The page around its code."""
    policy = (
        f"default-src 'none'; script-src {_hash(code)}; style-src {_hash(STYLES)}; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    return render(
        "frame",
        FrameView(
            lang=said.language.id,
            calculator=said.compiled.calculator.id,
            title=said.words.title,
            page=said.page,
            open=said.language.words.open,
            policy=policy,
            styles=Markup(STYLES),
            table=table,
            script=Markup(code),
        ),
    )


def _hash(text: str) -> str:
    """A source of a Content Security Policy: the SHA-256 of what stands inside the element."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
