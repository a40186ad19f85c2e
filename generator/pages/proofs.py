"""What the proof of a calculator says to a reader."""

from collections.abc import Callable
from dataclasses import dataclass

from generator import figures
from generator.calculator_words import CalculatorWords
from generator.pages.words import counted
from generator.verify import Proof

SCRIPT, WORKER = "assets/calculator/check.mjs", "assets/calculator/check_worker.mjs"


@dataclass(frozen=True)
class TurnView:
    """A comparison where an answer changes: as it stands in the rules, and where."""

    text: str
    line: int
    href: str


@dataclass(frozen=True)
class ExtentView:
    """A figure with the least and the greatest that it comes to."""

    name: str
    low: str
    high: str


@dataclass(frozen=True)
class CheckView:
    """What the page needs to repeat the run: addresses, and what is to come out."""

    script: str
    worker: str
    rules: str
    module: str
    digest: str
    results: int


@dataclass(frozen=True)
class ProofView:
    """What was run and compared, and what the results came to."""

    says: str
    profiles: str
    whole: tuple[str, ...]
    cut: tuple[str, ...]
    turns: tuple[TurnView, ...]
    extents: tuple[ExtentView, ...]
    engine: str
    examples: str
    check: CheckView


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
    among = "profiles that there are" if proof.cases == proof.profiles else "cases that the build runs"
    says = f"It applies to {_of(found.applied, proof.cases)} of the {figures.number(proof.cases)} {among}"
    says += f" and changes something for {_of(found.changed, proof.cases)}." if found.changed else "."
    return Reach(says, _share(found.applied, proof.cases), _share(found.changed, proof.cases))


def _of(part: int, whole: int) -> str:
    return "all" if part == whole else f"{figures.number(part)} ({_rounded(part, whole)} %)"


def _rounded(part: int, whole: int) -> str:
    share = (part * 200 + whole) // (whole * 2)
    return str(share) if share or not part else "under 1"


def _share(part: int, whole: int) -> str:
    return f"{part * 100 / whole:.2f}%"


def proof_view(
    proof: Proof, words: CalculatorWords, href: Callable[[str], str], edit: Callable[[int], str]
) -> ProofView:
    """The proof of a calculator; `href` gives the link to a path of the site, `edit` to a line of the rules."""
    folder = f"calculators/{words.id}/"
    return ProofView(
        says=(
            f"Each build works out {figures.number(proof.results)} results in Python and in the JavaScript that runs "
            "in your browser, and compares them to the letter: figures, reasons and texts. It fails on the first "
            "difference."
        ),
        profiles=figures.number(proof.profiles),
        whole=tuple(words.inputs[each].label for each in proof.whole_inputs),
        cut=tuple(words.inputs[each].label for each in proof.cut_inputs),
        turns=tuple(TurnView(each.text, each.line, edit(each.line)) for each in proof.turns),
        extents=tuple(
            ExtentView(words.figures.get(each.name, each.name), figures.number(each.low), figures.number(each.high))
            for each in proof.extents
        ),
        engine=proof.v8,
        examples=counted(proof.examples, "worked example"),
        check=CheckView(
            script=href(SCRIPT),
            worker=href(WORKER),
            rules=href(f"{folder}rules.mjs"),
            module=href(f"{folder}check.mjs"),
            digest=proof.results_digest,
            results=proof.results,
        ),
    )
