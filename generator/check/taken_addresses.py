"""No hand-written page takes the address of something that the generator makes."""

from collections.abc import Iterator

from generator.address import FOLDERS, MADE
from generator.library import Key, Library
from generator.problem import Problem

CODE = "address-taken"
TAKEN = {*FOLDERS.values(), *MADE, "api", "assets", "embed", "search", "index"}


def find(library: Library) -> Iterator[Problem]:
    for page in library.pages:
        if page in TAKEN:
            place = library.origins[Key("page", page)].place()
            says = f"the address /{page}/ belongs to the generator"
            yield Problem(CODE, place, says, "Give the file another name.")
