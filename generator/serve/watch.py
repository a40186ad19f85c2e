"""Tells when something changes in the folders that a site is made of."""

import threading
from collections.abc import Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

MEANT = ("created", "deleted", "modified", "moved")
"""The events of a change. Others tell of files that are only read, as a build does itself."""
SETTLED = 0.02  # seconds: editors write a file in several steps


class Changes(FileSystemEventHandler):
    """Changes below some folders since somebody last waited for them."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._happened = threading.Event()
        self._files: set[Path] = set()
        self._observer = Observer()
        for folder in folders:
            self._observer.schedule(self, str(folder), recursive=True)
        self._observer.daemon = True
        self._observer.start()

    def wait(self) -> frozenset[Path]:
        """Returns once something has changed and no more does, with the files that have."""
        self._happened.wait()
        while self._happened.is_set():
            self._happened.clear()
            self._happened.wait(SETTLED)
        changed, self._files = frozenset(self._files), set()
        return changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Takes note of what watchdog tells."""
        paths = [Path(str(path)) for path in (event.src_path, event.dest_path) if path]
        meant = [path for path in paths if not _is_passing(path.name)]
        if event.event_type in MEANT and not event.is_directory and meant:
            self._files.update(meant)
            self._happened.set()


def _is_passing(name: str) -> bool:
    """Whether a file is one that a tool keeps for itself."""
    return name.startswith(".") or name.endswith(("~", ".pyc", ".swp"))
