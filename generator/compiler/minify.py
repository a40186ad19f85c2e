"""Takes the spaces out of emitted JavaScript. It knows the language that the compiler prints, no other.

There, no regular expression is written and no statement ends without its semicolon.
"""

import re
from collections.abc import Iterator

from generator.compiler.javascript import BEGIN, END

Token = tuple[str, str]
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
    return _packed(_chained(_arrows(list(_tokens(code)))))


def _arrows(tokens: list[Token]) -> list[Token]:
    """Function declarations as constants: `const name = (…) => {…};`."""
    out: list[Token] = []
    signs = [place for place, token in enumerate(tokens) if token[0] != "mark"]
    put: dict[int, list[Token]] = {}
    for number, place in enumerate(signs):
        if tokens[place][1] == "function" and tokens[signs[number + 1]][0] == "word":
            head = _closing(tokens, signs, number + 2)
            body = _closing(tokens, signs, head + 1)
            put[place] = [("word", "const")]
            put[signs[number + 1]] = [tokens[signs[number + 1]], ("sign", "=")]
            put[signs[head]] = [tokens[signs[head]], ("sign", "=>")]
            put[signs[body]] = [tokens[signs[body]], ("sign", ";")]
    for place, token in enumerate(tokens):
        out += put.get(place, [token])
    return out


def _closing(tokens: list[Token], signs: list[int], number: int) -> int:
    """The sign that closes what the numbered one opens."""
    depth = 0
    while True:
        depth += {"(": 1, "{": 1, "[": 1, ")": -1, "}": -1, "]": -1}.get(tokens[signs[number]][1], 0)
        if depth == 0:
            return number
        number += 1


def _chained(tokens: list[Token]) -> list[Token]:
    """Constants that follow each other as one: `const a = 1, b = 2;`."""
    out: list[Token] = []
    begins = [""]  # by depth of braces, the word that the present statement begins with
    fresh, ended = True, -1
    for kind, token in tokens:
        if kind == "mark":
            out.append((kind, token))
            continue
        if fresh and token == "const" and begins[-1] == "const" and ended >= 0:
            out[ended] = ("sign", ",")
            fresh, ended = False, -1
            continue
        if fresh:
            begins[-1] = token
        fresh, ended = token in {";", "{", "}"}, len(out) if token == ";" else -1
        if token == "{":
            begins.append("")
        elif token == "}":
            begins.pop()
            fresh = begins[-1] != "const"
        out.append((kind, token))
    return out


def _packed(tokens: list[Token]) -> str:
    out: list[str] = []
    signs: list[int] = []  # where in `out` the tokens stand that are no marks
    for kind, token in tokens:
        if kind == "mark":
            out.append(token)
            continue
        last = out[signs[-1]] if signs else ""
        if (token == "}" and last in {";", ","}) or (token in {"]", ")"} and last == ","):
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


def _tokens(code: str) -> Iterator[Token]:
    at = 0
    while at < len(code):
        if code[at] == "`":
            end = _template_end(code, at)
            yield "text", _template(code[at:end])
            at = end
            continue
        found = _TOKEN.match(code, at)
        if found is None:
            raise ValueError(f"the compiler does not print {code[at : at + 40]!r}")
        at = found.end()
        if found.lastgroup not in {"space", "comment"}:
            yield str(found.lastgroup), found[0]


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
