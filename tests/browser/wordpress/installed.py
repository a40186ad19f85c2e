"""A WordPress of this machine: Debian's files, a MariaDB of its own, PHP's own server; all of it ends with the test."""

import getpass
import io
import json
import os
import shutil
import socket
import subprocess
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.browser.programs import wordpress

HERE = Path(__file__).parent
LONGEST = 30.0  # seconds
CONFIG = """<?php
foreach ( {constants} as $name => $value ) {{
	define( $name, $value );
}}
$table_prefix = 'wp_';
define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
"""


@dataclass(frozen=True)
class WordPress:
    """A WordPress that runs: its address and its folder."""

    address: str
    folder: Path

    def call(self, script: str, **given: object) -> Any:
        """What one of this folder's PHP scripts says, run inside WordPress as from its command line."""
        command = ["php", str(HERE / script), str(self.folder)]
        done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    def plugin(self, archive: bytes) -> None:
        """Unpacks a plugin as WordPress does with one that is uploaded."""
        with zipfile.ZipFile(io.BytesIO(archive)) as packed:
            packed.extractall(self.folder / "wp-content" / "plugins")


@contextmanager
def running(folder: Path, neighbour: int) -> Iterator[WordPress]:
    """A new WordPress in a folder, which may fetch pages of this machine from the neighbour's port."""
    site = folder / "site"
    shutil.copytree(wordpress(), site, ignore=_left_out, ignore_dangling_symlinks=True)
    shutil.copytree(HERE / "theme", site / "wp-content" / "themes" / "plain")
    (site / "wp-content" / "mu-plugins").mkdir()
    shutil.copy(HERE / "this_machine.php", site / "wp-content" / "mu-plugins")
    port = _free_port()
    with _database(folder) as database, _served(site, port):
        made = WordPress(f"http://127.0.0.1:{port}/", site)
        constants = {
            "DB_NAME": "wordpress",
            "DB_USER": "root",
            "DB_PASSWORD": "",
            "DB_HOST": f"localhost:{database}",
            "DB_CHARSET": "utf8mb4",
            "DB_COLLATE": "",
            "WP_HOME": made.address.rstrip("/"),
            "WP_SITEURL": made.address.rstrip("/"),
            "WP_HTTP_BLOCK_EXTERNAL": True,
            "WP_ACCESSIBLE_HOSTS": "127.0.0.1",
            "DISABLE_WP_CRON": True,
            "WP_DEFAULT_THEME": "plain",
            "NEIGHBOUR": neighbour,
        }
        php = f"json_decode( '{json.dumps(constants)}', true )"
        (site / "wp-config.php").write_text(CONFIG.format(constants=php), encoding="utf-8")
        made.call("install.php")
        yield made


def _left_out(_folder: str, names: list[str]) -> set[str]:
    return {"wp-config.php"} & set(names)


@contextmanager
def _database(folder: Path) -> Iterator[Path]:
    """The socket of a MariaDB with an empty database."""
    data, at = folder / "data", folder / "socket"
    data.mkdir()
    first = folder / "first.sql"
    first.write_text("CREATE DATABASE wordpress;\n", encoding="utf-8")
    command = ["mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={at}", f"--init-file={first}"]
    command += ["--skip-grant-tables", "--skip-networking", f"--user={getpass.getuser()}"]
    log = folder / "mariadb.log"
    with log.open("w") as said, subprocess.Popen(command, stdout=said, stderr=said) as process:
        try:
            _wait(at.exists)
            yield at
        finally:
            process.terminate()


@contextmanager
def _served(site: Path, port: int) -> Iterator[None]:
    """PHP's own server; more than one worker, since WordPress asks itself."""
    command = ["php", "-S", f"127.0.0.1:{port}", "-t", str(site)]
    workers = {**os.environ, "PHP_CLI_SERVER_WORKERS": "3"}
    with subprocess.Popen(
        command, env=workers, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            yield
        finally:
            os.killpg(process.pid, 15)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _wait(ready: Any) -> None:
    until = time.monotonic() + LONGEST
    while not ready():
        assert time.monotonic() < until, "it did not start"
        time.sleep(0.05)
