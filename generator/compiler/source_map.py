"""Where each piece of the emitted JavaScript comes from, as a version 3 source map."""

import json
import re

from generator.compiler.javascript import BEGIN, END

_MARK = re.compile(f"{BEGIN}([0-9]+):([0-9]+){END}")
_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def separated(marked: str, file: str, source_name: str, source: str) -> tuple[str, str]:
    """Code without its marks, and the source map that the marks give."""
    lines, segments = [], []
    before = (0, 0)
    for text in marked.split("\n"):
        plain, in_line, at, column_before = [], [], 0, 0
        width = 0
        for found in _MARK.finditer(text):
            plain.append(text[at : found.start()])
            width += _units(plain[-1])
            at = found.end()
            place = (int(found[1]) - 1, int(found[2]) - 1)
            fields = (width - column_before, 0, place[0] - before[0], place[1] - before[1])
            in_line.append("".join(_vlq(field) for field in fields))
            column_before, before = width, place
        plain.append(text[at:])
        lines.append("".join(plain))
        segments.append(",".join(in_line))
    record = {
        "version": 3,
        "file": file,
        "sources": [source_name],
        "sourcesContent": [source],
        "names": [],
        "mappings": ";".join(segments),
    }
    return "\n".join(lines), json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _units(text: str) -> int:
    """The length of a text as source maps count it, in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _vlq(number: int) -> str:
    """A number in base 64, five bits at a time, the sign in the lowest."""
    rest = abs(number) << 1 | (number < 0)
    digits = ""
    while True:
        rest, digit = rest >> 5, rest & 31
        digits += _BASE64[digit | 32 if rest else digit]
        if not rest:
            return digits
