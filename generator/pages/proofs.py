"""What the proof of a calculator says to a reader."""

from dataclasses import dataclass

from generator.verify import Proof


@dataclass(frozen=True)
class Reach:
    """What a rule does over the whole domain, in a sentence and as shares of it."""

    says: str
    applies: str
    changes: str


def reach(proof: Proof, rule: str) -> Reach | None:
    """How many profiles a rule applies to and changes; nothing where the proof did not count them."""
    return None


def compared(proof: Proof) -> str:
    """What was compared, in a sentence."""
    return ""
