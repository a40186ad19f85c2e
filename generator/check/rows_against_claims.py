"""A row of a benchmark states what one of its claims states: the band, and the years where it has them."""

from collections.abc import Iterator

from generator import figures
from generator.figures import Range
from generator.library import Key, Library
from generator.model import Claim, Figures, Row
from generator.problem import Problem

CODE = "row-differs-from-claims"


def find(library: Library) -> Iterator[Problem]:
    for benchmark in library.benchmarks.values():
        origin = library.origins[Key("benchmark", benchmark.id)]
        for index, row in enumerate(benchmark.rows):
            claims = [library.claims[name] for name in row.claims if name in library.claims]
            if not claims or any(_agrees(row, claim) for claim in claims):
                continue
            said = "; ".join(f"{claim.id} states {_said(claim)}" for claim in claims)
            says = f"the row says {_text(row)}, but {said}"
            instead = "Correct the row or the claim, or name the claim that the row rests on."
            yield Problem(CODE, origin.place(("rows", index, "low")), says, instead)


def _agrees(row: Row, claim: Claim) -> bool:
    stated = claim.figures
    return stated is not None and _meaning(row) == _meaning(stated) and row.years == _years(stated)


def _years(stated: Figures) -> object:
    return stated.years.model_copy(update={"approximate": False}) if stated.years else None


def _meaning(band: Row | Figures) -> Range:
    """The band with one spelling for "500+": low 500, high 500, open-ended."""
    high = band.low if band.open_ended and band.high is None else band.high
    return Range(band.low, high, band.open_ended, getattr(band, "exclusive_high", False))


def _text(band: Row | Figures) -> str:
    years = f" at {figures.text(figures.range_of(band.years))} years" if band.years else ""
    return figures.text(figures.range_of(band)) + years


def _said(claim: Claim) -> str:
    return _text(claim.figures) if claim.figures else "no figure"
