"""What became of each thing between two states of the content: figures, ties, fields, whether it is there at all."""

from collections.abc import Iterator, Mapping

from generator import figures
from generator.facts import Facts, Stated
from generator.figures import Range
from generator.history import MEASURED
from generator.library import Altered, Key
from generator.yaml_nodes import Plain

NONE = "none"  # what is told where no figure is stated
BOUNDS = ("low", "high", "open_ended", "exclusive_high", "years")
QUIET = ("aliases", "changes", "id", "silences")  # fields that are told in another way, or that nobody reads
TIES: Mapping[str, tuple[str, str]] = {  # what is said of an id that came to a field, and of one that went
    "contradicts": ("contradiction opened with", "contradiction settled with"),
    "supports": ("now backs", "no longer backs"),
    "refines": ("now narrows", "no longer narrows"),
    "claims": ("now rests on", "no longer rests on"),
    "against": ("now speaking against it:", "no longer speaking against it:"),
}
MARKS = ("grade", "kind", "seen_as")  # fields of one word, told with what it was and is


def altered(before: Stated, after: Stated) -> Iterator[Altered]:
    """All that is another afterwards, by key. Who was renamed is known by the alias that it keeps."""
    renamed = _renamed(before, after)
    was = {renamed.get(key, key): (key, facts) for key, facts in before.items()}
    for key in sorted({*was, *after}):
        if key not in after:
            yield Altered(key, "removed")
        elif key not in was:
            yield Altered(key, "added")
        else:
            old, facts = was[key]
            if old.id.rpartition("/")[2] != key.id.rpartition("/")[2]:
                yield Altered(key, "renamed", old.id)
            yield from _between(key, facts, after[key])


def _renamed(before: Stated, after: Stated) -> Mapping[Key, Key]:
    """Every key that is gone → the one that has it as an alias; a row goes with its table."""
    now = {Key(key.kind, _beside(key, str(old))): key for key, facts in after.items() for old in _aliases(facts)}
    found = {old: key for old, key in now.items() if old in before and old not in after}
    for row in (key for key in before if key.kind == "row" and key not in after):
        table, _, name = row.id.partition("/")
        moved = Key("row", f"{found.get(Key('benchmark', table), Key('', table)).id}/{name}")
        key = now.get(moved, moved)
        if key in after:
            found[row] = key
    return found


def _aliases(facts: Facts) -> tuple[Plain, ...]:
    aliases = facts.get("aliases")
    return aliases if isinstance(aliases, tuple) else ()


def _beside(key: Key, name: str) -> str:
    """An id that stands where a key's does: in the same table, where it is a row's."""
    table, slash, _ = key.id.rpartition("/")
    return f"{table}{slash}{name}"


def _between(key: Key, before: Facts, after: Facts) -> Iterator[Altered]:
    was, now = (_measured(key, facts) for facts in (before, after))
    for how in MEASURED:
        if was[how] != now[how]:
            yield Altered(key, how, was[how] or NONE, now[how] or NONE)
    says = "; ".join(_says(_flat(key, before), _flat(key, after)))
    if says:
        yield Altered(key, "changed", now=says)


def _measured(key: Key, facts: Facts) -> Mapping[str, str]:
    """The figure and the years of a claim or a row, as people write them; empty where it states none."""
    holder = facts if key.kind == "row" else facts.get("figures") if key.kind == "claim" else None
    years = holder.get("years") if isinstance(holder, Mapping) else None
    return dict(zip(MEASURED, (_range(holder), _range(years)), strict=True))


def _range(holder: Plain | Facts) -> str:
    if not isinstance(holder, Mapping):
        return ""
    low, high = (bound if isinstance(bound := holder.get(name), int) else None for name in ("low", "high"))
    open_ended, exclusive = (holder.get(name) is True for name in ("open_ended", "exclusive_high"))
    return figures.text(Range(low, high, open_ended, exclusive))


def _flat(key: Key, facts: Facts) -> Facts:
    """The fields that are told in words, those of a claim's figures among its own; figures are told apart."""
    inner = facts.get("figures") if key.kind == "claim" else None
    flat = {**facts, **inner} if isinstance(inner, dict) else facts
    left_out = (*QUIET, *BOUNDS, "figures") if key.kind in ("claim", "row") else QUIET
    return {name: value for name, value in flat.items() if name not in left_out}


def _says(before: Facts, after: Facts) -> Iterator[str]:
    """The fields that are written anew, and then what is worth more words."""
    apart = [name for name in dict.fromkeys((*after, *before)) if before.get(name) != after.get(name)]
    plain = [name.replace("_", " ") for name in apart if not _is_told(name, before.get(name), after.get(name))]
    yield from [", ".join(plain)] if plain else []
    for name in apart:
        was, now = before.get(name), after.get(name)
        if name in TIES:
            yield from (f"{TIES[name][0]} {each}" for each in _ids(now) if each not in _ids(was))
            yield from (f"{TIES[name][1]} {each}" for each in _ids(was) if each not in _ids(now))
        elif name in MARKS:
            yield f"{name.replace('_', ' ')}: {was or NONE} → {now or NONE}"
        elif _is_told(name, was, now):
            yield "now doubtful" if now else "no longer doubtful"


def _is_told(name: str, was: Plain, now: Plain) -> bool:
    """Whether a field has words of its own for what became of it."""
    return name in TIES or name in MARKS or (name == "doubtful" and not (was and now))


def _ids(value: Plain) -> tuple[Plain, ...]:
    return value if isinstance(value, tuple) else ()
