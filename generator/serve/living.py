"""The site while it is worked on: made again on every change; where something is wrong, the last good one stays up."""

import threading
import traceback
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from generator.address import picture_of
from generator.cores import WHOLE
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
        if not (page and self.press):
            return self.files.get(path)
        with WHOLE:
            return self.press.png([page.picture])[0]

    def followed_by(self, files: Mapping[str, bytes], whole: "State") -> "State":
        """The good state after this one, with these files, and all else as a whole site has it."""
        changed = {path for path, content in files.items() if self.files.get(path) != content}
        gone = self.files.keys() - files.keys()
        return replace(whole, number=self.number + 1, files=files, changed=frozenset(changed | gone))


class Living:
    """The newest state of a project's site, whoever waits for the next, and the pages that are open.

    `glance` and `renew` may be called by different threads.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._changed = threading.Condition()
        self._open: Counter[str] = Counter()
        self._good = State()
        self._last: tuple[Sound, Drawing] | None = None
        self._since: set[Path] = set()
        self._overtaken = False
        self.state = State()

    def glance(self, changed: Collection[Path]) -> None:
        """Shows the open pages of records as they are since files changed, beside the neighbours that they had.

        Nothing is checked yet. What makes a page impossible is told by the checks of `renew`, which is to follow.
        """
        with self._changed:
            self._since, self._overtaken = self._since | set(changed), True
        files: dict[str, bytes] = {}
        if self._last and len(self._since) == 1:
            sound, drawing = self._last
            (file,) = self._since
            for path in [path for path, readers in self._open.items() if readers]:
                with suppress(Exception), WHOLE:
                    files |= self._page(sound, drawing, file, path)
        with self._changed:
            now = self.state.followed_by({**self.state.files, **files}, self._good)
            self._take(replace(now, problems=self.state.problems, fault=self.state.fault))

    def renew(self, progress: Progress) -> State | None:
        """Makes the site of what stands in the project's folder now, and tells all who wait.

        None where more has changed meanwhile: then nothing is shown, and it is to be called again.
        """
        with self._changed:
            self._overtaken, since = False, self._since
        try:
            sound = examine(self._root, None, progress)
            good, drawing = self._whole(sound, progress)
            with self._changed:
                if self._overtaken:
                    return None
                self._good, self._last, self._since = good, (sound, drawing), self._since - since
                self._take(self.state.followed_by(good.files, good))
        except Stop as stop:
            self._wrong(problems=tuple(stop.problems))
        except ShellError as error:
            self._wrong(fault=str(error))
        except Exception:  # a template may raise whatever Python can, and the server is to outlive it
            self._wrong(fault=traceback.format_exc(limit=-3))
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

    def _page(self, sound: Sound, drawing: Drawing, file: Path, path: str) -> dict[str, bytes]:
        """The file of an open page after a file of the content has changed; none where that cannot be told so soon."""
        content, old = self._root / "content", self._good.pages.get(picture_of(path))
        found = ahead(sound, content, file.relative_to(content), path) if file.is_relative_to(content) else None
        if not found or not old:
            return {}
        asset = drawing.file(replace(found[0], before=old.before, after=old.after), found[1])
        return {asset.path: asset.content}

    def _whole(self, sound: Sound, progress: Progress) -> tuple[State, Drawing]:
        proofs = promise(self._root, sound.calculators, progress)
        progress("Writing the pages")
        made = finished(sound, proofs, memory=self._root / MEMORY)
        drawing = Drawing(made, self._root)
        files = {file.path: file.content for file in drawing.files(made)}
        pages = {picture_of(page.path): page for page in made.pages}
        return State(0, urlsplit(made.site.url).path, files, pages, press_of(made.site)), drawing

    def _wrong(self, problems: tuple[Problem, ...] = (), fault: str = "") -> None:
        """The last good site again, with what is wrong since."""
        with self._changed:
            again = self.state.followed_by(self._good.files, self._good)
            self._take(replace(again, problems=problems, fault=fault))
