"""Serves a living site: its files, and to each open page what became of it."""

import json
import mimetypes
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from generator.problem import Problem, excerpt
from generator.serve.living import Living, State

LIVE = "-/live"
"""Where a page hears of changes, below the site's own path."""
CLIENT = Path(__file__).with_name("live.mjs")
PATIENCE = 15.0  # seconds until a page that may have been closed is written to
TYPES = {".mjs": "text/javascript", ".map": "application/json", ".xml": "application/xml", ".txt": "text/plain"}
TEXTS = ("text/", "application/json", "application/xml", "image/svg")
FRAMES = "embed/"
"""What others show inside their pages is served as it is."""


class Server(ThreadingHTTPServer):
    """A server of this machine alone."""

    daemon_threads = True

    def __init__(self, living: Living, port: int) -> None:
        super().__init__(("127.0.0.1", port), partial(_Answer, living))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away while it is answered is no error."""


class _Answer(BaseHTTPRequestHandler):
    def __init__(self, living: Living, *arguments: Any) -> None:
        self._living = living
        super().__init__(*arguments)

    def do_GET(self) -> None:
        state = self._living.state
        path = unquote(urlsplit(self.path).path)
        inside = path.removeprefix(state.base)
        if not path.startswith(state.base):
            self._moved(state.base)
        elif inside == LIVE:
            self._tell(parse_qs(urlsplit(self.path).query).get("at", [""])[0].removeprefix(state.base))
        elif inside == f"{LIVE}.mjs":
            self._give(HTTPStatus.OK, "live.mjs", CLIENT.read_bytes())
        else:
            self._file(state, inside)

    def _file(self, state: State, path: str) -> None:
        name = f"{path}index.html" if path.endswith("/") or not path else path
        content = state.content(name)
        if content is not None:
            self._give(HTTPStatus.OK, name, content)
        elif f"{path}/index.html" in state.files:
            self._moved(f"{state.base}{path}/")
        else:
            missing = state.content("404.html") or b"<!doctype html><title>Not there</title><body>Not there.</body>"
            self._give(HTTPStatus.NOT_FOUND, "404.html", missing)

    def _give(self, status: HTTPStatus, name: str, content: bytes) -> None:
        kind = TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        if kind == "text/html" and not name.startswith(FRAMES):
            state = self._living.state
            script = f'<script type="module" src="{state.base}{LIVE}.mjs?{state.number}"></script>'
            content = content.replace(b"</body>", f"{script}</body>".encode())
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith(TEXTS) else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        self.wfile.write(content)

    def _moved(self, to: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _tell(self, path: str) -> None:
        """Server-sent events for an open page: the state as it is, then each state that follows."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with self._living.opened(path):
            state = self._living.state
            self._say(state)
            while True:
                newer = self._living.after(state.number, PATIENCE)
                if newer is None:
                    self.wfile.write(b": still here\n\n")
                    self.wfile.flush()
                else:
                    state = newer
                    self._say(state)

    def _say(self, state: State) -> None:
        told = {
            "number": state.number,
            "changed": sorted(state.changed),
            "problems": [_told(each) for each in state.problems],
            "fault": state.fault,
        }
        self.wfile.write(f"id: {state.number}\ndata: {json.dumps(told)}\n\n".encode())
        self.wfile.flush()

    def log_message(self, *_arguments: object) -> None:
        """Says nothing of requests."""


def _told(problem: Problem) -> dict[str, str]:
    return {
        "place": str(problem.place),
        "says": problem.says,
        "excerpt": "\n".join(excerpt(problem.place)),
        "why": problem.kind.why,
        "instead": problem.instead,
        "level": problem.kind.level,
    }
