"""The rules of connection-target in the Python that PScript and Transcrypt take, for both of them.

Neither takes the rules as they stand (StrEnum, NamedTuple, decorators, tables read from YAML), so this is the same
logic on dicts and lists: figures, trace and texts. It does not refuse bad inputs: the method's errors show a value as
JSON and tell true from 1 and null from missing, which would be JavaScript in quotation marks in both.
"""

from typing import Any

LEVELS = {
    "student": {"low": 100, "high": 300, "open_ended": False},
    "entry": {"low": 300, "high": 500, "open_ended": False},
    "mid": {"low": 500, "high": 1000, "open_ended": False},
    "senior": {"low": 800, "high": 2000, "open_ended": True},
    "executive": {"low": 1000, "high": 5000, "open_ended": True},
}
JOB_SEEKERS = {
    "student": {"low": 250, "high": 500, "open_ended": True},
    "entry": {"low": 400, "high": 750, "open_ended": True},
    "mid": {"low": 750, "high": 1500, "open_ended": True},
    "senior": {"low": 1000, "high": 3000, "open_ended": True},
    "executive": {"low": 1000, "high": 3000, "open_ended": True},
}
INDUSTRIES = {
    "business-services": {"low": 500, "high": 500, "open_ended": True},
    "healthcare": {"low": 300, "high": 500, "open_ended": False},
    "higher-education": {"low": 400, "high": 600, "open_ended": False},
    "information-technology": {"low": 500, "high": 1000, "open_ended": True},
    "legal": {"low": 400, "high": 700, "open_ended": True},
    "manufacturing": {"low": 400, "high": 700, "open_ended": False},
}
FACTORS = ["local-peers", "many-organisations", "frequent-moves", "discoverable", "networking-priority"]
USUAL = 400
FLOOR = 500
SENIOR_YEARS = 7
FIRST_YEARS = 2


def spoken(band: Any) -> str:
    more = " or more" if band["open_ended"] else ""
    if band["low"] == band["high"]:
        return f"{band['low']}{more}"
    return f"{band['low']} to {band['high']}{more}"


def raised(band: Any) -> Any:
    low = max(band["low"], FLOOR)
    high = max(band["high"], low)
    return {"low": low, "high": high, "open_ended": band["open_ended"] or low == high}


def career_stage(who: Any, now: Any) -> Any:
    band = LEVELS[who["level"]]
    return [band, now["position"], f"Your career level sets the range: {spoken(band)}."]


def job_search(who: Any, now: Any) -> Any:
    if not who["job_seeking"]:
        return None
    seekers = JOB_SEEKERS[who["level"]]
    band = {
        "low": max(now["band"]["low"], seekers["low"]),
        "high": max(now["band"]["high"], seekers["high"]),
        "open_ended": now["band"]["open_ended"] or seekers["open_ended"],
    }
    return [band, now["position"], f"You are looking for a job, where the range is {spoken(seekers)}."]


def network_role(who: Any, now: Any) -> Any:
    if not who["network_role"] or who["years"] < FIRST_YEARS:
        return None
    why = f"Your role is paid to network, so at least {FLOOR} are expected of you."
    return [raised(now["band"]), now["position"], why]


def seniority(who: Any, now: Any) -> Any:
    if who["years"] < SENIOR_YEARS or who["level"] == "student":
        return None
    why = f"With {SENIOR_YEARS} years or more behind you, at least {FLOOR} are expected."
    return [raised(now["band"]), now["position"], why]


def industry(who: Any, now: Any) -> Any:
    if who["industry"] == "other":
        return None
    low = INDUSTRIES[who["industry"]]["low"]
    if low > USUAL:
        why = f"Your industry starts at {low}, above the usual {USUAL}, so aim higher in the range."
        return [now["band"], now["position"] + 2, why]
    if low < USUAL:
        why = f"Your industry starts at {low}, below the usual {USUAL}, so aim lower in the range."
        return [now["band"], now["position"] - 2, why]
    return [now["band"], now["position"], f"Your industry starts at {low}, which is usual, so nothing changes."]


def circumstances(who: Any, now: Any) -> Any:
    ticked = who["ticked"]
    if ticked == 0:
        return None
    why = f"You ticked {ticked} of {len(FACTORS)} circumstances, so aim higher in the range."
    return [now["band"], now["position"] + ticked, why]


def early_career(who: Any, now: Any) -> Any:
    if who["years"] >= FIRST_YEARS:
        return None
    return [
        now["band"],
        now["position"],
        f"In the first {FIRST_YEARS} years of work, says one practitioner, nobody counts: take your time.",
    ]


def verdict(connections: Any, years: Any, band: Any, aim: Any) -> str:
    if connections == 0:
        return "none-yet"
    if connections < band["low"]:
        return "early" if years < FIRST_YEARS else "below"
    if connections > band["high"] and not band["open_ended"]:
        return "above"
    return "in-range" if connections < aim else "on-target"


def given(inputs: Any, name: str, otherwise: Any) -> Any:
    return inputs[name] if name in inputs else otherwise  # noqa: SIM401 the inputs are no dict but an object


def ticked_of(named: Any) -> int:
    ticked = 0
    for each in FACTORS:
        if each in named:
            ticked += 1
    return ticked


def profile(inputs: Any) -> Any:
    return {
        "level": inputs["level"],
        "industry": given(inputs, "industry", "other"),
        "years": given(inputs, "years", 0),
        "job_seeking": given(inputs, "job_seeking", False),
        "network_role": given(inputs, "network_role", False),
        "ticked": ticked_of(given(inputs, "factors", [])),
        "connections": given(inputs, "connections", None),
    }


def conclude(who: Any, now: Any) -> Any:
    band = now["band"]
    low = band["low"]
    high = band["high"]
    position = min(10, max(0, now["position"]))
    aim = min(high, max(low, (low * 10 + (high - low) * position + 50) // 100 * 10))
    connections = who["connections"]
    return {
        "low": low,
        "high": high,
        "open_ended": band["open_ended"],
        "aim": aim,
        "gap": None if connections is None else max(0, aim - connections),
        "verdict": None if connections is None else verdict(connections, who["years"], band, aim),
        "industry_band": None if who["industry"] == "other" else INDUSTRIES[who["industry"]],
        "answer": f"Aim for about {aim} connections; the range is {spoken(band)}.",
    }


YEARS_WORKED = "LinkedIn connections as a ratio of years worked"
RULES: Any = [
    [career_stage, "career-stage", "smprotips", "LinkedIn Connection Targets by Career Level"],
    [job_search, "job-search", "smprotips", "Connection Targets for Job Seekers"],
    [network_role, "network-role", "hrnasty", YEARS_WORKED],
    [seniority, "seniority", "hrnasty", YEARS_WORKED],
    [industry, "industry", "smprotips", "LinkedIn Connection Recommendations by Industry"],
    [circumstances, "circumstances", "smprotips", "Factors That Impact Your Optimal Number of Connections"],
    [early_career, "early-career", "hrnasty", "Advice to the intern"],
]


def evaluate(inputs: Any) -> Any:
    who = profile(inputs)
    now: Any = {"band": {"low": 0, "high": 0, "open_ended": False}, "position": 3}
    rules = []
    steps = []
    for apply, name, source, section in RULES:
        found = apply(who, now)
        if found is not None:
            after = {"band": found[0], "position": found[1]}
            rules.append(name)
            steps.append(
                {
                    "rule": name,
                    "why": found[2],
                    "source": source,
                    "section": section,
                    "before": now,
                    "after": after,
                }
            )
            now = after
    result = conclude(who, now)
    result["rules"] = rules
    result["steps"] = steps
    return result
