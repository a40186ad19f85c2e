"""Installs the browsers and tools that the tests need: Debian's packages where there is apt, else Playwright's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {"/usr/bin/chromium": "chromium", "/usr/bin/npm": "npm"}
FONTS = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


def main() -> int:
    missing = [name for path, name in PACKAGES.items() if not Path(path).exists() and not shutil.which(Path(path).name)]
    if not shutil.which("apt-get"):
        return subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode
    if not FONTS.exists():
        missing.append("fonts-dejavu-core")
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
