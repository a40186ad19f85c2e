"""How fresh the claims are: when each was last held against its source's page, and when that is due again.

Until somebody has done so its time runs from the day that it was first published, by the list of ids. A claim's own
`verified_on` and `review_every` come before its source's; how often is else a matter of the source's grade, in
`content/site.yml`. Days are texts such as 2026-01-31, which sort as days do.
"""

import calendar
from collections.abc import Iterable
from typing import NamedTuple

from generator.library import Key, Library
from generator.model import Claim, Source


class Review(NamedTuple):
    """When a claim was last held against the live page, None where it never was, and when that is due."""

    claim: Claim
    source: Source
    every: str
    verified_on: str | None
    due: str


def reviews(library: Library) -> tuple[Review, ...]:
    """The review of every claim, in the order of the content; a piece of a claim is reviewed with the whole."""
    return tuple(
        _review(library, library.source_of[name], library.claims[name]) for name in library.wholes(library.claims)
    )


def _review(library: Library, source: Source, claim: Claim) -> Review:
    every = claim.review_every or source.review_every or library.site.freshness.review_every[source.grade]
    verified_on = max(filter(None, (claim.verified_on, source.verified_on)), default=None)
    return Review(claim, source, every, verified_on, after(verified_on or _published(library, claim), every))


def _published(library: Library, claim: Claim) -> str:
    """The day that a claim was first published, by whatever name; where no list tells, that of the revision."""
    key = Key("claim", claim.id)
    days = [library.ledger[each].day for each in (key, *library.former(key)) if each in library.ledger]
    return min(days, default=library.site.revised)


def after(day: str, every: str) -> str:
    """The day that lies a time such as `6 months` or `2 years` after a day; the month's last where it has none such."""
    number, unit = every.split()
    year, month, of_month = (int(part) for part in day.split("-"))
    months = year * 12 + month - 1 + int(number) * (12 if unit.startswith("year") else 1)
    year, month = months // 12, months % 12 + 1
    return f"{year:04}-{month:02}-{min(of_month, calendar.monthrange(year, month)[1]):02}"


def overdue(found: Iterable[Review], today: str) -> tuple[Review, ...]:
    """The claims whose review was due before a day, the longest overdue first."""
    return tuple(sorted((each for each in found if each.due < today), key=lambda each: each.due))


def never(found: Iterable[Review]) -> tuple[Review, ...]:
    """The claims that nobody has held against the live page yet."""
    return tuple(each for each in found if each.verified_on is None)


def summary(library: Library, today: str) -> str:
    """How the claims stand on a day, beside what the site allows itself."""
    found, budget = reviews(library), library.site.freshness
    return (
        f"Freshness on {today}: of {len(found)} claims {len(overdue(found, today))} are overdue "
        f"(at most {budget.overdue}), and {len(never(found))} were never held against their page "
        f"(at most {budget.never_verified})."
    )
