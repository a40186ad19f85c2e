"""The memory between builds: it gives back what was kept, and nothing else."""

from pathlib import Path

import pytest

from generator.memory import Memory, digest


def test_what_is_kept_is_recalled_by_its_name_alone(tmp_path: Path) -> None:
    """An entry comes back byte for byte under its own name; a newer one of its kind takes its place."""
    memory = Memory(tmp_path / "new", "shells")
    assert memory.recall("a") is None
    memory.keep("a", b"\x00one")
    assert memory.recall("a") == b"\x00one"
    memory.keep("b", b"two")
    assert (memory.recall("a"), memory.recall("b")) == (None, b"two")
    assert len(list((tmp_path / "new").iterdir())) == 1


@pytest.mark.parametrize("damage", [lambda kept: kept[:-1], lambda kept: kept + b"x", lambda _: b"", lambda _: b"{}"])
def test_a_damaged_entry_is_none(tmp_path: Path, damage: object) -> None:
    """An entry that is cut short, longer, empty or something else is not trusted."""
    memory = Memory(tmp_path, "shells")
    memory.keep("a", b"content")
    path = next(tmp_path.iterdir())
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))
    assert memory.recall("a") is None


def test_a_name_tells_parts_apart() -> None:
    """Where one part ends and the next begins is part of the name."""
    assert digest([b"ab", b"c"]) != digest([b"a", b"bc"])
