"""The answer of an advice item fits two lines of its page, in the widest letters that a system shows it in."""

from collections.abc import Iterator

from generator import plain
from generator.check import walk
from generator.library import Library
from generator.problem import Problem

CODE = "answer-long"
LONGEST = 150  # characters in two lines of a wide screen in DejaVu Sans, wherever they break


def find(library: Library) -> Iterator[Problem]:
    for piece in walk.prose(library):
        if piece.key.kind == "advice" and piece.loc == ("answer",):
            shown = " ".join(plain.blocks(piece.words, library, plain.any_figure))
            if len(shown) > LONGEST:
                says = f"the answer has {len(shown)} characters as shown, and two lines hold {LONGEST}"
                instead = "Say what to do; how, why and when not have fields of their own."
                yield Problem(CODE, piece.origin.place(piece.loc), says, instead)
