"""What the proof of a calculator says to a reader."""

from dataclasses import dataclass

from generator import figures
from generator.verify import Proof


@dataclass(frozen=True)
class Reach:
    """What a rule does over the whole domain: in a sentence, and as shares of it."""

    says: str
    applies: str
    changes: str


def reach(proof: Proof, rule_id: str) -> Reach | None:
    """In how many cases a rule applies and changes something; None where the proof did not count them."""
    found = next((each for each in proof.rules if each.id == rule_id), None)
    if found is None:
        return None
    noun = "profiles" if proof.cases == proof.profiles else "cases"
    says = f"It applies to {_of(found.applied, proof.cases)} of the {figures.number(proof.cases)} {noun} that there are"
    says += f" and changes something for {_of(found.changed, proof.cases)}." if found.changed else "."
    return Reach(says, _share(found.applied, proof.cases), _share(found.changed, proof.cases))


def _of(part: int, whole: int) -> str:
    return "all" if part == whole else f"{figures.number(part)} ({_rounded(part, whole)} %)"


def _rounded(part: int, whole: int) -> str:
    share = (part * 200 + whole) // (whole * 2)
    return str(share) if share or not part else "under 1"


def _share(part: int, whole: int) -> str:
    return f"{part * 100 / whole:.2f}%"


def compared(proof: Proof) -> str:
    """What was run and compared, in a sentence or two."""
    return (
        f"The build runs all {figures.number(proof.profiles)} profiles through Python and through the JavaScript "
        f"that your browser runs, {figures.number(proof.results)} results in all, and compares them to the letter: "
        "figures, reasons and texts. It fails on the first difference. These laws are checked on the same results:"
    )
