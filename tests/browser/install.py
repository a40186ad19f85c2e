"""Installs the browsers and tools that the tests need: Debian's packages where there is apt, else Playwright's own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

PACKAGES = {
    "/usr/bin/chromium-headless-shell": "chromium-headless-shell",
    "/usr/bin/firefox-esr": "firefox-esr",
    "/usr/bin/WebKitWebDriver": "webkit2gtk-driver",
    "/usr/bin/Xvfb": "xvfb",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf": "fonts-dejavu-core",
    "/usr/bin/npm": "npm",
    "/usr/bin/java": "default-jre-headless",
    "/usr/bin/php": "php-cli",
    "/usr/share/doc/php-mysql": "php-mysql",
    "/usr/sbin/mariadbd": "mariadb-server-core",
    "/usr/share/doc/ruby-sanitize": "ruby-sanitize",
}
UNPACKED = ("wordpress", "libjs-underscore")  # their files alone: installed, WordPress brings a web server along
FOLDER = "wordpress"  # in the environment that this runs in
BROUGHT = ("chromium", "firefox", "webkit")


def main() -> int:
    """Installs what is missing; 1 where that takes rights that this user has not."""
    if not shutil.which("apt-get"):
        return subprocess.run([sys.executable, "-m", "playwright", "install", *BROUGHT], check=False).returncode
    missing = [name for path, name in PACKAGES.items() if not Path(path).exists() and not shutil.which(Path(path).name)]
    unpacked = Path(sys.prefix, FOLDER).is_dir()
    if not missing and unpacked:
        return 0
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if missing and os.geteuid() != 0:
        print(f"Install what the tests need, then run this again: sudo {' '.join(command)}", file=sys.stderr)
        return 1
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "--quiet=2"], check=True, env=quiet)
    if missing:
        subprocess.run([*command, "--quiet=2"], check=True, env=quiet, stdout=subprocess.DEVNULL)
    if not unpacked:
        unpack(UNPACKED, Path(sys.prefix, FOLDER))
    return 0


def unpack(packages: Sequence[str], into: Path) -> None:
    """Puts the files of Debian packages into a folder."""
    with TemporaryDirectory() as folder:
        download = ["apt-get", "download", "--quiet=2", *packages]
        subprocess.run(download, cwd=folder, check=True, stderr=subprocess.DEVNULL)
        for archive in sorted(Path(folder).glob("*.deb")):
            subprocess.run(["dpkg-deb", "--extract", archive, into], check=True)


if __name__ == "__main__":
    sys.exit(main())
