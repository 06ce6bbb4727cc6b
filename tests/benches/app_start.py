"""Bench: first paint, a town usable, peak memory, beside a bare Qt window with a table."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = int(os.environ.get("N", "7"))

FLOOR = """
import os, resource, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTableWidget
class Table(QTableWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        if not hasattr(self, "painted"):
            self.painted = time.time() - float(os.environ["T0"])
            QTimer.singleShot(0, QApplication.quit)
app = QApplication([]); table = Table(30, 6); table.resize(1366, 768); table.show(); app.exec()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(table.painted, table.painted, peak)
"""

APP = """
import os, resource, sys, time
start = float(os.environ["T0"])
from pathlib import Path
from strongcity_desktop.ui.opening import show_opening
opening = show_opening()
painted = time.time() - start
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from strongcity_desktop import app as whole
app = QApplication.instance()
town = Path(sys.argv[1]) if len(sys.argv) > 1 else None
window = whole.start_window(app, opening, town)
def look():
    has_town = window.context.town is not None and not window.context.background.is_busy
    if window.isVisible() and (town is None or has_town):
        window.repaint(); whole.stands = time.time() - start; app.quit()
timer = QTimer(); timer.timeout.connect(look); timer.start(2); app.exec()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(painted, whole.stands, peak); sys.stdout.flush(); window.close(); os._exit(0)
"""


def measured(code: str, home: str, *arguments: str) -> tuple[float, ...]:
    """(first paint in s, first page in s, peak in MB) of one fresh process.

    Python's bytecode is kept, as where the app is installed; a first run writes it.
    """
    environment = {**os.environ, "STRONGCITY_HOME": home, "QT_QPA_PLATFORM": "offscreen",
                   "PYTHONPYCACHEPREFIX": str(Path(home) / "bytecode"), "T0": str(time.time())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run([sys.executable, "-c", code, *arguments], env=environment,
                          capture_output=True, text=True, check=True)
    return tuple(map(float, done.stdout.split()[-3:]))


def main() -> None:
    """Medians of several runs, and their ratios."""
    with tempfile.TemporaryDirectory() as home:
        town = Path(home) / "Valmora.strongcity"
        os.environ["STRONGCITY_HOME"] = home
        from strongcity_desktop.operations.sample_town import write_sample

        write_sample(town, "en").close()
        kinds = (FLOOR,), (APP,), (APP, str(town))
        for code, *named in kinds:
            measured(code, home, *named)
        runs = [[measured(code, home, *named) for code, *named in kinds] for _ in range(RUNS)]
    floor, welcome, app = ([statistics.median(column) for column in zip(*kind, strict=True)]
                           for kind in zip(*runs, strict=True))
    print(f"start ({RUNS} runs, medians): bare Qt window with a table {floor[0]:.2f} s, "
          f"{floor[2]:.0f} MB")
    print(f"  first paint {app[0]:.2f} s = {app[0] / floor[0]:.2f} × (at most 1.5)")
    print(f"  welcome page painted {welcome[1]:.2f} s = {welcome[1] / floor[0]:.2f} ×")
    print(f"  sample town usable {app[1]:.2f} s = {app[1] / floor[0]:.2f} × (at most 3.5)")
    print(f"  peak memory {app[2]:.0f} MB (at most 150)")


if __name__ == "__main__":
    main()
