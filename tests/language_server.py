"""The language server that editors run for YAML, spoken to over its standard input and output."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = dict[str, Any]


class LanguageServer:
    """A server with a folder open, under the folder's own settings."""

    def __init__(self, process: subprocess.Popen[bytes], root: Path) -> None:
        self.process, self.root, self.asked, self.opened = process, root, 0, 0
        self.settings: Json = json.loads((root / ".vscode" / "settings.json").read_text(encoding="utf-8"))
        folder = {"uri": root.as_uri(), "name": root.name}
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "workspaceFolders": [folder],
                "capabilities": {"workspace": {"configuration": True, "workspaceFolders": True}},
            },
        )
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": self.configuration("")})

    def open(self, folder: str, text: str) -> "Document":
        """Opens a file with this text that is about to be saved in a folder, and waits for the server's verdict."""
        self.opened += 1
        uri = (self.root / folder / f"typed-{self.opened}.yml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return Document(self, uri, text, message["params"]["diagnostics"])

    def configuration(self, section: str) -> Any:
        """The settings of a section, as an editor hands them out: "a.b": 1 is {"a": {"b": 1}}."""
        nested: Json = {"yaml": {"completion": True, "hover": True, "validate": True}}
        for name, value in self.settings.items():
            *above, last = name.split(".")
            at = nested
            for step in above:
                at = at.setdefault(step, {})
            at[last] = value
        return nested.get(section, {}) if section else nested

    def request(self, method: str, params: Json) -> Any:
        self.asked += 1
        number = self.asked
        self.send({"id": number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == number and "method" not in message:
                return message["result"]

    def notify(self, method: str, params: Json) -> None:
        self.send({"method": method, "params": params})

    def send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def receive(self) -> Json:
        """The next message; what the server itself asks for is answered on the way."""
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has gone"
        message: Json = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:
            asked = message.get("params") or {}
            items = [self.configuration(each["section"]) for each in asked.get("items", [])]
            answer = items if message["method"] == "workspace/configuration" else None
            self.send({"id": message["id"], "result": answer})
        return message


@dataclass(frozen=True)
class Document:
    """An open file, and what the server finds wrong with it."""

    server: LanguageServer
    uri: str
    text: str
    found: list[Json]

    def at(self, method: str, words: str) -> Any:
        """What the server answers to a question about the place after some words of the text."""
        before = self.text[: self.text.index(words) + len(words)]
        position = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        return self.server.request(f"textDocument/{method}", {"textDocument": {"uri": self.uri}, "position": position})


@contextmanager
def language_server(root: Path) -> Iterator[LanguageServer]:
    """The server from npm, with the project open."""
    program = root / "node_modules" / ".bin" / "yaml-language-server"
    assert program.exists(), "the YAML language server is not installed: run npm ci, or make test, which does"
    command = [str(program), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            yield LanguageServer(process, root)
        finally:
            process.kill()
