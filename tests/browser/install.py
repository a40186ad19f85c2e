"""Installs the browsers and tools that the tests need: Debian's packages where there is apt, else Playwright's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

PACKAGES = {
    "/usr/bin/chromium": "chromium",
    "/usr/bin/firefox-esr": "firefox-esr",
    "/usr/bin/WebKitWebDriver": "webkit2gtk-driver",
    "/usr/bin/Xvfb": "xvfb",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf": "fonts-dejavu-core",
    "/usr/bin/npm": "npm",
    "/usr/bin/java": "default-jre-headless",
    "/usr/bin/php": "php-cli",
    "/usr/share/doc/ruby-sanitize": "ruby-sanitize",
}
UNPACKED = "wordpress"  # its files alone: installed, it brings a web server along
BROUGHT = ("chromium", "firefox", "webkit")


def main() -> int:
    """Installs what is missing; 1 where that takes rights that this user has not."""
    if not shutil.which("apt-get"):
        return subprocess.run([sys.executable, "-m", "playwright", "install", *BROUGHT], check=False).returncode
    missing = [name for path, name in PACKAGES.items() if not Path(path).exists() and not shutil.which(Path(path).name)]
    unpacked = (Path(sys.prefix, UNPACKED)).is_dir()
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
        unpack(UNPACKED)
    return 0


def unpack(package: str) -> None:
    """Puts the files of a Debian package into a folder of the environment that this runs in."""
    with TemporaryDirectory() as folder:
        subprocess.run(["apt-get", "download", "--quiet=2", package], cwd=folder, check=True, stderr=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.deb")
        subprocess.run(["dpkg-deb", "--extract", archive, Path(sys.prefix, package)], check=True)


if __name__ == "__main__":
    sys.exit(main())
