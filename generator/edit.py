"""Changes to the text of a file that leave every other byte as it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Edit:
    """Text that takes the place of what stands between two points of a file. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str

    @property
    def start(self) -> tuple[int, int]:
        return self.line, self.column

    @property
    def end(self) -> tuple[int, int]:
        return self.end_line, self.end_column


def insertion(file: str, line: int, column: int, text: str) -> Edit:
    """Text put in before a point."""
    return Edit(file, line, column, line, column, text)


def applied(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes of a UTF-8 file after edits that do not overlap; of those that do, the first in the file.

    A byte order mark and the line ends of Windows are kept, and new lines get the ends that the file has.
    """
    decoded = data.decode("utf-8")
    mark = "\ufeff" if decoded.startswith("\ufeff") else ""
    lines = decoded.removeprefix(mark).split("\n")
    ends = "\r\n" if lines[0].endswith("\r") and len(lines) > 1 else "\n"
    for edit in reversed(_apart(edits)):
        before = lines[edit.line - 1][: edit.column - 1]
        after = lines[edit.end_line - 1][edit.end_column - 1 :]
        lines[edit.line - 1 : edit.end_line] = (before + edit.text.replace("\n", ends) + after).split("\n")
    return (mark + "\n".join(lines)).encode()


def _apart(edits: Iterable[Edit]) -> Sequence[Edit]:
    """The edits in the order of the file, without those that begin inside another; each once."""
    kept: list[Edit] = []
    for edit in sorted(set(edits)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept
