"""See that the system libraries are there: install them when root, else say what to type."""

import os
import shutil
import subprocess
import sys

# Qt offscreen and on a screen; venv for Python; poppler-utils and unicode-data for the tests.
PACKAGES = [
    "python3-venv", "libegl1", "libgl1", "libglib2.0-0", "libfontconfig1", "libxkbcommon0",
    "libdbus-1-3", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0",
    "libxcb-xkb1", "libxkbcommon-x11-0", "poppler-utils", "unicode-data",
]


def is_installed(package: str) -> bool:
    """True when Debian's package database holds the package as installed."""
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f=${Status}", package], capture_output=True, text=True, check=False
    )
    return answer.stdout.startswith("install ok installed")


def main() -> int:
    """Return 0 when everything is there or was installed, else 1 after saying what to type."""
    if shutil.which("dpkg-query") is None:
        return 0  # not Debian: Qt's own wheel says what it misses
    missing = [package for package in PACKAGES if not is_installed(package)]
    if not missing:
        return 0
    command = "apt-get install -y --no-install-recommends " + " ".join(missing)
    if os.geteuid() != 0:
        print("Some system libraries are missing. Type this once, then try again:")
        print(f"  sudo {command}")
        return 1
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", "update"], check=False, env=environment)
    done = subprocess.run([*command.split(), "-qq"], check=False, env=environment)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
