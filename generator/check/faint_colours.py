"""Whatever is read stands out from what it stands on: the contrasts of WCAG 2.2, by day and by night."""

from collections.abc import Iterator

from generator.colours import contrast, shades
from generator.library import Key, Library
from generator.problem import Problem

CODE = "colour-faint"
TEXT, SHAPE = 4.5, 3.0  # WCAG 2.2, success criteria 1.4.3 and 1.4.11
PAPERS = ("paper", "wash", "chalk_wash", "brass_wash", "doubt_wash")
PAIRS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("ink", PAPERS, TEXT),
    ("soft", PAPERS, TEXT),
    ("chalk", PAPERS, TEXT),
    ("on_chalk", ("chalk",), TEXT),
    ("brass", ("paper", "wash", "brass_wash"), TEXT),
    ("doubt", ("paper", "wash", "doubt_wash"), TEXT),
    ("edge", ("paper", "wash"), SHAPE),
)


def find(library: Library) -> Iterator[Problem]:
    origin, colours = library.origins[Key("site", "site")], dict(shades(library.site.colours))
    for name, papers, least in PAIRS:
        for scheme, when in (("light", "day"), ("dark", "night")):
            colour = getattr(colours[name], scheme)
            found, paper = min((contrast(colour, getattr(colours[paper], scheme)), paper) for paper in papers)
            if found < least:
                place = origin.place(("colours", name, scheme))
                says = f"{name} on {paper} has a contrast of {int(found * 100) / 100} by {when}, less than {least}"
                yield Problem(CODE, place, says, f"Move {name} and {paper} further apart.")
