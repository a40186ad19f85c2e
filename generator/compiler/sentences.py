"""The sentences that rules say, as templates for translators: `Your industry starts at {1}, above the usual {2}.`

A text constant or an f-string of a rule is a sentence where it has a letter outside its figures; what stands between
the braces of an f-string is numbered from the left. Ids of options and verdicts are members of enums and never words.
"""

import re
from collections.abc import Iterable, Mapping

from generator.compiler import tree
from generator.compiler.reads import nodes

Parts = tuple[str | tree.Expression, ...]
_BLANK = re.compile(r"\{(\w+)\}")


def sentences(functions: Iterable[tree.Function]) -> tuple[str, ...]:
    """Every sentence of the functions, each once, in the order in which they stand."""
    texts = (parts_of(node) for function in functions for node in nodes(function.body))
    templates = (template(parts) for parts in texts if parts)
    return tuple(dict.fromkeys(each for each in templates if re.search(r"[^\W\d_]", _BLANK.sub("", each))))


def parts_of(node: object) -> Parts:
    """The parts of a text; none where the node is no text."""
    if isinstance(node, tree.Text):
        return node.parts
    return (node.value,) if isinstance(node, tree.Constant) and type(node.value) is str else ()


def template(parts: Parts) -> str:
    """A text with its expressions as numbers in braces."""
    count, written = 0, ""
    for part in parts:
        count += not isinstance(part, str)
        written += part if isinstance(part, str) else f"{{{count}}}"
    return written


def blanks(sentence: str) -> list[str]:
    """What stands in braces in a sentence, in order."""
    return sorted(_BLANK.findall(sentence))


def said(parts: Parts, says: Mapping[str, str]) -> Parts:
    """The text in another language, its expressions where the translation has their numbers."""
    translated = says.get(template(parts))
    if translated is None:
        return parts
    expressions = [part for part in parts if not isinstance(part, str)]
    pieces = _BLANK.split(translated)
    return tuple(expressions[int(each) - 1] if index % 2 else each for index, each in enumerate(pieces) if each)
