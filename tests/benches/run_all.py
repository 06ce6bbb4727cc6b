"""`make bench`: speed and memory, each as a ratio in its own run."""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
BENCHES = ("app_start.py", "home_page.py", "text_layer.py", "sample_report.py",
           "large_register.py", "large_plan.py", "plan_first_page.py", "plan_beside_typst.py")


def main() -> int:
    """Run each bench in a process of its own; 0 when all ran."""
    codes = [subprocess.run([sys.executable, FOLDER / name], check=False).returncode
             for name in BENCHES]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
