"""The site while it is worked on: made again on every change; where something is wrong, the last good one stays up."""

import threading
import traceback
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from generator.address import picture_of
from generator.page import Page
from generator.pipeline import MEMORY, Progress, Sound, ahead, examine, finished, press_of, promise
from generator.press import Press
from generator.problem import Problem, Stop, as_text
from generator.shell.draw import Drawing
from generator.shell.error import ShellError


@dataclass(frozen=True)
class State:
    """The site at one time: its files, its pictures, which are drawn when they are asked for, and what is wrong.

    `base` is the path that the site stands at; `changed` are the files that are not as they were one state before.
    """

    number: int = 0
    base: str = "/"
    files: Mapping[str, bytes] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    press: Press | None = None
    problems: tuple[Problem, ...] = ()
    fault: str = ""
    changed: frozenset[str] = frozenset()

    @property
    def is_good(self) -> bool:
        return not self.problems and not self.fault

    @property
    def says(self) -> str:
        """What is wrong, for a terminal."""
        return as_text(self.problems) or self.fault

    def content(self, path: str) -> bytes | None:
        """A file of the site; None where there is none."""
        page = self.pages.get(path)
        return self.press.png([page.picture])[0] if page and self.press else self.files.get(path)

    def followed_by(
        self, files: Mapping[str, bytes], pages: Mapping[str, Page], base: str, press: Press | None
    ) -> "State":
        """The good state after this one, with these files and with these pages by the paths of their pictures."""
        changed = {path for path, content in files.items() if self.files.get(path) != content}
        gone = self.files.keys() - files.keys()
        return State(self.number + 1, base, files, pages, press, changed=frozenset(changed | gone))


class Living:
    """The newest state of a project's site, whoever waits for the next, and the pages that are open."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._changed = threading.Condition()
        self._drawing: Drawing | None = None
        self._open: Counter[str] = Counter()
        self.state = State()

    def renew(self, progress: Progress) -> State:
        """Makes the site of what stands in the project's folder now, and tells all who wait; open pages come first."""
        try:
            sound = examine(self._root, None, progress)
            self._take(self._ahead(sound, self.state))
            self._take(self._whole(sound, self.state, progress))
        except Stop as stop:
            self._take(_wrong(self.state, problems=tuple(stop.problems)))
        except ShellError as error:
            self._take(_wrong(self.state, fault=str(error)))
        except Exception:  # a template may raise whatever Python can, and the server is to outlive it
            self._take(_wrong(self.state, fault=traceback.format_exc(limit=-3)))
        return self.state

    def after(self, number: int, patience: float) -> State | None:
        """The first state after one, or None where there is none as long as patience lasts."""
        with self._changed:
            self._changed.wait_for(lambda: self.state.number > number, patience)
            return self.state if self.state.number > number else None

    @contextmanager
    def opened(self, path: str) -> Iterator[None]:
        """For the time that a page is open."""
        self._open[path] += 1
        try:
            yield
        finally:
            self._open[path] -= 1

    def _take(self, state: State) -> None:
        with self._changed:
            self.state = state
            self._changed.notify_all()

    def _ahead(self, sound: Sound, last: State) -> State:
        """The last state with the open pages of records as they are now, beside the neighbours that they had."""
        files = dict(last.files)
        for path in [path for path, readers in self._open.items() if readers and self._drawing]:
            found, old = ahead(sound, path), last.pages.get(picture_of(path))
            if found and old and self._drawing:
                page = replace(found[0], before=old.before, after=old.after)
                asset = self._drawing.file(page, found[1])
                files[asset.path] = asset.content
        return last.followed_by(files, last.pages, last.base, last.press)

    def _whole(self, sound: Sound, last: State, progress: Progress) -> State:
        proofs = promise(self._root, sound.calculators, progress)
        progress("Writing the pages")
        made = finished(sound, proofs, memory=self._root / MEMORY)
        self._drawing = Drawing(made, self._root)
        files = {file.path: file.content for file in self._drawing.files(made)}
        pages = {picture_of(page.path): page for page in made.pages}
        return last.followed_by(files, pages, urlsplit(made.site.url).path, press_of(made.site))


def _wrong(last: State, problems: tuple[Problem, ...] = (), fault: str = "") -> State:
    """The last good site with what is wrong since."""
    return replace(last, number=last.number + 1, problems=problems, fault=fault, changed=frozenset())
