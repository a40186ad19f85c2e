"""JavaScript as text: literals, how tightly operators bind, readable and minified printing, and short names.

What is printed can stand inside an HTML page: no text literal holds a raw `<` or `-->`.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from enum import StrEnum
from itertools import count
from string import ascii_lowercase, ascii_uppercase
from typing import Any, NamedTuple

from generator.compiler.names import RESERVED
from generator.compiler.tree import Span, Symbol
from generator.compiler.values import record_fields

ARROW, CHOICE, OR, AND, EQUALITY, RELATION, SUM, PRODUCT, UNARY, CALL = range(10)
BEGIN, END = "\x01", "\x02"


class Code(NamedTuple):
    """A piece of JavaScript and how tightly its outermost operator binds."""

    text: str
    level: int = CALL

    def inside(self, level: int) -> str:
        """The text, in parentheses where what stands around it binds more tightly."""
        return self.text if self.level >= level else f"({self.text})"


def commas(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def braces(parts: Iterable[str]) -> str:
    """An object literal, over several lines where it is long."""
    inner = list(parts)
    flat = f"{{ {commas(inner)} }}" if inner else "{}"
    return f"{{\n{_lines(part + ',' for part in inner)}}}" if _too_long(flat) else flat


def brackets(parts: Iterable[str]) -> str:
    """An array literal, over several lines where it is long."""
    inner = list(parts)
    flat = f"[{commas(inner)}]"
    return f"[\n{_lines(part + ',' for part in inner)}]" if _too_long(flat) else flat


def block(lines: Iterable[str]) -> str:
    """Statements in braces, a line each."""
    return f"{{\n{_lines(lines)}}}"


def _lines(parts: Iterable[str]) -> str:
    return "".join("  " + part.replace("\n", "\n  ") + "\n" for part in parts)


def _too_long(flat: str) -> bool:
    return "\n" in flat or len(unmarked(flat)) > 100


class Names:
    """The JavaScript names of one module's functions, constants and helpers, and of the names inside functions."""

    def __init__(self, taken: Iterable[str], single: Set[type], *, short: bool) -> None:
        self.short = short
        self.single = single
        self.records: dict[str, type] = {}
        self._taken = set(taken) | RESERVED
        self._outer: dict[str, str] = {}
        self._inner: dict[Symbol, str] = {}
        self._letters = _words(ascii_uppercase + "_")

    def outer(self, name: str) -> str:
        """The name of a function or constant of the rules."""
        if name not in self._outer:
            self._outer[name] = self._next() if self.short else name
        return self._outer[name]

    def record(self, of: type, values: Sequence[str]) -> str:
        """A record of these values, by a call of the class's own function, or written out if it is the only one."""
        if of in self.single:
            fields = record_fields(of) or ()
            return braces(f if f == value else f"{f}: {value}" for f, value in zip(fields, values, strict=True))
        self.records[of.__name__] = of
        return f"{self.outer(of.__name__)}({commas(values)})"

    def helper(self, name: str) -> str:
        """The name of something that only the emitted code has."""
        key = f" {name}"
        if key not in self._outer:
            free = name
            while free in self._taken:
                free += "_"
            self._outer[key] = self._next() if self.short else free
        return self._outer[key]

    def locals(self, symbols: Iterable[Symbol]) -> None:
        """Names the symbols of one function; those of different functions may share a name."""
        for symbol, letter in zip(symbols, letters(), strict=False):
            self._inner[symbol] = letter if self.short else symbol.name

    def snippet(self, text: str, helpers: Iterable[str]) -> str:
        """A snippet of JavaScript with its `$names` put in: those of helpers and of the rules, all others its own."""
        short, own = letters(), dict[str, str]()

        def name(found: re.Match[str]) -> str:
            word = found[1]
            if word in helpers:
                return self.helper(word)
            if word not in own:
                own[word] = next(short) if self.short else word
            return own[word]

        named = re.sub(r"\$(\w+)", name, text)
        return named if self.short else re.sub(r"\b(\w+): \1\b", r"\1", named)

    def local(self, symbol: Symbol) -> str:
        return self._inner[symbol]

    def _next(self) -> str:
        return next(word for word in self._letters if word not in RESERVED)


def letters() -> Iterator[str]:
    """Short names for what is inside a function."""
    return _words(ascii_lowercase)


def _words(letters: str) -> Iterator[str]:
    """`a … z`, `a1 … z1`, and so on."""
    return (letter + (str(turn) if turn else "") for turn in count() for letter in letters)


def mark(span: Span) -> str:
    """A note in the text of where it comes from; `unmarked` takes it out again."""
    return f"{BEGIN}{span.line}:{span.column}{END}"


def arrow(parameters: str, body: str) -> str:
    """An arrow function; a body that begins with a brace would be taken for statements."""
    return f"({parameters}) => {f'({body})' if unmarked(body).startswith('{') else body}"


def unmarked(text: str) -> str:
    return re.sub(f"{BEGIN}[^{END}]*{END}", "", text)


def literal(value: Any, names: Names) -> Code:
    """A constant: numbers, texts, yes/no, None, enum members by value; records, tuples and tables by their parts."""
    if value is None:
        return Code("null")
    if isinstance(value, bool):
        return Code(f"!{int(not value)}", UNARY) if names.short else Code(str(value).lower())
    if isinstance(value, int):
        return Code(str(value), UNARY if value < 0 else CALL)
    if isinstance(value, str):
        return Code(text_literal(str(value)))
    if isinstance(value, type) and issubclass(value, StrEnum):
        return Code(brackets(text_literal(member.value) for member in value))
    fields = record_fields(type(value))
    if fields is not None:
        return Code(names.record(type(value), [literal(getattr(value, field), names).text for field in fields]))
    if isinstance(value, Mapping):
        return Code(braces(f"{key(k.value)}: {literal(v, names).text}" for k, v in value.items()))
    return Code(brackets(literal(each, names).text for each in value))


def text_literal(text: str) -> str:
    return f'"{_escaped(json.dumps(text, ensure_ascii=False)[1:-1])}"'


def template_part(text: str) -> str:
    """Text between the placeholders of a template literal."""
    plain = json.dumps(text, ensure_ascii=False)[1:-1].replace('\\"', '"')
    return _escaped(plain.replace("`", "\\`").replace("${", "\\${"))


def key(name: str) -> str:
    """The name of an object's field, in quotes where it is no plain word."""
    return name if re.fullmatch(r"[A-Za-z_$][A-Za-z0-9_$]*", name) else text_literal(name)


def _escaped(text: str) -> str:
    """Escapes what ends a script in HTML, what JavaScript takes for a line's end, and halves of surrogate pairs."""
    text = text.replace("<", "\\x3c").replace("-->", "--\\x3e")
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)
