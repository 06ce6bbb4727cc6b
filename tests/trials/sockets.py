"""Trial: the whole main job opens no AF_INET or AF_INET6 socket, seen from outside by strace."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def traced(folder: str, *command: str) -> tuple[int, list[str]]:
    """Exit code of the command, and every socket call that it and its children made."""
    trace = Path(folder) / "trace"
    environment = {**os.environ, "STRONGCITY_HOME": folder, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(["strace", "-f", "-qq", "-e", "trace=socket,connect", "-o", str(trace),
                           *command], env=environment, capture_output=True, text=True, check=False)
    return done.returncode, trace.read_text("utf-8", "replace").splitlines()


def main() -> int:
    """Run the self-test under strace and count network sockets; 0 when there are none."""
    if shutil.which("strace") is None:
        print("sockets: strace is missing. Install it (Debian: strace), then try again.")
        return 1
    control = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"
    with tempfile.TemporaryDirectory() as folder:
        _, seen = traced(folder, sys.executable, "-c", control)
        if not any("AF_INET" in line for line in seen):
            print("sockets: strace sees nothing here, so this trial says nothing.")
            return 1
        code, lines = traced(folder, sys.executable, "-m", "strongcity_desktop", "self-test")
        network = [line for line in lines if "AF_INET" in line]
        print(f"sockets: self-test exit {code}, {len(lines)} socket calls, "
              f"{len(network)} of them network (a control call was seen)")
        for line in network[:5]:
            print("  " + line)
        return 1 if network or code else 0


if __name__ == "__main__":
    sys.exit(main())
