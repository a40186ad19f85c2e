"""The writer: only what changed, one step a file, nothing left behind."""

from pathlib import Path

from generator.write import publish


def fill(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_second_publish_of_the_same_writes_nothing(tmp_path: Path) -> None:
    """An unchanged site touches no file: times of change stay as they are."""
    finished, out = fill(tmp_path / "a", {"index.html": "1", "x/index.html": "2"}), tmp_path / "out"
    assert publish(finished, out) == (2, 0, 0)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    assert publish(finished, out) == (0, 2, 0)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before


def test_only_the_changed_file_is_written_and_stale_ones_go(tmp_path: Path) -> None:
    """A changed file is replaced, a vanished one deleted with its empty folder, the rest left alone."""
    out = tmp_path / "out"
    publish(fill(tmp_path / "a", {"same": "1", "changed": "1", "gone/deep/file": "1"}), out)
    assert publish(fill(tmp_path / "b", {"same": "1", "changed": "2"}), out) == (1, 1, 1)
    assert sorted(path.name for path in out.rglob("*")) == ["changed", "same"]
    assert (out / "changed").read_text() == "2"


def test_a_file_gives_way_to_a_folder_and_back(tmp_path: Path) -> None:
    """A path that was a file may become a folder, and the other way round."""
    out = tmp_path / "out"
    publish(fill(tmp_path / "a", {"x": "file"}), out)
    publish(fill(tmp_path / "b", {"x/index.html": "folder"}), out)
    assert (out / "x" / "index.html").read_text() == "folder"
    publish(tmp_path / "a", out)
    assert (out / "x").read_text() == "file"
