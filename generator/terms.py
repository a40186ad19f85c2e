"""The words of the glossary where they stand in prose: which term a word means, in the singular or the plural."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markdown_it.token import Token

from generator.model import Term


class Found(NamedTuple):
    """A term's word in a text: from where to where, and the term's id."""

    start: int
    end: int
    term: str


@dataclass(frozen=True)
class Words:
    """The words that are marked, by the letter that they begin with: a pattern, and the term that each group means.

    One pattern of all words would try every one of them at every letter of a text.
    """

    by_letter: Mapping[str, tuple[re.Pattern[str], tuple[str, ...]]]

    def find(self, text: str) -> Iterator[Found]:
        """Every word of the glossary in a text, in order; of several at one place the longest."""
        done = 0
        for start in _STARTS.finditer(text):
            pattern, terms = self.by_letter.get(start[0].lower(), _NONE)
            if start.start() >= done and (match := pattern.match(text, start.start())):
                assert match.lastindex is not None, "every alternative is a group"
                yield Found(match.start(), match.end(), terms[match.lastindex - 1])
                done = match.end()


_STARTS = re.compile(r"(?<![\w-])\w")
_NONE: tuple[re.Pattern[str], tuple[str, ...]] = (re.compile(r"(?!)"), ())


def forms(term: Term) -> tuple[str, ...]:
    """The title of a term and its other words, without those that mean other things too."""
    return tuple(each for each in (term.title, *term.synonyms) if each not in term.everyday)


def words_of(terms: Iterable[Term]) -> Words:
    """The words of a glossary. A form in capitals, such as CV, is only found in capitals."""
    named: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for form, name in sorted(((form, term.id) for term in terms for form in forms(term)), key=_longest_first):
        named[form[0].lower()].append((form, name))
    return Words({letter: (_pattern(found), tuple(name for _, name in found)) for letter, found in named.items()})


def _longest_first(named: tuple[str, str]) -> tuple[int, str]:
    return -len(named[0]), named[0]


def _pattern(named: Sequence[tuple[str, str]]) -> re.Pattern[str]:
    groups = "|".join(f"({_plural(form)})" for form, _ in named)
    return re.compile(rf"(?:{groups})(?![\w-])", re.IGNORECASE)


def _plural(form: str) -> str:
    stem = re.escape(form).replace("'", "['’]").replace(r"\ ", r"\s+")
    if form.isupper():
        return f"(?-i:{stem}s?)"
    if re.search(r"[^aeiou]y$", form):
        return f"{stem[:-1]}(?:y|ies)"
    return f"{stem}(?:es)?" if re.search(r"(s|x|ch|sh)$", form) else f"{stem}s?"


def marked(tokens: Sequence[Token], words: Words, told: set[str]) -> list[Token]:
    """The tokens of a text with a term's first word as a token of its own, outside headings and links.

    `told` are the terms that the page has marked before; the new ones are added to it.
    """
    out = []
    for index, token in enumerate(tokens):
        in_heading = index > 0 and tokens[index - 1].type == "heading_open"
        if token.type == "inline" and token.children and not in_heading:
            out.append(token.copy(children=list(_in_line(token.children, words, told))))
        else:
            out.append(token)
    return out


def _in_line(tokens: Sequence[Token], words: Words, told: set[str]) -> Iterator[Token]:
    links = 0
    for token in tokens:
        links += token.nesting if token.type in ("link_open", "link_close") else 0
        if token.type != "text" or links:
            yield token
            continue
        done = 0
        for found in words.find(token.content):
            if found.term in told:
                continue
            told.add(found.term)
            yield Token("text", "", 0, content=token.content[done : found.start])
            yield Token("term", "", 0, content=token.content[found.start : found.end], meta={"term": found.term})
            done = found.end
        yield Token("text", "", 0, content=token.content[done:])
