"""The journeys on a slow and busy machine: every answer of the town comes late."""

import os
import subprocess
import sys
from pathlib import Path

_JOURNEYS = Path(__file__).resolve().parents[1] / "journeys"
_LATE_MS = "150"


def main() -> int:
    """0 when each journey waits for what it needs."""
    late = {**os.environ, "STRONGCITY_TEST_SLOW_MS": os.environ.get("LATE_MS", _LATE_MS)}
    return subprocess.run([sys.executable, "-m", "pytest", "-q", _JOURNEYS], check=False,
                          cwd=_JOURNEYS.parents[1], env=late).returncode


if __name__ == "__main__":
    sys.exit(main())
