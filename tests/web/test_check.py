"""The check that a reader repeats: its digest is the build's, and what it found is said in words."""

import hashlib
from collections.abc import Callable
from typing import Any

JavaScript = Callable[..., Any]


def test_the_digest_is_that_of_the_digests_of_all_chunks(javascript: JavaScript) -> None:
    """SHA-256 over the SHA-256 of each chunk's text in UTF-8, all in hexadecimal, and every chunk is reported."""
    texts = ["one\n", "zwölf – 12\n", "\U0001f600\n"]
    check = "{ CHUNKS: texts.length, chunk: (number, evaluate) => ({ text: evaluate(texts[number]) }) }"
    seen = "const seen = [];"
    found = javascript(
        "check_worker.mjs",
        f"await (async () => {{ {seen} const digest = await m.digestOf({check}, (text) => text, "
        "(done, of) => seen.push([done, of])); return { digest, seen }; })()",
        texts=texts,
    )
    chunks = "".join(hashlib.sha256(text.encode()).hexdigest() for text in texts)
    assert found == {"digest": hashlib.sha256(chunks.encode()).hexdigest(), "seen": [[1, 3], [2, 3], [3, 3]]}


def test_what_was_found_is_said(javascript: JavaScript) -> None:
    """The same and another digest are told apart in words, with the time it took."""
    published = {"digest": "aa", "results": 284532}
    same = javascript("check.mjs", "m.finding(published, 'aa', 7.6)", published=published)
    assert same.startswith("The same. In 8 seconds your browser worked out all 284,532 results")
    other = javascript("check.mjs", "m.finding(published, 'bb', 0.2)", published=published)
    assert other.startswith("Different. In 1 second your browser came to the SHA-256 bb")


def test_without_https_the_reason_is_said(javascript: JavaScript) -> None:
    """Where a browser withholds SHA-256, the check says so; Node is no secure page."""
    assert "https" in javascript("check.mjs", "m.hindrance()")
