"""What the reader of YAML stumbles over, in the words of people who write records."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import yaml


class Stumble(NamedTuple):
    """Where to look, what is wrong there, and what to write. Lines and columns count from 0."""

    mark: yaml.Mark | None
    says: str
    instead: str


class _Wording(NamedTuple):
    says: str
    instead: str
    where_it_begins: bool = False


def stumble(error: yaml.MarkedYAMLError, line: str, last: Any) -> Stumble:
    """The mistake behind an error of the parser's: `line` is the line of its mark, `last` what was read before."""
    if error.problem == "did not find expected key" and (quoted := _quoted_lines(last)):
        says = f"the quote that opens here closes only on line {quoted[-1]}"
        return Stumble(last and last.start_mark, says, _QUOTE.instead)
    column = error.problem_mark.column if error.problem_mark else 0
    before, sign = line[:column].strip(), line[column : column + 1]
    wording = _TAB if sign == "\t" else _wording(error, before, sign)
    if wording is None:
        says = f"this is not YAML: {error.problem or error.context}"
        return Stumble(error.problem_mark or error.context_mark, says, _LOOK)
    mark = error.context_mark if wording.where_it_begins else error.problem_mark
    return Stumble(mark or error.problem_mark, wording.says.replace("SIGN", sign), wording.instead)


def _quoted_lines(event: Any) -> range:
    """The lines, from 1, of a text in quotes that ends on a later line than it begins; else none."""
    if getattr(event, "style", None) not in ("'", '"') or event.start_mark.line == event.end_mark.line:
        return range(0)
    return range(event.start_mark.line + 1, event.end_mark.line + 2)


def _wording(error: yaml.MarkedYAMLError, before: str, sign: str) -> _Wording | None:
    """The words for an error; some errors mean another thing where a text or no field's name stands before them."""
    if error.problem == "did not find expected key" and (before or sign == "-"):
        return _GOES_ON if before else _DASH
    if error.problem == "did not find expected '-' indicator" and sign != "-":
        return _FIELD
    if error.problem == "mapping values are not allowed in this context" and not re.fullmatch(r"(- )?[\w-]+", before):
        return _COLON
    return _WORDINGS.get((error.context, error.problem)) or _WORDINGS.get((None, error.problem))


_LOOK = "Check the indentation with spaces, the quotes and the colons here and on the line before."
_QUOTE = _Wording(
    "the quote that opens here is never closed",
    "Write the same quote again at the end of the text.",
    where_it_begins=True,
)
_TAB = _Wording("a tab stands where spaces belong", "Set the line in with spaces, two for each step.")
_GOES_ON = _Wording(
    "the text goes on behind the quote or bracket that closed it", "Put the whole text below >-, or in other quotes."
)
_DASH = _Wording("a list cannot go on like this", "Set each item's dash exactly below the first one's.")
_FIELD = _Wording("no field can begin here", "Set each field exactly as far in as those around it.")
_COLON = _Wording("a text without quotes cannot hold a colon and a space", "Put the text in quotes, or below >-.")
_WORDINGS: Mapping[tuple[str | None, str | None], _Wording] = {
    ("while scanning a quoted scalar", "found unexpected end of stream"): _QUOTE,
    ("while parsing a flow sequence", "did not find expected ',' or ']'"): _Wording(
        "the list that begins here is not closed, or lacks a comma",
        "Write ] after its last item, and a comma between two items.",
        True,
    ),
    ("while parsing a flow mapping", "did not find expected ',' or '}'"): _Wording(
        "what begins with a brace here is not closed, or lacks a comma",
        "Write } at its end. A text that begins with a brace goes in quotes, or below >-.",
        True,
    ),
    ("while parsing a flow node", "did not find expected node content"): _Wording(
        "a value is missing here", "Write the value, or take away the comma or the bracket before it."
    ),
    ("while parsing a block mapping", "did not find expected key"): _FIELD,
    ("while parsing a block collection", "did not find expected '-' indicator"): _DASH,
    ("while scanning a simple key", "could not find expected ':'"): _Wording(
        "a field's name lacks its colon, or a text is not set in",
        "Write a colon and a space after the name; set a text that goes on here further in than its field.",
        True,
    ),
    ("while scanning a block scalar", "found a tab character where an indentation space is expected"): _TAB,
    ("while scanning a plain scalar", "found a tab character that violates indentation"): _TAB,
    (None, "found character that cannot start any token"): _Wording(
        "a text cannot begin with SIGN", "Put the text in quotes."
    ),
    (None, "mapping values are not allowed in this context"): _Wording(
        "this field is further in than the ones around it", "Set each field exactly as far in as those around it."
    ),
    (None, "did not find expected <document start>"): _Wording(
        "this line is less far in than the ones above it", "Set all fields of a record equally far in."
    ),
}
