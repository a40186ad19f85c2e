"""Every id that a record names, in a field or in prose, is there. Prose may name it as it was called before."""

from collections.abc import Iterator

from generator.address import MADE
from generator.check import walk
from generator.findings import references
from generator.library import Library
from generator.origin import Origin
from generator.problem import Place, Problem, did_you_mean
from generator.relate import Use

CODE = "reference-unknown"
FEW = ("topic", "audience")  # kinds of which all can be named
NOUNS = {"advice": "advice item", "term": "glossary term"}


def find(library: Library) -> Iterator[Problem]:
    known = {kind: library.ids(kind) for kind in [*library.records, "claim"]}
    known["page"] = library.ids("page") | MADE.keys()
    for origin, use in walk.uses(library):
        kind, name = library.current(use.end)
        if name in known.get(kind, ()):
            continue
        what = NOUNS.get(kind, kind)
        says = f'there is no {what} "{name}"'
        others = [other for other, ids in known.items() if name in ids]
        near = did_you_mean(name, known.get(kind, ()))
        if not near and kind in FEW:
            near = f"Write one of {', '.join(sorted(known[kind]))}."
        instead = near or (
            f'There is a {others[0]} of that name: write "{others[0]}:{name}".'
            if others and use.field == "prose"
            else f'Write the id of another {what}, or add "{name}" first.'
        )
        yield Problem(CODE, _place(origin, use), says, instead)


def _place(origin: Origin, use: Use) -> Place:
    if use.field != "prose":
        return origin.place(use.loc)
    text = origin.text_at(use.loc)
    words = next((found.words for found in references(text) if found.key == use.end), use.end.id)
    return origin.place_in(use.loc, words)
