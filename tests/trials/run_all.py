"""`make trials`: the long trials, one after the other; `N=…` sets how many of each."""

import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
TRIALS = ("kills.py", "mutated_files.py", "mutated_imports.py", "hostile_strings.py",
          "canaries.py", "random_operations.py", "erasures.py", "sockets.py", "round_trips.py",
          "mutated_towns.py", "libreoffice.py", "whole_tests.py", "slow_journeys.py",
          "self_test.py")


def main() -> int:
    """Run each trial in a process of its own; 0 when all hold."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0"}
    broken = []
    for name in TRIALS:
        print(f"— {name}", flush=True)
        if subprocess.run([sys.executable, FOLDER / name], env=environment, check=False).returncode:
            broken.append(name)
    print("All trials hold." if not broken else f"Broken: {', '.join(broken)}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
