"""A check is silenced for one record only, with a reason, and only as long as it finds something there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check import walk
from generator.codes import CODES, code_of
from generator.library import Library
from generator.model import Claim, Row
from generator.origin import Loc, Origin
from generator.problem import Place, Problem
from generator.record import Record, Silence

IDLE, REFUSED = "silence-idle", "silence-refused"


@dataclass(frozen=True)
class _Placed:
    """A silence, where it stands, and the lines of the record that it is for, from 1."""

    silence: Silence
    place: Place
    file: str
    lines: range

    def covers(self, problem: Problem) -> bool:
        place = problem.place
        return problem.code == self.silence.check and place.file == self.file and place.line in self.lines


def kept(problems: Iterable[Problem], library: Library) -> list[Problem]:
    """The problems that no silence covers, and those that the silences themselves are."""
    silences = list(_silences(library))
    valid = [each for each in silences if code_of(each.silence.check).may_be_silenced]
    found = list(problems)
    left = [problem for problem in found if not any(silence.covers(problem) for silence in valid)]
    refused = [_refused(each) for each in silences if each not in valid]
    idle = [_idle(each) for each in valid if not any(each.covers(problem) for problem in found)]
    return [*left, *refused, *idle]


def _silences(library: Library) -> Iterator[_Placed]:
    for _, origin, record in walk.records(library):
        for part, loc in walk.parts(record):
            if isinstance(part, (Record, Claim, Row)):
                for index, silence in enumerate(part.silences):
                    place = origin.place((*loc, "silences", index, "check"))
                    yield _Placed(silence, place, origin.text.file, _lines(origin, loc))


def _lines(origin: Origin, loc: Loc) -> range:
    return range(1, len(origin.text.lines) + 1) if not loc and origin.key is None else origin.lines(loc)


def _refused(placed: _Placed) -> Problem:
    name = placed.silence.check
    silent = ", ".join(code for code, kind in CODES.items() if kind.may_be_silenced)
    says = f"{name} cannot be silenced" if name in CODES else f'there is no check "{name}"'
    return Problem(REFUSED, placed.place, says, f"Mend what it finds. Those that can be silenced are {silent}.")


def _idle(placed: _Placed) -> Problem:
    says = f"{placed.silence.check} finds nothing here any more"
    return Problem(IDLE, placed.place, says, "Delete the silence with its reason.")
