"""What several pages show alike. A view is finished: a template only lays it out."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup


@dataclass(frozen=True)
class Link:
    """A link to another page of the site, or to a part of one."""

    href: str
    title: str
    summary: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Care:
    """Where something can be looked after: edited at its line, followed back, reported; the last two may be nowhere."""

    edit: str
    history: str
    report: str


@dataclass(frozen=True)
class Became:
    """One thing that a commit altered: the day, in words or from what to what, and why."""

    day: str
    says: str
    was: Markup
    now: Markup
    why: str


@dataclass(frozen=True)
class History:
    """What became of a claim or a row, the newest first, and where its file's commits are shown."""

    anchor: str
    says: str
    became: tuple[Became, ...]
    commits: str


@dataclass(frozen=True)
class Head:
    """What a page opens with: the way here, its title and its one sentence."""

    trail: tuple[Link, ...]
    title: str
    summary: str


@dataclass(frozen=True)
class Grade:
    """An evidence grade as it is shown: a name, a sentence, one to four weights, and where it is explained."""

    id: str
    name: str
    says: str
    strength: int
    mark: str
    href: str


@dataclass(frozen=True)
class Figure:
    """A range with what it counts."""

    shown: Markup
    unit: str
    years: Markup | None
    as_of: str


@dataclass(frozen=True)
class DoubtView:
    """A reason to doubt a claim, and the sources that the reason rests on."""

    reason: str
    sources: tuple[Link, ...]


@dataclass(frozen=True)
class ClaimLine:
    """A claim in one line: what it says, who says so, how good that is, and what makes it doubtful."""

    id: str
    aliases: tuple[str, ...]
    href: str
    statement: str
    publisher: str
    source: Link
    grade: Grade
    seen: str
    doubts: tuple[DoubtView, ...]
    doubtful: str


@dataclass(frozen=True)
class ClaimView:
    """A claim as it opens in place: where it stands, and what contradicts or narrows it."""

    line: ClaimLine
    section: str
    figure: Figure | None
    note: str
    contradicts: tuple[ClaimLine, ...]
    refined_by: tuple[ClaimLine, ...]


@dataclass(frozen=True)
class Sure:
    """How sure we are of something: the level's name, its weights, and where the rule is told."""

    name: str
    mark: str
    href: str


Shown = TypeVar("Shown", ClaimLine, Markup)


@dataclass(frozen=True)
class Few(Generic[Shown]):
    """The first few of several claims, and more that stay closed until they are asked for, with how many that is."""

    first: tuple[Shown, ...]
    more: tuple[Shown, ...]
    counts: str


@dataclass(frozen=True)
class Rests:
    """What something rests on: the claims, how sure that makes us, and in a few sentences why."""

    claims: tuple[ClaimLine, ...]
    sure: Sure
    says: str


@dataclass(frozen=True)
class Evidence(Rests):
    """The same in full: the claims as they open in place, strongest first, the best grade, and the other side.

    `against` speaks against the thing itself and opens in place too; `opposed` contradicts only what it rests on.
    """

    cards: Few[Markup]
    strongest: Grade
    against: Few[Markup]
    opposed: Few[ClaimLine]


@dataclass(frozen=True)
class Weighed:
    """Advice with how sure we are of it."""

    link: Link
    sure: Sure


@dataclass(frozen=True)
class SourceClaims:
    """Claims of one source, told together."""

    source: Link
    grade: Grade
    seen: str
    counts: str
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True)
class Listing:
    """A heading with links below it."""

    title: str
    anchor: str
    links: tuple[Link, ...]
    summary: str = ""
    href: str = ""
