"""The writer: only what changed, one step a file, nothing left behind."""

from pathlib import Path

from generator.page import Asset
from generator.write import publish


def files(**contents: str) -> list[Asset]:
    """Files by their paths, in which `__` stands for a slash."""
    return [Asset(path.replace("__", "/"), text.encode()) for path, text in contents.items()]


def test_a_second_publish_of_the_same_writes_nothing(tmp_path: Path) -> None:
    """An unchanged site touches no file: times of change stay as they are."""
    made = files(index="1", x__index="2")
    assert publish(made, tmp_path / "out") == (2, 0, 0)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert publish(made, tmp_path / "out") == (0, 2, 0)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_only_the_changed_file_is_written_and_stale_ones_go(tmp_path: Path) -> None:
    """A changed file is replaced, a vanished one deleted with its empty folder, the rest left alone."""
    publish(files(same="1", changed="1", gone__deep__file="1"), tmp_path)
    assert publish(files(same="1", changed="2"), tmp_path) == (1, 1, 1)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["changed", "same"]
    assert (tmp_path / "changed").read_text() == "2"


def test_a_file_gives_way_to_a_folder_and_back(tmp_path: Path) -> None:
    """A path that was a file may become a folder, and the other way round."""
    publish(files(x="file"), tmp_path)
    publish(files(x__index="folder"), tmp_path)
    assert (tmp_path / "x" / "index").read_text() == "folder"
    publish(files(x="file"), tmp_path)
    assert (tmp_path / "x").read_text() == "file"
