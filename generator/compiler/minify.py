"""Takes the spaces out of emitted JavaScript. It knows the language that the compiler prints, no other.

There, no regular expression is written and no statement ends without its semicolon.
"""

import re
from collections.abc import Iterator

from generator.compiler.javascript import BEGIN, END

_TOKEN = re.compile(
    rf"""(?P<mark>{BEGIN}[^{END}]*{END})
    |(?P<space>\s+)
    |(?P<comment>//[^\n]*)
    |(?P<text>"(?:[^"\\]|\\.)*")
    |(?P<word>[\w$]+)
    |(?P<sign>=>|\.\.\.|===|!==|<=|>=|&&|\|\||\?\?|[^\w\s])""",
    re.VERBOSE,
)


def minified(code: str) -> str:
    """The same code without comments, needless spaces, and the signs that only help a reader."""
    out: list[str] = []
    signs: list[int] = []  # where in `out` the tokens stand that are no marks
    for kind, token in _tokens(code):
        if kind == "mark":
            out.append(token)
            continue
        last = out[signs[-1]] if signs else ""
        if token in {"}", "]", ")"} and last in {";", ","} and not (token == ")" and last == ";"):
            out[signs.pop()] = ""
            last = out[signs[-1]]
        if token == "=>" and last == ")" and [out[at] for at in signs[-3::2]] == ["(", ")"]:
            out[signs.pop()] = out[signs.pop(-2)] = ""
            last = out[signs[-1]]
        if _would_glue(last, token):
            out.append(" ")
        signs.append(len(out))
        out.append(token)
    return "".join(out)


def _would_glue(last: str, token: str) -> bool:
    """Whether two tokens side by side would be read as another: two words, or two signs such as `- -`."""
    if not last or not token:
        return False
    return bool(re.fullmatch(r"[\w$]{2}", last[-1] + token[0])) or (last[-1] == token[0] and token[0] in "+-")


def _tokens(code: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(code):
        if code[at] == "`":
            end = _template_end(code, at)
            yield "text", _template(code[at:end])
            at = end
            continue
        found = _TOKEN.match(code, at)
        assert found is not None and found.lastgroup is not None, code[at : at + 40]
        at = found.end()
        if found.lastgroup not in {"space", "comment"}:
            yield found.lastgroup, found[0]


def _template(text: str) -> str:
    """A template literal with the code between its braces minified."""
    out, at = [], 1
    while text[at] != "`":
        if text.startswith("${", at):
            end = _code_end(text, at + 2)
            out.append(f"${{{minified(text[at + 2 : end])}}}")
            at = end + 1
        else:
            step = 2 if text[at] == "\\" else 1
            out.append(text[at : at + step])
            at += step
    return f"`{''.join(out)}`"


def _template_end(code: str, at: int) -> int:
    """Just behind the backtick that ends the template which begins here."""
    at += 1
    while code[at] != "`":
        if code.startswith("${", at):
            at = _code_end(code, at + 2)
        at += 2 if code[at] == "\\" else 1
    return at + 1


def _code_end(code: str, at: int) -> int:
    """Where the brace stands that ends the code which begins here."""
    depth = 1
    while True:
        if code[at] == "`":
            at = _template_end(code, at)
            continue
        if code[at] == '"':
            at += len(re.match(r'"(?:[^"\\]|\\.)*"', code[at:])[0])  # type: ignore[index]
            continue
        depth += {"{": 1, "}": -1}.get(code[at], 0)
        if depth == 0:
            return at
        at += 1
