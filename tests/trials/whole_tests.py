"""The tests of which the suite runs a part, whole: Unicode's cases, every walk of the window."""

import os
import subprocess
import sys
from pathlib import Path

_TESTS = Path(__file__).resolve().parents[1]
_SHORTENED = ("documents/typesetting/test_bidi.py", "ui/test_every_screen.py")


def main() -> int:
    """0 when all of them pass."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *(_TESTS / name for name in _SHORTENED)],
        check=False, cwd=_TESTS.parent, env={**os.environ, "STRONGCITY_TEST_WHOLE": "1"}
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
