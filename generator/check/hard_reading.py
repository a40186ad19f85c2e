"""No record is harder to read than `content/site.yml` allows."""

from collections.abc import Iterator

from generator.library import Library
from generator.problem import Problem
from generator.reading import hard

CODE = "reading-hard"


def find(library: Library) -> Iterator[Problem]:
    for key, text in hard(library).items():
        says = f"{key.id} reads like school year {text.grade}, above year {library.site.reading}"
        instead = (
            f"A sentence has {text.words / text.sentences:.0f} words on average and a word "
            f"{text.letters / text.words:.1f} letters: split the longest sentences, and take shorter words."
        )
        yield Problem(CODE, library.origins[key].place(), says, instead)
