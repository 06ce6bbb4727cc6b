"""Trial: the whole main job opens no AF_INET or AF_INET6 socket, seen from outside by strace."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Run the self-test under strace and count network sockets; 0 when there are none."""
    if shutil.which("strace") is None:
        print("sockets: strace is missing. Install it (Debian: strace), then try again.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(folder) / "trace"
        environment = {**os.environ, "STRONGCITY_HOME": folder, "QT_QPA_PLATFORM": "offscreen"}
        command = ["strace", "-f", "-qq", "-e", "trace=socket,connect", "-o", str(trace),
                   sys.executable, "-m", "strongcity_desktop", "self-test"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        lines = trace.read_text("utf-8", "replace").splitlines()
        network = [line for line in lines if "AF_INET" in line]
        print(f"sockets: self-test exit {done.returncode}, {len(lines)} socket calls, "
              f"{len(network)} of them network")
        for line in network[:5]:
            print("  " + line)
        return 1 if network or done.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
