"""Every case of Unicode's conformance files for the bidirectional algorithm."""

import os
import subprocess
import sys
from pathlib import Path

_TEST = Path(__file__).resolve().parents[1] / "documents" / "typesetting" / "test_bidi.py"


def main() -> int:
    """0 when all of them pass; the tests of the suite take one in seven."""
    return subprocess.run([sys.executable, "-m", "pytest", "-q", _TEST], check=False,
                          cwd=_TEST.parents[3], env={**os.environ, "BIDI_EVERY": "1"}).returncode


if __name__ == "__main__":
    sys.exit(main())
