"""`plumbline serve`: the site on this machine, made again whenever something that it comes from changes."""

import threading
from collections.abc import Callable
from pathlib import Path

from generator import setting
from generator.embed import bundle
from generator.pipeline import Progress
from generator.serve.living import Living, State
from generator.serve.server import Server
from generator.serve.watch import Changes

WATCHED = ("content", "calculators", "site-theme")
Say = Callable[[str], None]


def serve(root: Path, port: int, say: Say, progress: Progress) -> None:
    """Serves a project's site until it is interrupted."""
    living, due = Living(root), threading.Event()
    changes = Changes(root / folder for folder in WATCHED if (root / folder).is_dir())
    state = living.renew(progress) or living.state
    progress("")
    with Server(living, port) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(_told(state) if not state.is_good else f"{len(state.files)} files.")
        say(f"Serving on http://127.0.0.1:{server.server_port}{state.base}, and following changes. Ctrl+C ends it.")
        threading.Thread(target=_glance, args=(living, changes, due), daemon=True).start()
        while True:
            due.wait()
            due.clear()
            bundle.forget()
            setting.forget()
            newer = living.renew(progress)
            progress("")
            if newer:
                say(_told(newer))


def _glance(living: Living, changes: Changes, due: threading.Event) -> None:
    """Shows in open pages what changes, while the site may still be made of an earlier change."""
    while True:
        living.glance(changes.wait())
        due.set()


def _told(state: State) -> str:
    if not state.is_good:
        return f"{state.says}\n\nThe last good site is left as it is."
    pages = sorted(path.removesuffix("index.html") for path in state.changed if path.endswith("index.html"))
    shown = ", ".join(f"/{path}" for path in pages[:3])
    return f"{len(state.changed)} files changed{f': {shown}' if shown else ''}{' …' if len(pages) > 3 else ''}"
