"""The pages of what can be wrong: one a code, with its reason and with the mistakes that the tests make."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.cases import Case, Piece, cases
from generator.codes import CODES, page_of
from generator.page import Page
from generator.pages.context import Context, Here
from generator.pages.finish import finish
from generator.pages.views import Head, Link

PATH, TITLE = "editing/checks/", "What can be wrong"
SUMMARY = "Every problem that a check can find in the content, with the reason, an example and what to write instead."
GROUPS: Mapping[str, str] = {  # the code that a group begins with
    "file-encoding": "Files that cannot be read",
    "field-missing": "Fields that are not what they should be",
    "duplicate-id": "Records that do not fit together",
    "calculator-words": "Words and rules that do not fit together",
    "layout-order": "How a file is laid out",
}
HOW_TO_SILENCE = """silences:
  - check: {code}
    reason: Why this record is right although the check finds fault with it."""


@dataclass(frozen=True)
class Example:
    """A mistake as it was written, as it should be, and what is said of it."""

    proves: str
    bad: Piece
    good: Piece
    said: str


@dataclass(frozen=True)
class CheckView:
    head: Head
    why: str
    is_error: bool
    silence: str
    examples: tuple[Example, ...]
    near: tuple[Link, ...]


@dataclass(frozen=True)
class GroupView:
    title: str
    anchor: str
    checks: tuple[Link, ...]


@dataclass(frozen=True)
class ChecksView:
    head: Head
    groups: tuple[GroupView, ...]
    refusals: Link


def check_pages(context: Context) -> list[Page]:
    """The list of all codes, and a page for each."""
    by_code: dict[str, list[Case]] = {}
    for case in cases():
        by_code.setdefault(case.code, []).append(case)
    return [_index(context), *(_page(context, code, by_code.get(code, [])) for code in CODES)]


def _index(context: Context) -> Page:
    here = context.here(PATH)
    head = Head(here.trail("editing"), TITLE, SUMMARY)
    groups = tuple(
        GroupView(title, first, tuple(_link(here, code) for code in codes)) for title, first, codes in _groups()
    )
    refusals = Link(here.href("rules/#errors"), "What the errors of rules mean")
    return finish(here, "checks", head, ChecksView(head, groups, refusals))


def _groups() -> list[tuple[str, str, list[str]]]:
    """The codes in groups, in the order of the table."""
    first = ""
    grouped: list[tuple[str, str]] = []
    for code in CODES:
        first = code if code in GROUPS else first
        grouped.append((first, code))
    return [(GROUPS[first], first, [code for _, code in of]) for first, of in groupby(grouped, lambda pair: pair[0])]


def _page(context: Context, code: str, shown: list[Case]) -> Page:
    here, kind = context.here(page_of(code)), CODES[code]
    head = Head((*here.trail("editing"), Link(here.href(PATH), TITLE)), code, kind.rule)
    group = next(codes for _, _, codes in _groups() if code in codes)
    view = CheckView(
        head=head,
        why=kind.why,
        is_error=kind.level == "error",
        silence=HOW_TO_SILENCE.format(code=code) if kind.may_be_silenced else "",
        examples=tuple(_example(case) for case in shown),
        near=tuple(_link(here, other) for other in group if other != code),
    )
    return finish(here, "check", head, view)


def _link(here: Here, code: str) -> Link:
    return Link(here.href(page_of(code)), code, CODES[code].rule)


def _example(case: Case) -> Example:
    return Example(case.proves, _visible(case.bad), _visible(case.good), case.said)


def _visible(piece: Piece) -> Piece:
    """A piece whose tabs, and spaces at the end of a line, can be seen."""
    lines = piece.text.replace("\t", "→   ").split("\n")
    shown = "\n".join(line.rstrip(" ") + "·" * (len(line) - len(line.rstrip(" "))) for line in lines)
    return Piece(piece.file, shown)
