"""How many references to ask, by an invented handbook; a second subject for the same generator."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final, NamedTuple

from calculators.vocabulary import Band, Calculator, Case, Example, Law, Section, Step, Whole, rule, table


class Stage(StrEnum):
    FIRST_JOB = "first-job"
    SKILLED_JOB = "skilled-job"
    LEADING_JOB = "leading-job"


class Verdict(StrEnum):
    ENOUGH = "enough"
    TOO_FEW = "too-few"


@dataclass(frozen=True)
class Application:
    """The inputs. `asked` None means that nobody has counted."""

    stage: Stage
    summer: bool = False
    asked: Annotated[int, Whole(0, 20)] | None = None


class Wanted(NamedTuple):
    """What the rules hand on: the range, and how many people beyond its lower end."""

    band: Band
    spare: int


class Count(NamedTuple):
    """The result. `gap` and `verdict` are None where nobody has counted."""

    low: int
    high: int
    open_ended: bool
    aim: int
    gap: int | None
    verdict: Verdict | None
    answer: str


STAGES: Final = table("references-by-stage", Stage)


@rule("stage-of-career", Section("okapi-handbook", "How many"), ("oh-first-job", "oh-skilled-job", "oh-leading-job"))
def stage_of_career(who: Application, now: Wanted) -> Step[Wanted] | None:
    """The range is the one of the sort of job."""
    band = STAGES[who.stage]
    return Step(Wanted(band, now.spare), f"The sort of job sets the range: it starts at {band.low}.")


@rule("holidays", Section("wombat-blog", "Nobody answers"), ("wb-one-away",))
def holidays(who: Application, now: Wanted) -> Step[Wanted] | None:
    """In the holidays one person more is asked."""
    if not who.summer:
        return None
    return Step(Wanted(now.band, now.spare + 1), "In the holidays somebody will be away, so ask one person more.")


def conclude(who: Application, now: Wanted) -> Count:
    """The aim is the lower end and the spare ones, and no more than the upper end."""
    low, high, open_ended = now.band
    aim = min(high, low + now.spare)
    gap = None if who.asked is None else max(0, aim - who.asked)
    verdict = None if gap is None else Verdict.ENOUGH if gap == 0 else Verdict.TOO_FEW
    return Count(low, high, open_ended, aim, gap, verdict, f"Ask {aim} people.")


def itself(who: Application) -> Iterable[Application]:
    return (who,)


def aim_in_band(case: Case[Application, Count], _: Case[Application, Count]) -> bool:
    return case.gives.low <= case.gives.aim <= case.gives.high


CALCULATOR: Final = Calculator(
    id="reference-count",
    profile=Application,
    start=Wanted(Band(0, 0, False), 0),
    rules=(stage_of_career, holidays),
    conclude=conclude,
    laws=(Law("aim-in-band", "The aim lies within the range.", itself, aim_in_band),),
    examples=(
        Example({"stage": "first-job"}, {"aim": 2, "rules": ["stage-of-career"]}),
        Example({"stage": "leading-job", "summer": True, "asked": 4}, {"aim": 6, "gap": 2, "verdict": "too-few"}),
    ),
)
