"""No more claims are overdue for a first or another review, or were never reviewed, than `content/site.yml` allows."""

from collections.abc import Iterator
from itertools import groupby

from generator.freshness import never, overdue, reviews
from generator.library import Key, Library
from generator.problem import Problem

CODE = "review-overdue"
NEVER = "review-missing"


def find(library: Library, today: str) -> Iterator[Problem]:
    found, budget = reviews(library), library.site.freshness
    late, missing = overdue(found, today), never(found)
    if len(late) > budget.overdue:
        order = {name: number for number, name in enumerate(library.sources)}
        for source, claims in groupby(sorted(late, key=lambda each: order[each.source.id]), lambda each: each.source):
            due = [each.due for each in claims]
            says = f"{len(due)} of its claims should have been held against the page by {due[0]}"
            instead = f"Do so and write the day; {len(late)} are overdue in all, and site.yml allows {budget.overdue}."
            yield Problem(CODE, library.origins[Key("source", source.id)].place(("verified_on",)), says, instead)
    if len(missing) > budget.never_verified:
        place = library.origins[Key("site", "site")].place(("freshness", "never_verified"))
        says = f"{len(missing)} claims were never held against their page, and at most {budget.never_verified} may be"
        instead = "Write verified_on where you have read the live page, or allow more here."
        yield Problem(NEVER, place, says, instead)
