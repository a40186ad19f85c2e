"""Installs the browsers and tools that the tests need: Debian's packages where there is apt, else Playwright's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "/usr/bin/chromium": "chromium",
    "/usr/bin/firefox-esr": "firefox-esr",
    "/usr/bin/WebKitWebDriver": "webkit2gtk-driver",
    "/usr/bin/Xvfb": "xvfb",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf": "fonts-dejavu-core",
    "/usr/bin/npm": "npm",
    "/usr/bin/java": "default-jre-headless",
}
BROUGHT = ("chromium", "firefox", "webkit")


def main() -> int:
    if not shutil.which("apt-get"):
        return subprocess.run([sys.executable, "-m", "playwright", "install", *BROUGHT], check=False).returncode
    missing = [name for path, name in PACKAGES.items() if not Path(path).exists() and not shutil.which(Path(path).name)]
    if not missing:
        return 0
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        print(f"Install what the tests need, then run this again: sudo {' '.join(command)}", file=sys.stderr)
        return 1
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "--quiet=2"], check=True, env=quiet)
    return subprocess.run([*command, "--quiet=2"], check=False, env=quiet, stdout=subprocess.DEVNULL).returncode


if __name__ == "__main__":
    sys.exit(main())
