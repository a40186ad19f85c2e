"""How long it takes to reach an aim at a steady pace of invitations.

The pace and the share of invitations that are accepted are the reader's own assumptions; no source gives them. What a
free account may send with a personal note is the platform's own statement.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated, Final, NamedTuple

from calculators.vocabulary import Calculator, Case, Example, Law, Section, Step, Whole, rule


@dataclass(frozen=True)
class Plan:
    """The inputs. Of every hundred invitations `acceptance_percent` are accepted."""

    connections: Annotated[int, Whole(0, 30_000)]
    aim: Annotated[int, Whole(1, 30_000)]
    requests_per_week: Annotated[int, Whole(1, 100)] = 5
    acceptance_percent: Annotated[int, Whole(1, 100)] = 50


class Unchanged(NamedTuple):
    """What the rules hand on: no figure; they only add notes."""


class Course(NamedTuple):
    """The result: how many weeks, and how many invitations in all of them; both are 0 when the aim is met."""

    weeks: int
    requests: int
    answer: str


YEAR_IN_WEEKS: Final = 52
NOTES_A_MONTH: Final = 5


@rule("met", Section("smprotips", "Conclusion"), ("sm-end-depends",), explanatory=True)
def met(who: Plan, now: Unchanged) -> Step[Unchanged] | None:
    """Where the aim is met there is nothing to plan; what is enough depends on what you want."""
    if who.connections < who.aim:
        return None
    return Step(now, f"You have {who.connections} connections and aim for {who.aim}: it is met.")


@rule(
    "slow",
    Section("smprotips", "Tips for Growing Your LinkedIn Connections"),
    ("sm-grow-consistent",),
    explanatory=True,
)
def slow(who: Plan, now: Unchanged) -> Step[Unchanged] | None:
    """A network takes long and steady work, but a plan of more than a year is worth another look."""
    if weeks_for(who) <= YEAR_IN_WEEKS:
        return None
    return Step(now, "That is more than a year: send more requests, have more of them accepted, or lower the aim.")


@rule(
    "notes-allowance",
    Section("li-help-invitation-limit-reached", "Invitation limit reached"),
    ("lhil-five-notes",),
    explanatory=True,
)
def notes_allowance(who: Plan, now: Unchanged) -> Step[Unchanged] | None:
    """More requests in a week than a free account can send with a personal note in a month."""
    if who.requests_per_week <= NOTES_A_MONTH:
        return None
    return Step(
        now,
        f"A free account can add a personal note to about {NOTES_A_MONTH} requests a month;"
        f" of {who.requests_per_week} a week most go without one.",
    )


def weeks_for(who: Plan) -> int:
    """The missing connections divided by those that are accepted in a week, rounded up to whole weeks."""
    missing = max(0, who.aim - who.connections)
    return -(-missing * 100 // (who.requests_per_week * who.acceptance_percent))


def conclude(who: Plan, _: Unchanged) -> Course:
    """The weeks, the requests of all of them, and both in a sentence."""
    weeks = weeks_for(who)
    requests = weeks * who.requests_per_week
    return Course(weeks, requests, plan_in_words(weeks, requests, who.acceptance_percent))


def plan_in_words(weeks: int, requests: int, accepted: int) -> str:
    """The plan as a sentence, with the assumption that it stands on."""
    if weeks == 0:
        return "You have reached your aim."
    unit = "week" if weeks == 1 else "weeks"
    return f"About {weeks} {unit}, with {requests} requests in all, if {accepted} in a hundred are accepted."


def itself(who: Plan) -> Iterable[Plan]:
    return (who,)


def one_more_connection(who: Plan) -> Iterable[Plan]:
    return (replace(who, connections=who.connections + 1),) if who.connections < 30_000 else ()


def one_more_request(who: Plan) -> Iterable[Plan]:
    return (replace(who, requests_per_week=who.requests_per_week + 1),) if who.requests_per_week < 100 else ()


def enough_and_no_week_more(case: Case[Plan, Course], _: Case[Plan, Course]) -> bool:
    who, weeks = case.who, case.gives.weeks
    missing = max(0, who.aim - who.connections) * 100
    a_week = who.requests_per_week * who.acceptance_percent
    return weeks * a_week >= missing and (weeks == 0 or (weeks - 1) * a_week < missing)


def not_longer(case: Case[Plan, Course], other: Case[Plan, Course]) -> bool:
    return other.gives.weeks <= case.gives.weeks


CALCULATOR: Final = Calculator(
    id="growth-plan",
    profile=Plan,
    start=Unchanged(),
    rules=(met, slow, notes_allowance),
    conclude=conclude,
    laws=(
        Law(
            "enough-and-no-week-more",
            "The weeks suffice for what is missing, and one week less would not.",
            itself,
            enough_and_no_week_more,
        ),
        Law("connection-never-lengthens", "One more connection never takes longer.", one_more_connection, not_longer),
        Law("request-never-lengthens", "One more request a week never takes longer.", one_more_request, not_longer),
    ),
    examples=(
        Example({"connections": 420, "aim": 550}, {"weeks": 52, "requests": 260, "rules": []}),
        Example(
            {"connections": 0, "aim": 500, "requests_per_week": 10, "acceptance_percent": 30},
            {"weeks": 167, "requests": 1670, "rules": ["slow", "notes-allowance"]},
        ),
        Example({"connections": 500, "aim": 500}, {"weeks": 0, "requests": 0, "rules": ["met"]}),
    ),
)
