"""`plumbline new`: a file for a record that is not there yet, or an entry at the end of the glossary."""

from pathlib import Path

from generator import schemas
from generator.library import Key, Library
from generator.model import KINDS
from generator.problem import Place, Problem, Stop
from generator.skeleton import skeleton

KINDS_OF_FILE = {"advice": "advice", "source": "sources", "benchmark": "benchmarks", "question": "questions"}
GLOSSARY = "glossary"
NEXT = {
    "advice": "If its first topic has an order in content/topics.yml, put it where it should be read.",
    "source": "Name each claim in advice, a question or a benchmark: a claim that nothing rests on is a problem.",
    "benchmark": "Tables that count the same thing name each other as rivals.",
    "question": "Name every claim that takes one of the sides, the weak ones too.",
    GLOSSARY: "Prose marks the term by itself, where it first says its title or a synonym.",
}


def create(root: Path, library: Library, kind: str, name: str) -> Place:
    """Writes the skeleton of a record; gives where it begins. Raises `Stop` where the id is taken."""
    key = Key("term" if kind == GLOSSARY else kind, name)
    if problem := taken(library, key):
        raise Stop([problem])
    return _in_glossary(root, name) if kind == GLOSSARY else _file(root, key)


def taken(library: Library, key: Key) -> Problem | None:
    """What has the id already, or had it once: ids are never used twice."""
    current = library.current(key)
    if current in library.origins:
        place = library.origins[current].place()
        says = f'the {key.kind} "{key.id}" is there already'
        if current != key:
            says = f'"{key.id}" is what the {key.kind} "{current.id}" was called before'
    elif key in library.ledger:
        place = library.ledger[key].place
        says = f'"{key.id}" was published once, and links may still lead to it'
    else:
        return None
    return Problem("duplicate-id", place, says, "Choose another id; ids are never used twice.")


def _file(root: Path, key: Key) -> Place:
    folder = KINDS_OF_FILE[key.kind]
    file = f"content/{folder}/{key.id}.yml"
    path = root / file
    if path.exists():
        says, instead = "the file is there already", "Fill it in, or choose another id."
        raise Stop([Problem("duplicate-id", Place(file, 1, 1), says, instead)])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(schemas.modeline(file) + skeleton(KINDS[key.kind]), encoding="utf-8", newline="\n")
    return Place(file, 1, 1)


def _in_glossary(root: Path, name: str) -> Place:
    """Adds a term at the end of the glossary, whose bytes before it stay as they are."""
    file = "content/glossary.yml"
    path = root / file
    before = (path.read_bytes() if path.exists() else b"") or schemas.modeline(file).encode()
    ends = b"\r\n" if b"\r\n" in before else b"\n"
    gap = (b"" if before.endswith(b"\n") else ends) + ends
    entry = f"{name}:\n{skeleton(KINDS['term'], 2)}".encode().replace(b"\n", ends)
    path.write_bytes(before + gap + entry)
    return Place(file, (before + gap).count(b"\n") + 1, 1)
