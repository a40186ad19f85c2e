"""The site while it is worked on: made again on every change; where something is wrong, the last good one stays up."""

import threading
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from generator.address import picture_of
from generator.pictures import png
from generator.pipeline import MEMORY, Progress, examine, finished, promise
from generator.problem import Problem, Stop, as_text
from generator.shell.draw import drawn
from generator.shell.error import ShellError


@dataclass(frozen=True)
class State:
    """The site at one time: its files, its pictures, which are drawn when they are asked for, and what is wrong.

    `base` is the path that the site stands at; `changed` are the files that are not as they were one state before.
    """

    number: int = 0
    base: str = "/"
    files: Mapping[str, bytes] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)
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
        svg = self.pictures.get(path)
        return png(svg) if svg is not None else self.files.get(path)


class Living:
    """The newest state of a project's site, and whoever waits for the next."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._changed = threading.Condition()
        self.state = State()

    def renew(self, progress: Progress) -> State:
        """Makes the site of what stands in the project's folder now, and tells all who wait."""
        last = self.state
        try:
            made = self._made(progress)
        except Stop as stop:
            state = replace(last, problems=tuple(stop.problems), fault="")
        except ShellError as error:
            state = replace(last, problems=(), fault=str(error))
        except Exception:  # a template may raise whatever Python can, and the server is to outlive it
            state = replace(last, problems=(), fault=traceback.format_exc(limit=-3))
        else:
            files = made.files.items()
            changed = frozenset(path for path, content in files if last.files.get(path) != content)
            state = replace(made, changed=changed | (last.files.keys() - made.files.keys()))
        with self._changed:
            self.state = replace(state, number=last.number + 1)
            self._changed.notify_all()
        return self.state

    def after(self, number: int, patience: float) -> State | None:
        """The first state after one, or None where there is none as long as patience lasts."""
        with self._changed:
            self._changed.wait_for(lambda: self.state.number > number, patience)
            return self.state if self.state.number > number else None

    def _made(self, progress: Progress) -> State:
        sound = examine(self._root, None, progress)
        proofs = promise(self._root, sound.calculators, progress)
        progress("Writing the pages")
        made = finished(sound, proofs, memory=self._root / MEMORY)
        return State(
            base=urlsplit(made.site.url).path,
            files={file.path: file.content for file in drawn(made, self._root)},
            pictures={picture_of(page.path): page.picture.svg for page in made.pages},
        )
