"""The memory between builds: it gives back what was kept, and nothing else."""

from pathlib import Path

import pytest

from generator.memory import Memory, digest


def recalled(memory: Memory, name: str) -> list[object]:
    return list(memory.recall(name))


def test_what_is_kept_is_recalled_by_its_name_alone(tmp_path: Path) -> None:
    """Values come back as they were under their own name; newer ones of their kind take their place."""
    memory = Memory(tmp_path / "new", "shells")
    assert recalled(memory, "a") == []
    memory.keep("a", [b"\x00one", ("é", 2.5, None), {}])
    assert recalled(memory, "a") == [b"\x00one", ("é", 2.5, None), {}]
    memory.keep("b", iter(["two"]))
    assert (recalled(memory, "a"), recalled(memory, "b")) == ([], ["two"])
    assert len(list((tmp_path / "new").iterdir())) == 1


@pytest.mark.parametrize("damage", [lambda kept: kept[:-1], lambda kept: kept + b"x", lambda _: b"", lambda _: b"{}"])
def test_a_damaged_entry_is_none(tmp_path: Path, damage: object) -> None:
    """An entry that is cut short, longer, empty or something else is not trusted: not one of its values is given."""
    memory = Memory(tmp_path, "shells")
    memory.keep("a", ["first", "second"])
    path = next(tmp_path.iterdir())
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))
    assert recalled(memory, "a") == []


def test_a_name_tells_parts_apart() -> None:
    """Where one part ends and the next begins is part of the name."""
    assert digest([b"ab", b"c"]) != digest([b"a", b"bc"])
