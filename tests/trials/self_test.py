"""The self-test as people run it: every window and every document in every language."""

import subprocess
import sys

_MOST_SECONDS = 600


def main() -> int:
    """0 when it holds, and says nothing but its own lines."""
    ran = subprocess.run([sys.executable, "-m", "strongcity_desktop", "self-test"],
                         capture_output=True, text=True, timeout=_MOST_SECONDS, check=False)
    print(ran.stdout, ran.stderr, sep="", end="")
    return ran.returncode or int(bool(ran.stderr))


if __name__ == "__main__":
    sys.exit(main())
