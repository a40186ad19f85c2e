"""What became of a claim or a row since it was added, commit by commit."""

from generator import figures
from generator.history import MEASURED, Told, anchor
from generator.library import Altered, Key
from generator.pages.context import Here
from generator.pages.views import Became, History
from generator.pages.words import counted, when


def history(here: Here, key: Key) -> History | None:
    """The history of a claim or a row; None where it is as it was when it was added."""
    if not here.has_history(key):
        return None
    told = here.context.history[key]
    origin, _ = here.library.origin(key)
    commits = {each.commit.id: each.commit.day for each in told if each.altered.how != "added"}
    last = when(next(iter(commits.values())))
    says = (
        f"Changed on {last}" if len(commits) == 1 else f"{counted(len(commits), 'change').capitalize()}, last on {last}"
    )
    return History(anchor(key), says, tuple(map(_became, told)), here.commits_of(origin.text.file))


def _became(told: Told) -> Became:
    (_, how, was, now), commit = told.altered, told.commit
    measured = how in MEASURED
    return Became(
        day=when(commit.day),
        says="Years" if how == "years" else "" if measured else said(told.altered),
        was=figures.heard(was) if measured else figures.heard(""),
        now=figures.heard(now) if measured else figures.heard(""),
        why=commit.why,
    )


def said(altered: Altered) -> str:
    """What became of something that is no figure, in words."""
    if altered.how == "changed":
        return f"Changed: {altered.now}"
    return f"Renamed, before {altered.was}" if altered.how == "renamed" else altered.how.capitalize()
