"""How many LinkedIn connections to aim for.

An editorial reading of two sources: smprotips gives ranges by career level, by industry and for job seekers, hrnasty
gives a floor by experience. The figures stand in `content/benchmarks/`; the logic stands here, one function a rule.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from statistics import median_low
from typing import Annotated, Final, NamedTuple

from calculators.vocabulary import Band, Calculator, Case, Example, Law, Section, Step, Whole, row, rule, table


class Level(StrEnum):
    STUDENT = "student"
    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    EXECUTIVE = "executive"


class Industry(StrEnum):
    BUSINESS_SERVICES = "business-services"
    HEALTHCARE = "healthcare"
    HIGHER_EDUCATION = "higher-education"
    INFORMATION_TECHNOLOGY = "information-technology"
    LEGAL = "legal"
    MANUFACTURING = "manufacturing"
    OTHER = "other"


class Factor(StrEnum):
    LOCAL_PEERS = "local-peers"
    MANY_ORGANISATIONS = "many-organisations"
    FREQUENT_MOVES = "frequent-moves"
    DISCOVERABLE = "discoverable"
    NETWORKING_PRIORITY = "networking-priority"


class Verdict(StrEnum):
    NONE_YET = "none-yet"
    EARLY = "early"
    BELOW = "below"
    ABOVE = "above"
    IN_RANGE = "in-range"
    ON_TARGET = "on-target"


@dataclass(frozen=True)
class Profile:
    """The inputs. `years` are full years of professional experience; `connections` None means "don't know"."""

    level: Level
    industry: Industry = Industry.OTHER
    years: Annotated[int, Whole(0, 50)] = 0
    job_seeking: bool = False
    network_role: bool = False
    factors: tuple[Factor, ...] = ()
    connections: Annotated[int, Whole(0, 30_000)] | None = None


class Standing(NamedTuple):
    """What the rules hand on: the band so far, and the position in it, in tenths of the way from low to high."""

    band: Band
    position: int


class Target(NamedTuple):
    """The result. `gap` and `verdict` are None without `connections`, `industry_band` without an industry."""

    low: int
    high: int
    open_ended: bool
    aim: int
    gap: int | None
    verdict: Verdict | None
    industry_band: Band | None
    answer: str


LEVELS: Final = table("career-level", Level)
JOB_SEEKERS: Final = table("job-seekers", Level)
INDUSTRIES: Final = table("industry", Industry)
TYPICAL_LOW: Final = median_low(band.low for band in INDUSTRIES.values())
ESTABLISHED: Final = row("experience", "established")
FIRST_YEARS: Final = row("experience", "first-years")

START: Final = Standing(Band(0, 0, False), 3)


@rule(
    "career-stage",
    Section("smprotips", "LinkedIn Connection Targets by Career Level"),
    ("sm-level-student", "sm-level-entry", "sm-level-mid", "sm-level-senior", "sm-level-executive"),
)
def career_stage(who: Profile, now: Standing) -> Step[Standing] | None:
    """The range to start from is the one of the career level."""
    band = LEVELS[who.level]
    return Step(Standing(band, now.position), f"Your career level sets the range: {spoken(band)}.")


@rule(
    "job-search",
    Section("smprotips", "Connection Targets for Job Seekers"),
    ("sm-js-higher-end", "sm-js-graduate", "sm-js-entry", "sm-js-mid", "sm-js-director"),
)
def job_search(who: Profile, now: Standing) -> Step[Standing] | None:
    """Looking for a job lifts both ends of the range to the job seekers' row where that is higher.

    It never lowers a target. The source's own row for directors and up would: it ends below the executive range.
    """
    if not who.job_seeking:
        return None
    seekers = JOB_SEEKERS[who.level]
    band = Band(
        max(now.band.low, seekers.low), max(now.band.high, seekers.high), now.band.open_ended or seekers.open_ended
    )
    return Step(Standing(band, now.position), f"You are looking for a job, where the range is {spoken(seekers)}.")


@rule(
    "network-role",
    Section("hrnasty", "LinkedIn connections as a ratio of years worked"),
    ("hr-sales-senior-500", "hr-sales-paid-to-network", "hr-early-low-count-not-judged"),
)
def network_role(who: Profile, now: Standing) -> Step[Standing] | None:
    """Business development and sales are paid to network: after the first years the floor is expected of them."""
    if not who.network_role or who.years < FIRST_YEARS.years_high:
        return None
    floor = ESTABLISHED.band.low
    return Step(
        Standing(with_floor(now.band, floor), now.position),
        f"Your role is paid to network, so at least {floor} are expected of you.",
    )


@rule(
    "seniority",
    Section("hrnasty", "LinkedIn connections as a ratio of years worked"),
    ("hr-sales-senior-500", "hr-ratio-years"),
)
def seniority(who: Profile, now: Standing) -> Step[Standing] | None:
    """From the senior years on the floor is expected of everybody but students."""
    if who.years < ESTABLISHED.years_low or who.level == Level.STUDENT:
        return None
    floor = ESTABLISHED.band.low
    return Step(
        Standing(with_floor(now.band, floor), now.position),
        f"With {ESTABLISHED.years_low} years or more behind you, at least {floor} are expected.",
    )


@rule(
    "industry",
    Section("smprotips", "LinkedIn Connection Recommendations by Industry"),
    ("sm-industry-varies", "sm-industry-tech-why-high", "sm-industry-stable-why-low"),
)
def industry(who: Profile, now: Standing) -> Step[Standing] | None:
    """An industry whose range starts above the usual moves the aim up in the range, one that starts below, down.

    The usual is the lower median of where the industries' ranges start.
    """
    if who.industry == Industry.OTHER:
        return None
    low = INDUSTRIES[who.industry].low
    if low > TYPICAL_LOW:
        return Step(
            Standing(now.band, now.position + 2),
            f"Your industry starts at {low}, above the usual {TYPICAL_LOW}, so aim higher in the range.",
        )
    if low < TYPICAL_LOW:
        return Step(
            Standing(now.band, now.position - 2),
            f"Your industry starts at {low}, below the usual {TYPICAL_LOW}, so aim lower in the range.",
        )
    return Step(now, f"Your industry starts at {low}, which is usual, so nothing changes.")


@rule(
    "circumstances",
    Section("smprotips", "Factors That Impact Your Optimal Number of Connections"),
    (
        "sm-factor-area-industry",
        "sm-factor-many-organisations",
        "sm-factor-job-changes",
        "sm-factor-discoverable",
        "sm-factor-networking-priority",
    ),
)
def circumstances(who: Profile, now: Standing) -> Step[Standing] | None:
    """Each of the source's questions that is answered with yes moves the aim one tenth up in the range."""
    ticked = len(who.factors)
    if ticked == 0:
        return None
    return Step(
        Standing(now.band, now.position + ticked),
        f"You ticked {ticked} of {len(Factor)} circumstances, so aim higher in the range.",
    )


@rule("early-career", Section("hrnasty", "Advice to the intern"), ("hr-early-low-count-not-judged",), explanatory=True)
def early_career(who: Profile, now: Standing) -> Step[Standing] | None:
    """In the first years one practitioner counts nothing against anybody. It changes no figure."""
    if who.years >= FIRST_YEARS.years_high:
        return None
    return Step(
        now,
        f"In the first {FIRST_YEARS.years_high} years of work, says one practitioner, nobody counts: take your time.",
    )


def with_floor(band: Band, floor: int) -> Band:
    """The band raised to start at the floor; it becomes open-ended where nothing is left between its ends."""
    low = max(band.low, floor)
    high = max(band.high, low)
    return Band(low, high, band.open_ended or low == high)


def conclude(who: Profile, now: Standing) -> Target:
    """The aim lies at the position, to the nearest ten, halves up, and within the band; the verdict compares."""
    low, high, open_ended = now.band
    position = min(10, max(0, now.position))
    rounded = (low * 10 + (high - low) * position + 50) // 100 * 10
    aim = min(high, max(low, rounded))
    return Target(
        low=low,
        high=high,
        open_ended=open_ended,
        aim=aim,
        gap=None if who.connections is None else max(0, aim - who.connections),
        verdict=None if who.connections is None else verdict(who.connections, who.years, now.band, aim),
        industry_band=None if who.industry == Industry.OTHER else INDUSTRIES[who.industry],
        answer=f"Aim for about {aim} connections; the range is {spoken(now.band)}.",
    )


def verdict(connections: int, years: int, band: Band, aim: int) -> Verdict:
    """How a count compares; the first that holds."""
    if connections == 0:
        return Verdict.NONE_YET
    if connections < band.low:
        return Verdict.EARLY if years < FIRST_YEARS.years_high else Verdict.BELOW
    if connections > band.high and not band.open_ended:
        return Verdict.ABOVE
    return Verdict.IN_RANGE if connections < aim else Verdict.ON_TARGET


def spoken(band: Band) -> str:
    """A band in words that read well aloud."""
    upper = "" if band.low == band.high else f" to {band.high}"
    return f"{band.low}{upper} or more" if band.open_ended else f"{band.low}{upper}"


def itself(who: Profile) -> Iterable[Profile]:
    return (who,)


def looking(who: Profile) -> Iterable[Profile]:
    return (replace(who, job_seeking=True),)


def one_more_factor(who: Profile) -> Iterable[Profile]:
    return (
        replace(who, factors=tuple(each for each in Factor if each in who.factors or each == more))
        for more in Factor
        if more not in who.factors
    )


def one_more_year(who: Profile) -> Iterable[Profile]:
    return (replace(who, years=who.years + 1),) if who.years < 50 else ()


def networking(who: Profile) -> Iterable[Profile]:
    return (replace(who, network_role=True),)


def aim_in_band(case: Case[Profile, Target], _: Case[Profile, Target]) -> bool:
    return case.gives.low <= case.gives.aim <= case.gives.high


def band_and_aim_not_lower(case: Case[Profile, Target], other: Case[Profile, Target]) -> bool:
    return low_not_lower(case, other) and case.gives.high <= other.gives.high and aim_not_lower(case, other)


def aim_not_lower(case: Case[Profile, Target], other: Case[Profile, Target]) -> bool:
    return case.gives.aim <= other.gives.aim


def low_not_lower(case: Case[Profile, Target], other: Case[Profile, Target]) -> bool:
    return case.gives.low <= other.gives.low


def gap_closed_at_aim(case: Case[Profile, Target], _: Case[Profile, Target]) -> bool:
    connections = case.who.connections
    return connections is None or (case.gives.gap == 0) == (connections >= case.gives.aim)


CALCULATOR: Final = Calculator(
    id="connection-target",
    profile=Profile,
    start=START,
    rules=(career_stage, job_search, network_role, seniority, industry, circumstances, early_career),
    conclude=conclude,
    laws=(
        Law("aim-in-band", "The aim lies within the range.", itself, aim_in_band),
        Law(
            "job-search-never-lowers",
            "Looking for a job never lowers the range or the aim.",
            looking,
            band_and_aim_not_lower,
        ),
        Law("factor-never-lowers", "One more circumstance never lowers the aim.", one_more_factor, aim_not_lower),
        Law(
            "year-never-lowers",
            "One more year of experience never lowers where the range starts.",
            one_more_year,
            low_not_lower,
        ),
        Law(
            "network-role-never-lowers",
            "A role in business development or sales never lowers where the range starts.",
            networking,
            low_not_lower,
        ),
        Law(
            "gap-closed-at-aim",
            "The gap is zero exactly when the connections reach the aim.",
            itself,
            gap_closed_at_aim,
        ),
    ),
    examples=(
        Example(
            {"level": "student"},
            {"low": 100, "high": 300, "open_ended": False, "aim": 160, "gap": None, "verdict": None}
            | {"rules": ["career-stage", "early-career"]},
        ),
        Example(
            {"level": "student", "connections": 50},
            {"low": 100, "high": 300, "open_ended": False, "aim": 160, "gap": 110, "verdict": "early"}
            | {"rules": ["career-stage", "early-career"]},
        ),
        Example(
            {"level": "mid", "industry": "healthcare", "years": 10, "connections": 420},
            {"low": 500, "high": 1000, "open_ended": False, "aim": 550, "gap": 130, "verdict": "below"}
            | {"rules": ["career-stage", "seniority", "industry"]},
        ),
        Example(
            {"level": "entry", "industry": "information-technology", "years": 8, "job_seeking": True}
            | {"network_role": True, "factors": ["discoverable"], "connections": 610},
            {"low": 500, "high": 750, "open_ended": True, "aim": 650, "gap": 40, "verdict": "in-range"}
            | {"rules": ["career-stage", "job-search", "network-role", "seniority", "industry", "circumstances"]},
        ),
        Example(
            {"level": "executive", "industry": "legal", "years": 25, "job_seeking": True, "connections": 6000},
            {"low": 1000, "high": 5000, "open_ended": True, "aim": 2200, "gap": 0, "verdict": "on-target"}
            | {"rules": ["career-stage", "job-search", "seniority", "industry"]},
        ),
        Example(
            {"level": "entry", "years": 8, "connections": 500},
            {"low": 500, "high": 500, "open_ended": True, "aim": 500, "gap": 0, "verdict": "on-target"}
            | {"rules": ["career-stage", "seniority"]},
        ),
        Example(
            {"level": "entry", "years": 1, "connections": 700},
            {"low": 300, "high": 500, "open_ended": False, "aim": 360, "gap": 0, "verdict": "above"}
            | {"rules": ["career-stage", "early-career"]},
        ),
    ),
)
