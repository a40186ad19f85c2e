"""No figure in prose is written by hand, in digits or in words: it is bound to its record, or marked as free."""

from collections import Counter
from collections.abc import Iterator

from generator.check import walk
from generator.figures import known_figures
from generator.findings import findings
from generator.library import Library
from generator.problem import Problem

CODE = "figure-bare"
IDLE = "figure-free-idle"
SMALL = 31  # steps and days are counted in small numbers, which some record states by chance


def find(library: Library) -> Iterator[Problem]:
    known = known_figures(library)
    for piece in walk.prose(library):
        seen: Counter[str] = Counter()
        for written in findings(piece.words).numbers:
            place = piece.origin.place_in(piece.loc, written, seen[written])
            seen[written] += 1
            figure = int(written.replace(",", ""))
            says = f"the number {written} is written by hand"
            if figure in known:
                says += f", and {known[figure][1:-1]} states it"
                yield Problem(CODE, place, says, f"Write {known[figure]}, or the record that you mean.")
            else:
                instead = f"Bind it to a record, as in {{claim:ID.low}}; if it is in none, write {{free:{written}}}."
                yield Problem(CODE, place, says, instead)
        yield from _in_words(piece, "Bind it to the record that states it, or say it without the figure.")
        yield from _idle(piece, known)
    for piece in walk.headlines(library):
        for written in findings(piece.words).numbers:
            says = f"the number {written} is written by hand in a {piece.loc[0]}, where it cannot be bound"
            yield Problem(CODE, piece.origin.place_in(piece.loc, written), says, "Say it without the number.")
        yield from _in_words(piece, "Say it without the figure.")


def _in_words(piece: walk.Piece, instead: str) -> Iterator[Problem]:
    for written in findings(piece.words).figures_in_words:
        says = f'the figure "{written}" is written by hand, in words'
        yield Problem(CODE, piece.origin.place_in(piece.loc, written), says, instead)


def _idle(piece: walk.Piece, known: dict[int, str]) -> Iterator[Problem]:
    for written in findings(piece.words).free_numbers:
        digits = written.replace(",", "")
        place = piece.origin.place_in(piece.loc, f"{{free:{written}}}")
        if not digits.isdecimal():
            yield Problem(IDLE, place, f'"{written}" is no number', "Write digits, or the words without the braces.")
        elif int(digits) > SMALL and int(digits) in known:
            says = f"{written} is marked as free, but a record states it"
            yield Problem(IDLE, place, says, f"Write {known[int(digits)]}.")
