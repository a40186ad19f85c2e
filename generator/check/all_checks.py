"""Every check of the content, in one list. Each stands in a file of its own and gives problems."""

from collections.abc import Callable, Iterator

from generator.check import (
    bare_figures,
    broken_prose,
    claims_in_pieces,
    commas,
    crossed_bands,
    dangling_references,
    duplicate_ids,
    faint_colours,
    first_things,
    future_dates,
    hard_reading,
    idle_aliases,
    idle_references,
    key_order,
    long_answers,
    mixed_sides,
    one_sided_contradictions,
    reading_orders,
    renamed_references,
    rival_tables,
    rows_against_claims,
    shown_ids,
    silences,
    stale_claims,
    taken_addresses,
    taken_aliases,
    trailing_spaces,
    unfit_logo,
    unlisted_ids,
    unused_claims,
    vanished_ids,
)
from generator.library import Library
from generator.problem import Problem

CHECKS: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    duplicate_ids.find,
    taken_addresses.find,
    taken_aliases.find,
    idle_aliases.find,
    unlisted_ids.find,
    vanished_ids.find,
    dangling_references.find,
    renamed_references.find,
    idle_references.find,
    one_sided_contradictions.find,
    mixed_sides.find,
    claims_in_pieces.find,
    crossed_bands.find,
    rows_against_claims.find,
    rival_tables.find,
    reading_orders.find,
    first_things.find,
    unused_claims.find,
    broken_prose.find,
    shown_ids.find,
    bare_figures.find,
    hard_reading.find,
    long_answers.find,
    faint_colours.find,
    unfit_logo.find,
    key_order.find,
    trailing_spaces.find,
    commas.find,
)
DATED: tuple[Callable[[Library, str], Iterator[Problem]], ...] = (future_dates.find, stale_claims.find)


def check(library: Library, today: str | None = None) -> list[Problem]:
    """Every problem that any check finds. Dates are held against `today`, as 2026-01-31; None leaves that out."""
    problems = [problem for find in CHECKS for problem in find(library)]
    if today is not None:
        problems += [problem for find in DATED for problem in find(library, today)]
    return silences.kept(problems, library)
