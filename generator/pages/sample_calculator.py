"""How many people to write to after an event: the sample on the page about writing rules, with a made-up source."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final, NamedTuple

from calculators.vocabulary import Calculator, Example, Section, Step, Whole, rule


class Event(StrEnum):
    FAIR = "fair"
    DINNER = "dinner"


@dataclass(frozen=True)
class Evening:
    """The inputs."""

    event: Event
    people: Annotated[int, Whole(0, 200)] = 10
    tired: bool = False


class Plan(NamedTuple):
    """What the rules hand on."""

    messages: int


class Result(NamedTuple):
    """What a reader gets."""

    messages: int
    days: int
    answer: str


PERCENT: Final = {Event.FAIR: 20, Event.DINNER: 50}


@rule("share", Section("a-source", "Its heading"), ("its-claim",))
def share(who: Evening, _: Plan) -> Step[Plan] | None:
    """Write to a part of the people you met; at a dinner you get to know more of them."""
    percent = PERCENT[who.event]
    messages = (who.people * percent + 50) // 100
    return Step(Plan(messages), f"Of the {who.people} people {where(who.event)}, write to {messages}.")


@rule("tired", Section("a-source", "Its heading"), ("its-claim",))
def tired(who: Evening, now: Plan) -> Step[Plan] | None:
    """Three messages are enough for one evening."""
    if not who.tired or now.messages <= 3:
        return None
    return Step(Plan(3), "You are tired, so three are enough.")


def where(event: Event) -> str:
    match event:
        case Event.FAIR:
            return "at the fair"
        case Event.DINNER:
            return "at the dinner"


def conclude(_: Evening, now: Plan) -> Result:
    days = -(-now.messages // 5)
    unit = "day" if days == 1 else "days"
    return Result(now.messages, days, f"Write to {now.messages} people within {max(1, days)} {unit}.")


CALCULATOR: Final = Calculator(
    id="after-an-event",
    profile=Evening,
    start=Plan(0),
    rules=(share, tired),
    conclude=conclude,
    examples=(Example({"event": "dinner"}, {"messages": 5, "days": 1, "rules": ["share"]}),),
)
